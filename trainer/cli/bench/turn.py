"""`comma bench turn`: how long a turn takes, beside a bare call of the openai client."""

from typing import Annotated

import typer

from trainer.cli.output import errors, json_line, say
from trainer.services.measuring import spread, turn_times


def turn(
    rounds: Annotated[int, typer.Option(help="How often to measure.", min=2)] = 30,
    first_token: Annotated[
        float, typer.Option(help="Milliseconds the provider takes to its first token.")
    ] = 300,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Time from words to mark, and from there to the first sentence, beside a bare openai call."""
    with errors():
        times = list(turn_times(rounds, first_token / 1000))
    figures = {
        "bare_ms": spread([one.bare for one in times]),
        "ours_ms": spread([one.ours for one in times]),
        "added_ms": spread([one.ours - one.bare for one in times]),
        "mark_ms": spread([one.mark for one in times]),
        "mark_before_call_ms": spread([one.lead for one in times]),
    }
    if as_json:
        json_line({"rounds": rounds, **{name: [round(v, 2) for v in both] for name, both in figures.items()}})
        return
    say(f"{rounds} rounds against a provider on this machine, {first_token:g} ms to its first token")
    names = {
        "bare_ms": "bare openai call, to the first sentence",
        "ours_ms": "our service, to the first checked sentence",
        "added_ms": "added by us",
        "mark_ms": "the trainee's words to their stored mark",
        "mark_before_call_ms": "mark there before the model was called",
    }
    say(f"{'':46}{'median':>10}{'95 %':>10}")
    for name, (middle, high) in figures.items():
        say(f"{names[name]:46}{middle:>7.1f} ms{high:>7.1f} ms")
    late = sum(one.lead < 0 for one in times)
    say(f"{'marks that came after the call':46}{late:>7d}")
