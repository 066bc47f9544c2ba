"""`comma regrade`: stored sessions judged again."""

import time
from typing import Annotated, Any

import typer

from trainer.cli.output import FOUND, errors, json_line, progress, say
from trainer.cli.since import Since, moment
from trainer.domain.regrade import Outcome, Regrade, Workload
from trainer.engine.grader import Grader
from trainer.services.regrading import Regrading
from trainer.services.wiring import open_house
from trainer.settings import BUILTIN, model_name


def regrade(
    since: Since = None,
    grader: Annotated[str, typer.Option(help="builtin, or provider:model.")] = BUILTIN,
    workers: Annotated[int, typer.Option(help="Sessions read at the same time.", min=1, max=64)] = 4,
    per_minute: Annotated[
        float | None, typer.Option(help="At most so many requests to the model a minute.", min=0.1)
    ] = None,
    price_in: Annotated[
        float | None, typer.Option(help="What a million tokens sent cost, for the estimate.", min=0)
    ] = None,
    price_out: Annotated[
        float | None, typer.Option(help="What a million tokens answered cost, for the estimate.", min=0)
    ] = None,
    as_email: Annotated[
        str | None, typer.Option("--as", metavar="EMAIL", help="For whom, where people sign in.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON objects: the estimate, the outcome.")] = False,
) -> None:
    """Judge stored sessions again. Earlier readings and scores stay; a run that was broken off goes on."""
    with errors():
        service = open_house().acting(as_email).regrading
        judge = service.grader(model_name(grader, "--grader"), per_minute=per_minute)
        run = service.begin(judge, moment(since))
        work = service.workload(run, judge)
        _announce(run, work, (price_in, price_out), as_json=as_json)
        seconds = _work(service, run, judge, workers, work)
        outcome = service.outcome(run)
        _conclude(run, outcome, work.sessions, seconds, as_json=as_json)
    if outcome.not_graded or outcome.left:
        raise typer.Exit(FOUND)


def _work(service: Regrading, run: Regrade, judge: Grader, workers: int, work: Workload) -> float:
    """How many seconds it took."""
    began = time.monotonic()
    with progress("turns", work.turns) as shown:
        for done in service.work(run, judge, workers):
            shown(done)
    return time.monotonic() - began


def _announce(
    run: Regrade, work: Workload, prices: tuple[float | None, float | None], *, as_json: bool
) -> None:
    """On standard error for a person, because it is no result."""
    cost = None if prices == (None, None) else work.cost(prices[0] or 0, prices[1] or 0)
    if as_json:
        shape: dict[str, Any] = {"run": run.id, "resumed": run.resumed, "sessions": work.sessions}
        shape |= {"turns": work.turns, "tokens_in": work.tokens_in, "tokens_out": work.tokens_out}
        json_line({"estimate": shape | ({} if cost is None else {"cost": round(cost, 4)})})
        return
    begun = "goes on with" if run.resumed else "begins"
    parts = [f"Run {run.id} {begun} {_count(work.turns, 'turn')} in {_count(work.sessions, 'session')}"]
    if work.tokens_in:
        about = f"about {work.tokens_in:,} tokens sent and {work.tokens_out:,} answered"
        parts.append(about if cost is None else f"{about}, which cost about {cost:,.2f}")
    typer.echo("; ".join(parts) + ".", err=True)


def _conclude(run: Regrade, outcome: Outcome, sessions: int, seconds: float, *, as_json: bool) -> None:
    rate = sessions / seconds if seconds else 0.0
    if as_json:
        json_line(
            {
                "run": run.id,
                "grader": run.wanted.grader,
                "sessions": outcome.sessions,
                "readings": outcome.readings,
                "not_graded": outcome.not_graded,
                "changed": outcome.changed,
                "left": outcome.left,
                "seconds": round(seconds, 2),
                "sessions_per_second": round(rate, 1),
            }
        )
        return
    read = f"{_count(outcome.readings, 'turn')} of {outcome.sessions:,} sessions read"
    if outcome.left:
        say(
            f"Run {run.id} has {read}; {outcome.left:,} are left, as the provider did not answer: call again."
        )
    else:
        say(f"Run {run.id} is complete: {read}.")
    say(f"{outcome.changed:,} have another grade than before; {outcome.not_graded:,} could not be graded.")
    say(f"This time {_count(sessions, 'session')} in {seconds:.1f} s: {rate:.0f} sessions a second.")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")
