"""A graded call as Markdown: the debrief first, then every word that was said, with its mark."""

from collections.abc import Iterator, Sequence

from trainer.domain.call import CallDebrief, CallTurn
from trainer.engine.coaching.report import (
    escaped,
    figures,
    grading_lines,
    mark_words,
    quoted,
    remark_lines,
    spoken,
)
from trainer.engine.coaching.scored import score_words


def markdown(turns: Sequence[CallTurn], debrief: CallDebrief, trainee: str) -> str:
    """The whole call, ready to save as a `.md` file. `trainee`: what they are called in it."""
    lines = [*_head(debrief, trainee), *_lines(debrief), *_noes(debrief), *_talk(turns)]
    return "\n".join([*lines, *figures(debrief.scorecard)]).rstrip() + "\n"


def _head(debrief: CallDebrief, trainee: str) -> Iterator[str]:
    card = debrief.scorecard
    yield from (f"# A call of {escaped(trainee)}'s", "", f"**{escaped(debrief.headline)}**", "")
    said = score_words(card.process, card.process_error)
    yield f"- What you said: {said}. {escaped(debrief.process_words)}"
    yield f"- What you learned: {escaped(debrief.outcome_words)}"
    yield from grading_lines(card)
    yield ""


def _lines(debrief: CallDebrief) -> Iterator[str]:
    yield from ("## Your most costly line", "", *remark_lines(debrief.costly, debrief.no_costly))
    yield from ("## Your best line", "", *remark_lines(debrief.best, debrief.no_best))
    yield from ("## Next", "", escaped(debrief.next_practice), "", escaped(debrief.reflection), "")


def _noes(debrief: CallDebrief) -> Iterator[str]:
    yield from ("## What was read as a no", "")
    for no in debrief.noes:
        answer = f"your turn {no.answered} answers it" if no.answered else "no turn of yours follows"
        yield from (f"{escaped(no.name)} ({answer}):", "", *quoted(no.quote), "")
    if not debrief.noes:
        yield from ("Nothing.", "")


def _talk(turns: Sequence[CallTurn]) -> Iterator[str]:
    yield from ("## The talk", "")
    for turn in turns:
        mine = turn.speaker == "trainee"
        yield from spoken(f"{turn.name}, turn {turn.number}" if mine else turn.name, turn.text)
        if turn.coded:
            yield from (mark_words(turn.coded), "")
