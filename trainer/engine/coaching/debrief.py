"""What a trainee reads after a session: what the no was, what their words did, one thing to practise."""

from collections.abc import Mapping, Sequence
from random import Random

from trainer.domain.coaching import Checked, Coaching, Found, Reflection, fill
from trainer.domain.codes import COUNTERS, Code
from trainer.domain.debrief import CurvePoint, Debrief, Guess
from trainer.domain.followup import FollowUp
from trainer.domain.grade import CodedTurn
from trainer.domain.no_types import NoType
from trainer.domain.persona import Persona
from trainer.domain.play import End, Key, Mood
from trainer.domain.scorecard import Scorecard
from trainer.domain.transcript import Played
from trainer.engine.coaching.aftermath import aftermath
from trainer.engine.coaching.feedback import best, called, costly, leading, nearest
from trainer.engine.coaching.passage import Passage, passages
from trainer.engine.coaching.reveal import KEYS, reveal
from trainer.engine.coaching.weakness import after_no, argues, stopped_at, summary, weakest
from trainer.engine.grader import Grader

_WELL, _WELL_GAIN = frozenset({End.E3, End.E4}), 0.6
"""The best ends of a truly impossible no, with enough learned (counterpart.md B.7)."""
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve"
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"


def debrief(
    persona: Persona,
    played: Played,
    scorecard: Scorecard,
    coaching: Coaching,
    *,
    start: Mood,
    grader: Grader,
    marks: Mapping[int, CodedTurn] | None = None,
    builtin: Scorecard | None = None,
    guess: Guess | None = None,
    rewrites: Mapping[int, Sequence[str]] | None = None,
    later: FollowUp | None = None,
) -> Debrief:
    """The debrief of an ended session.

    `start`: the mood before the first turn (turn 0 of the curve). `grader` checks every rewrite before it
    is shown. `marks`: the judge's coded turns where the score of record is a judge's; `builtin` is then the
    built-in scorecard. `rewrites`: a coach model's lines by turn, tried before our own. `later`: what became
    of the session."""
    public = persona.public
    turns = passages(played, start, marks, f"{public.you} {public.goal}", public.language)
    name = called(public.name)
    draw = Random(f"{played.opening}:{len(turns)}:{''.join(turn.text for turn in turns[:2])}")
    praised = best(turns, name, coaching)
    cost = costly(turns, name, coaching, grader, rewrites)
    return Debrief(
        headline=headline(persona, played, scorecard, coaching, draw),
        scorecard=scorecard,
        builtin=builtin,
        process_words=process_words(turns, scorecard, name, coaching, draw),
        outcome_words=outcome_words(played, scorecard, name, coaching, draw),
        curve=curve(turns, start),
        reveal=reveal(persona, played, coaching, draw, guess),
        best=praised,
        costly=cost,
        next_practice=practice(turns, scorecard, played.end, name, coaching, draw),
        reflection=fill(
            coaching.reflections[looked_back_on(turns, deepest(played), played.end)], draw, name=name
        ),
        no_best="" if praised else nearest(turns, name, coaching),
        no_costly="" if cost else fill(coaching.no_costly, draw, name=name),
        became=aftermath(persona, played.end, later, coaching, draw) if later and played.end else None,
    )


def spelled(count: int, words: str = _NUMBERS) -> str:
    """A small count in words, a large one in figures."""
    known = words.split()
    return known[count] if count < len(known) else str(count)


def deepest(played: Played) -> Found:
    """The deepest tier that came out."""
    tiers: tuple[Found, ...] = ("F3", "F2", "F1")
    return next((tier for tier in tiers if tier in played.state.revealed), "nothing")


def headline(persona: Persona, played: Played, scorecard: Scorecard, coaching: Coaching, draw: Random) -> str:
    """One sentence: what was found out and when, and how the talk was left."""
    found = deepest(played)
    turn = _turn_word(played, "F2" if found in ("F2", "F3") else "F1")
    impossible = persona.private.no_type is NoType.N8 and played.end in _WELL
    if impossible and (scorecard.value("IG") or 0) >= _WELL_GAIN:
        return fill(coaching.left_well, draw, turn=turn)
    ending = coaching.endings[played.end or "none"]
    lines = coaching.nothing_new if found in played.known else coaching.found[found]
    well = found != "nothing" and found not in played.known
    link = "and" if ending.good == well else "but"
    return f"{fill(lines, draw, turn=turn)}, {link} {ending.say}"


