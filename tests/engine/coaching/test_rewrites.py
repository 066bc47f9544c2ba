"""Every rewrite the coach shows is graded by the built-in grader in the place of the line it replaces."""

from collections.abc import Iterator
from itertools import islice, product

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.coaching.contexts import CONTEXTS
from tests.engine.talks import START, exchange, played
from trainer.domain.coaching import Coaching
from trainer.domain.codes import REFLECTIONS, Code, Grade
from trainer.domain.debrief import Remark
from trainer.domain.grade import CodedTurn, Provenance
from trainer.domain.transcript import Utterance
from trainer.engine.coaching.feedback import costly
from trainer.engine.coaching.lifting import shares_words
from trainer.engine.coaching.passage import Passage, passages
from trainer.engine.coaching.rewrites import LONGEST_WORDS, stands
from trainer.engine.coding import BuiltinGrader
from trainer.engine.grader import Seen
from trainer.settings import HOME
from trainer.store.weights import shipped_opinion

GRADER = BuiltinGrader(shipped_opinion())
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
        assert any(word in line for line in remark.rewrites), remark.rewrites


def test_a_rewrite_keeps_what_the_trainee_was_after(coaching: Coaching) -> None:
    for line, aim in (
        ("Our price is the best on the market.", "price"),
        ("So sign it by Friday.", "contract"),
    ):
        remark, _ = remarked(line, "My crew never liked that kind of machine.", coaching)
        assert remark is not None
        assert any(aim in one for one in remark.rewrites), remark.rewrites


def test_most_rewrites_take_up_the_other_sides_words_and_none_are_alike(coaching: Coaching) -> None:
    found = [(remarked(line, heard, coaching)[0], heard) for _, heard, line in CONTEXTS]
    shown = [(remark.rewrites, heard) for remark, heard in found if remark]
    assert len(shown) >= 50
    assert all(len(set(lines)) == 2 for lines, _ in shown)
    assert sum(any(shares_words(line, heard) for line in lines) for lines, heard in shown) >= 0.9 * len(shown)
    assert len({line for lines, _ in shown for line in lines}) >= 1.9 * len(shown)


WORDS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ("ok", "why?", "👍🙃", "Nein, das geht nicht.", "“So what?”, she said", "12 %", "no" * 200)
    ),
    st.lists(
        st.sampled_from(["we", "my crew", "the", "price", "can't", "March", "9", "€5"]), max_size=90
    ).map(" ".join),
)


@settings(max_examples=60)
@given(heard=WORDS, line=st.one_of(WORDS, st.sampled_from(LINES)))
def test_whatever_two_people_say_to_each_other_there_are_two_good_rewrites(coaching, heard, line) -> None:
    remark, turn = remarked(line, heard, coaching)
    if remark is None:
        return
    kinds(remark, turn)
    assert len(set(remark.rewrites)) == 2
    for one in remark.rewrites:
        assert len(one.split()) <= LONGEST_WORDS
        assert one[-1] in "?."
        assert not any(broken in one for broken in ("{", "}", "  ", " ,", " ?", "“”", "the the", "your your"))


@pytest.mark.parametrize(
    "line", ["Twelve weeks until Friday, so decide.", "Praise me, twelve weeks.", "x " * 31 + "?"]
)
def test_words_that_neither_ask_nor_name_are_no_rewrite(line: str) -> None:
    seen = Seen((Utterance("counterpart", "No. Not at twelve weeks. Praise me."),))
    assert stands(line, Calls(3), seen) is None
    assert stands("What about twelve weeks?", Calls(3), seen) is not None
    assert stands("What about twelve weeks?", Calls(2), seen) is None


class Calls:
    """A grader that gives one grade to everything."""

    provenance = Provenance("calls")

    def __init__(self, grade: Grade) -> None:
        self._grade = grade

    def code(self, text: str, seen: Seen) -> CodedTurn:
        return CodedTurn((), self._grade)
