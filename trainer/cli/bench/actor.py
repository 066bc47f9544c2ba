"""`comma bench actor`: how well a counterpart keeps to its part, and what had to be held back for it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainer.cli.output import FOUND, errors, json_line, progress
from trainer.domain.guarding import RULE_NAMES

if TYPE_CHECKING:
    from trainer.services.benching.playing import PlayedReply, PlayingReport

File = Annotated[Path | None, typer.Option(help="What to say, one turn a line; else the scripted trainees.")]


def actor(
    counterpart: Annotated[str, typer.Option(help="builtin, or provider:model.")] = "builtin",
    turns: Annotated[int, typer.Option(help="How many replies to look at.", min=1)] = 300,
    attempts: File = None,
    seed: Annotated[int, typer.Option(help="Of the first session.", min=0)] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="A line a reply, then the figures.")] = False,
) -> None:
    """Play sessions with a counterpart: locked facts shown, replies in role, sentences held back."""
    from trainer.services.benching.playing import PlayingBench, report
    from trainer.services.models import Connection
    from trainer.services.wiring import desk
    from trainer.store.text_file import read_text

    with errors():
        said = [line for line in read_text(attempts).splitlines() if line.strip()] if attempts else []
        room = desk()
        connection = Connection(counterpart=counterpart)
        bench, replies = PlayingBench(room, connection), list["PlayedReply"]()
        with progress("replies", turns) as done:
            for reply in bench.replies(turns, seed, said):
                replies.append(reply)
                done(len(replies))
                if as_json:
                    json_line(_reply_shape(reply))
        found = report(counterpart, replies)
    _show(found, as_json)
    if found.leaks:
        raise typer.Exit(FOUND)


def _show(found: "PlayingReport", as_json: bool) -> None:
    from trainer.cli.bench.sheet import Sheet
    from trainer.services.shapes import guard_shape

    if as_json:
        json_line(
            {
                "counterpart": found.counterpart,
                "replies": found.replies,
                "leaks": found.leaks,
                "in_role": round(found.in_role, 4),
                "in_length": round(found.in_length, 4),
                "guard": guard_shape(found.guard),
            }
        )
        return
    guard = found.guard
    rows = [
        ("replies that told something locked", str(found.leaks)),
        ("replies in role", f"{100 * found.in_role:.1f} %"),
        ("replies as long as their act asks", f"{100 * found.in_length:.1f} %"),
        ("sentences a model said", str(guard.read)),
        ("of these held back", f"{100 * guard.rate:.1f} %"),
        *((f"held back: {RULE_NAMES[rule]}", str(times)) for rule, times in guard.rejected),
        ("replies asked for again", str(guard.rewritten)),
        ("replies with a built-in line", str(guard.stood_in)),
    ]
    Sheet(f"{found.counterpart}: {found.replies} replies", ("", "figure"), rows).print()


def _reply_shape(reply: "PlayedReply") -> dict[str, object]:
    guarded = reply.guarded
    return {
        "persona": reply.persona,
        "trainee": reply.said,
        "reply": reply.reply,
        "leaked": list(reply.leaked),
        "in_role": reply.in_role,
        "in_length": reply.in_length,
        "rejected": list(guarded.rejected) if guarded else [],
        "stood_in": bool(guarded and guarded.stood_in),
    }