def _turn_word(played: Played, key: Key) -> str:
    turn = dict(played.state.turn_of).get(key)
    return spelled(turn) if turn else ""


def process_words(
    turns: Sequence[Passage], scorecard: Scorecard, name: str, coaching: Coaching, draw: Random
) -> str:
    """The process score in words: its band, the pattern after a no, and when reasons stopped coming."""
    met, pattern = after_no(turns), summary(turns)
    counted = met.offered if pattern == "offered" else met.argued
    if pattern == "thin":
        counted = tuple(turn for turn in met.turns if turn not in met.curious)
    said = fill(
        coaching.summaries[pattern],
        draw,
        name=name,
        count=spelled(len(counted)),
        total=spelled(len(met.turns)),
        turn=_turning(turns, pattern),
    )
    nth = stopped_at(turns)
    stopped = fill(coaching.stopped, draw, name=name, nth=spelled(nth, _ORDINALS)) if nth else ""
    band = ""
    if scorecard.process is not None:
        band = f"{coaching.band(scorecard.process, argued=any(map(argues, turns)))}."
    return " ".join(part for part in (band, said, stopped) if part)


def _turning(turns: Sequence[Passage], pattern: str) -> str:
    met = after_no(turns)
    changed = {"turned": met.curious, "slid": met.argued}.get(pattern, ())
    return spelled(changed[0].number) if changed else ""


def outcome_words(played: Played, scorecard: Scorecard, name: str, coaching: Coaching, draw: Random) -> str:
    """The outcome score in words: what came out, how much of it was checked."""
    if scorecard.outcome is None:
        return fill(coaching.not_scored, draw)
    band = f"{coaching.outcome_band(scorecard.outcome)}."
    known = [key for key in KEYS[1:] if key in played.state.revealed]
    if not known:
        return f"{band} {fill(coaching.learned_nothing, draw, name=name)}"
    checked = [key for key in known if key in played.state.restated]
    share: Checked = "all" if len(checked) == len(known) else "some" if checked else "none"
    learned = fill(coaching.learned, draw, facts=_listed([coaching.facts[key] for key in known]))
    counts = {"count": spelled(len(checked)), "total": spelled(len(known))}
    return f"{band} {learned} {fill(coaching.checked[share], draw, name=name, **counts)}"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def curve(turns: Sequence[Passage], start: Mood) -> tuple[CurvePoint, ...]:
    """Trust and guard from the start through every turn, each with the words that moved them."""
    points = [CurvePoint(0, start.trust, start.defensiveness)]
    for turn in turns:
        units = turn.coded.units
        points.append(
            CurvePoint(
                turn=turn.number,
                trust=turn.after.trust,
                guard=turn.after.defensiveness,
                code=leading(turn),
                grade=turn.coded.grade,
                quote=turn.quote(units[0], units[-1]) if units else "",
                revealed=turn.directive.reveals,
            )
        )
    return tuple(points)


def practice(
    turns: Sequence[Passage],
    scorecard: Scorecard,
    end: End | None,
    name: str,
    coaching: Coaching,
    draw: Random,
) -> str:
    """The one thing to practise next."""
    met = after_no(turns)
    counts = {"count": spelled(len(met.argued)), "total": spelled(len(met.turns))} if met.argued else {}
    return fill(coaching.practice[weakest(turns, scorecard, end)], draw, name=name, **counts)


def looked_back_on(turns: Sequence[Passage], found: Found = "nothing", end: End | None = None) -> Reflection:
    """What the question at the end is about."""
    if any(turn.coded.has(Code.PRESS) for turn in turns):
        return "pushed"
    if any(turn.coded.has(*COUNTERS) for turn in turns):
        return "argued"
    if end is End.E1:
        return "committed"
    return "found" if found in ("F2", "F3") else "unfound"
