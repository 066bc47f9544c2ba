"""Clauses made thoughts: joined where they are one, whatever the language."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from trainer.domain.codes import Code, Family, Form
from trainer.engine.coding.draft import Draft, R
from trainer.engine.coding.verdict import Verdict

Both = tuple[Verdict, Form] | None
"""The verdict and the form of two clauses as one thought; None where they are two."""
NOISE = Verdict(Code.NC, 0.95, "addressed to the grader; ignored", meta=True)
LISTENED = frozenset({Code.LABEL, Code.SUMM})
_GOODBYE = Verdict(Code.NC, 0.7, "a courteous close")


def folded(
    flat: str,
    drafts: Sequence[Draft[R]],
    rule: Callable[[Draft[R], Draft[R]], Both],
    read: Callable[[str], R],
) -> list[Draft[R]]:
    """The drafts, each made one with those before it where `rule` takes them for one thought."""
    thoughts: list[Draft[R]] = []
    for draft in drafts:
        if thoughts and (one := rule(thoughts[-1], draft)):
            first, (verdict, form) = thoughts[-1], one
            reading = replace(read(flat[first.start : draft.end]), form=form)
            thoughts[-1] = Draft(first.start, draft.end, first.link, reading, verdict)
        else:
            thoughts.append(draft)
    return thoughts


def both(first: Draft[R], second: Draft[R], verdict: Verdict | None) -> Both:
    """`verdict` of the two as one, with the form of the clause that gave it."""
    if verdict is None:
        return None
    return verdict, (second if verdict is second.verdict else first).reading.form


def learns(draft: Draft[R]) -> bool:
    """It asked, listened or gave room."""
    return draft.code.family is Family.CURIOSITY or draft.code in LISTENED or draft.code is Code.AUTON


def settled(drafts: list[Draft[R]], learned: bool) -> list[Draft[R]]:
    """A courteous goodbye in a turn that `learned` something ends nothing."""
    if not learned:
        return drafts
    return [
        d._replace(verdict=_GOODBYE) if d.code is Code.QUIT and "gives in" not in d.verdict.reason else d
        for d in drafts
    ]
