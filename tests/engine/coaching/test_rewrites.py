"""Every rewrite the coach shows is graded by the built-in grader in the place of the line it replaces."""

from collections.abc import Iterator
from itertools import islice, product

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.talks import START, exchange, played
from trainer.domain.coaching import Coaching
from trainer.domain.codes import REFLECTIONS, Code
from trainer.domain.debrief import Remark
from trainer.domain.transcript import Utterance
from trainer.engine.coaching.feedback import costly
from trainer.engine.coaching.passage import Passage, passages
from trainer.engine.coding import BuiltinGrader
from trainer.engine.grader import Seen
from trainer.settings import HOME

GRADER = BuiltinGrader()
LINES = (
    "Why not?",
    "How can you say that?",
    "Twelve weeks is standard, everybody works to it, and it is cheap.",
    "Our price is the best on the market.",
    "If you don't sign by Friday I can't hold the discount.",
    "Don't you think your team deserves better?",
    "What if we gave you 5 % off the price?",
    "OK, no problem, thanks anyway.",
    "Can you tell me more?",
    "Is it the budget?",
    "On our side the factory closes in August.",
    "I understand, but the ROI is four months.",
    "What makes it hard? But honestly, it is standard.",
)
REPLIES = (
    "No. Not at twelve weeks. I'd be the one standing in front of the line when it stops.",
    "No, that's unrealistic.",
    "Your price is too high for us.",
    "We're fine, thanks.",
    "We cut over on the third of March, with or without you.",
    "I'd have to explain it to my CFO.",
    "",
    "…",
)


def persona_lines() -> Iterator[str]:
    for path in sorted((HOME / "personas").glob("*.yaml")):
        content = yaml.safe_load(path.read_text("utf-8"))
        yield from content["public"]["opening"]
        for act in ("refuse", "deflect", "harden", "correct"):
            for line in content.get("voice", {}).get("lines", {}).get(act, ()):
                yield line if isinstance(line, str) else line["say"]


def remarked(line: str, heard: str, coaching: Coaching) -> tuple[Remark | None, Passage]:
    """The remark on `line`, said in answer to `heard` late in a short talk."""
    hello, seen = "So you have had our plan since Friday.", Seen()
    before = exchange(hello, GRADER.code(hello, seen), reply=heard, after_no=False)
    (first,) = passages(played(before), START)
    talk = played(before, exchange(line, GRADER.code(line, first.seen)))
    found = passages(talk, START)
    coded = GRADER.code(line, found[1].seen)
    turn = passages(played(before, exchange(line, coded)), START)[1]
    return costly([turn], "Dana", coaching, GRADER), turn


def kinds(remark: Remark, turn: Passage) -> set[bool]:
    coded = [GRADER.code(line, turn.seen) for line in remark.rewrites]
    assert all(one.grade is not None and one.grade >= 3 for one in coded), remark
    return {one.has(*REFLECTIONS, Code.AUTON) for one in coded}


@pytest.mark.parametrize("line", LINES)
def test_two_rewrites_of_different_kinds_each_grade_3_or_4_where_the_line_stood(
    line: str, coaching: Coaching
) -> None:
    for heard in REPLIES:
        remark, turn = remarked(line, heard, coaching)
        assert remark is not None, (line, heard)
        assert len(remark.rewrites) == 2, (line, heard, remark)
        kinds(remark, turn)


def test_rewrites_hold_against_the_lines_of_every_persona(coaching: Coaching) -> None:
    for number, (heard, line) in enumerate(product(islice(persona_lines(), 0, None, 9), LINES[:8])):
        if number % 4:
            continue
        remark, turn = remarked(line, heard, coaching)
        assert remark is not None
        assert len(remark.rewrites) == 2, (line, heard)
        kinds(remark, turn)


def test_a_rewrite_takes_up_what_the_other_side_said(coaching: Coaching) -> None:
    for heard, word in ((REPLIES[0], "welve weeks"), (REPLIES[2], "price"), (REPLIES[5], "CFO")):
        remark, _ = remarked("Why not?", heard, coaching)
        assert remark is not None
        assert all(word in line for line in remark.rewrites), remark.rewrites


def test_a_rewrite_keeps_what_the_trainee_was_after(coaching: Coaching) -> None:
    remark, _ = remarked("Our price is the best on the market.", "No, that's unrealistic.", coaching)
    assert remark is not None
    assert any("our price" in line for line in remark.rewrites)


@given(heard=st.text(max_size=80), line=st.sampled_from(LINES))
def test_no_words_of_the_other_side_break_a_rewrite(coaching, heard, line) -> None:
    remark, turn = remarked(line, heard, coaching)
    if remark is not None:
        kinds(remark, turn)
        assert all("{" not in one for one in remark.rewrites)


def test_every_rewrite_we_wrote_can_be_shown(coaching: Coaching) -> None:
    heard = "We're fine. Twelve weeks is too long, and our price doesn't make it lighter."
    words = {
        "point": "twelve weeks",
        "quality": "too long",
        "state": "fine",
        "mirror": "twelve weeks",
        "tail": "lighter",
        "topic": "our price",
    }
    seen = Seen((Utterance("counterpart", heard),), (), False, False)
    for rewrite in coaching.rewrites:
        line = rewrite.say.format_map(words)
        coded = GRADER.code(line[0].upper() + line[1:], seen)
        assert (coded.grade or 0) >= 3, (line, coded.units)
