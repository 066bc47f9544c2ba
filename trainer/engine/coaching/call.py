"""The debrief of a call that took place elsewhere: only words are known, so only words are judged."""

from collections.abc import Sequence
from random import Random

from trainer.domain.call import CallDebrief, CallTurn, HeardNo
from trainer.domain.coaching import CallCoaching, CallHeadline, Coaching, fill
from trainer.domain.play import Act, Directive, Mood
from trainer.domain.scorecard import Scorecard
from trainer.domain.transcript import Utterance
from trainer.engine.coaching.debrief import looked_back_on, practice, process_words, spelled
from trainer.engine.coaching.feedback import best, called, costly, nearest
from trainer.engine.coaching.passage import Passage
from trainer.engine.coaching.weakness import after_no
from trainer.engine.grader import Grader, Seen
from trainer.engine.scoring.noes import is_no, noes
from trainer.engine.words import content, words

CONTEXT = 8
"""Turns before one that its coding and its rewrites may look at."""
_UNKNOWN = Mood(trust=0.5, defensiveness=0.5, control=0.5, patience=0.5)
"""Nobody knows how the other side felt; the same before and after, so that nothing is said of it."""
_AGREED = ("that's right", "that is right", "exactly", "that's it", "that's exactly")


def debrief(
    turns: Sequence[CallTurn],
    scorecard: Scorecard,
    coaching: Coaching,
    call: CallCoaching,
    grader: Grader,
) -> CallDebrief:
    """The debrief of a graded call. `grader` checks every rewrite before it is shown."""
    passages, name, heard = passages_of(turns), other_side(turns, call), heard_noes(turns)
    draw = Random("".join(turn.text for turn in turns[:3]))
    coaching = call.over(coaching)
    praised = best(passages, name, coaching)
    cost = costly(passages, name, coaching, grader)
    return CallDebrief(
        headline=_headline(passages, heard, name, call, draw),
        scorecard=scorecard,
        process_words=process_words(passages, scorecard, name, coaching, draw),
        outcome_words=call.outcome,
        noes=heard,
        best=praised,
        costly=cost,
        next_practice=practice(passages, scorecard, None, name, coaching, draw),
        reflection=fill(coaching.reflections[looked_back_on(passages)], draw, name=name),
        no_best="" if praised else nearest(passages, name, coaching),
        no_costly="" if cost else fill(coaching.no_costly, draw, name=name),
    )


def other_side(turns: Sequence[CallTurn], call: CallCoaching) -> str:
    """What to call the other side: a first name where one person speaks for it."""
    names = dict.fromkeys(turn.name for turn in turns if turn.speaker == "counterpart")
    return called(next(iter(names))) if len(names) == 1 else call.others


def heard_noes(turns: Sequence[CallTurn]) -> tuple[HeardNo, ...]:
    """The other side's turns that were read as a no, in order."""
    last = max((turn.number for turn in turns), default=0)
    found = ((position, turn, noes(turn.text)) for position, turn in enumerate(turns))
    return tuple(
        HeardNo(position, turn.name, " ".join(said), turn.number + 1 if turn.number < last else None)
        for position, turn, said in found
        if said and turn.speaker == "counterpart"
    )


def passages_of(turns: Sequence[CallTurn]) -> tuple[Passage, ...]:
    """The trainee's turns, each between what was heard before it and what came back."""
    about = _matter(turns)
    return tuple(
        _passage(turns, position, about) for position, turn in enumerate(turns) if turn.speaker == "trainee"
    )


def _passage(turns: Sequence[CallTurn], position: int, about: str) -> Passage:
    turn, before = turns[position], turns[:position]
    coded = turn.coded
    if coded is None:
        raise ValueError(f"Turn {turn.number} of the call was never coded.")
    heard, reply = _run(before[::-1])[::-1], _run(turns[position + 1 :])
    context = tuple(Utterance(one.speaker, one.text) for one in before[-CONTEXT:])
    return Passage(
        number=turn.number,
        text=turn.text,
        coded=coded,
        after_no=is_no("\n".join(one.text for one in heard)),
        reply=" ".join(one.text for one in reply),
        directive=Directive(_act(" ".join(one.text for one in reply))),
        before=_UNKNOWN,
        after=_UNKNOWN,
        drew_out=(),
        seen=Seen(context or (Utterance("counterpart", ""),)),
        about=about,
    )


def _run(turns: Sequence[CallTurn]) -> list[CallTurn]:
    """The other side's turns up to the trainee's next."""
    found: list[CallTurn] = []
    for turn in turns:
        if turn.speaker == "trainee":
            break
        found.append(turn)
    return found


def _act(reply: str) -> Act:
    """What the reply's words show of it, and no more."""
    if not reply:
        return Act.LEAVE_OPEN
    if is_no(reply):
        return Act.REFUSE
    if reply.lower().replace("’", "'").startswith(_AGREED):
        return Act.THATS_RIGHT
    return Act.ASK_BACK if reply.rstrip().endswith("?") else Act.DEFLECT


def _matter(turns: Sequence[CallTurn]) -> str:
    """The words of the matter itself: those that both sides use."""
    theirs, mine = (
        " ".join(turn.text for turn in turns if turn.speaker == side) for side in ("counterpart", "trainee")
    )
    shared = content(theirs) & content(mine)
    return " ".join(dict.fromkeys(word for word in words(mine) if content(word) & shared))


def _headline(
    passages: Sequence[Passage], heard: Sequence[HeardNo], name: str, call: CallCoaching, draw: Random
) -> str:
    met = after_no(passages)
    total, count = len(met.turns), len(met.curious)
    kind = _kind(bool(heard), any(one.after_no for one in passages), total, count)
    return fill(call.headlines[kind], draw, name=name, total=spelled(total), count=spelled(count))


def _kind(heard: bool, answered: bool, total: int, count: int) -> CallHeadline:
    if not heard:
        return "none"
    if not total:
        return "ungraded" if answered else "unanswered"
    if total == 1:
        return "one_met" if count else "one_missed"
    return "all" if count == total else "some" if count else "missed"
