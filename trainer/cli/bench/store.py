"""`comma bench store`: how long lists and searches take, as the store fills."""

from typing import TYPE_CHECKING, Annotated

import typer

from trainer.cli.bench.sheet import Sheet
from trainer.cli.output import errors, json_line, progress, say

if TYPE_CHECKING:
    from trainer.services.benching.storing import Times

_FEW = 1000
Address = Annotated[
    str, typer.Option(help="An empty database to fill; without it, SQLite in a temporary folder.")
]


def store(
    sessions: Annotated[int, typer.Option(help="How many to end with.", min=1)] = 100_000,
    runs: Annotated[int, typer.Option(help="How often to ask each.", min=1)] = 20,
    database: Address = "",
    markdown: Annotated[bool, typer.Option(help="A Markdown table.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each size.")] = False,
) -> None:
    """Fill a throw-away database with made-up sessions of ten turns and time what Review asks of it."""
    from trainer.services.benching.storing import store_times

    steps = sorted({min(_FEW, sessions), sessions})
    with errors(), progress("sessions", sessions) as done:
        times = list(store_times(steps, runs, database, done))
    if as_json:
        for one in times:
            json_line(_shape(one))
        return
    sheet = _sheet(times, runs)
    if markdown:
        say(sheet.markdown())
    else:
        sheet.print()


def _shape(one: "Times") -> dict[str, object]:
    return {
        "sessions": one.sessions,
        "filled_s": round(one.filled, 1),
        "median_ms": {name: round(spent, 2) for name, spent in one.median.items()},
    }


def _sheet(times: "list[Times]", runs: int) -> Sheet:
    first, last = times[0], times[-1]
    return Sheet(
        f"Medians of {runs} runs",
        ("", *(f"{one.sessions:,} sessions" for one in times), "growth"),
        [
            (name, *(f"{one.median[name]:.1f} ms" for one in times), f"× {last.median[name] / spent:.1f}")
            for name, spent in first.median.items()
        ],
        f"Filled in {sum(one.filled for one in times):.0f} s.",
    )
