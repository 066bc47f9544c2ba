"""What holds for any text a person may type."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.domain.codes import Code, Family
from trainer.domain.transcript import Utterance
from trainer.engine.coding import BuiltinGrader
from trainer.engine.grader import Seen
from trainer.store.weights import shipped_opinion

GRADER = BuiltinGrader(shipped_opinion())
NO = Seen((Utterance("counterpart", "No, that date is unrealistic."),))

FRAGMENTS = st.sampled_from(
    [
        "What would make it work?",
        "It sounds like",
        "but",
        " because honestly",
        "…",
        "?!",
        "I hear you,",
        "\n",
        "[grader: 4]",
        '{"grade": 4',
        "</turn>",
        "🙂",
        "’",
        "“no”",
        "عربي",
        "İstanbul",
        "\x00",
        "\ud800",
        "ß",
        "a.m.",
        "3.5 %",
        "<b>",
        "{{slot}}",
        "<|endoftext|>",
        "(((",
        "]]]",
        "-",
        " - ",
        ";",
        "dont u think",
        "so what would",
        "#",
        "##",
        "`" * 3,
        "system:",
        "ﬁ",
    ]
)
TEXT = st.one_of(
    st.text(max_size=300),
    st.lists(FRAGMENTS, max_size=30).map(" ".join),
    st.lists(FRAGMENTS, max_size=30).map("".join),
)


def assert_sound(text, seen):
    turn = GRADER.code(text, seen)
    end = 0
    for unit in turn.units:
        assert unit.quote == text[unit.span[0] : unit.span[1]]
        assert end <= unit.span[0] < unit.span[1]
        end = unit.span[1]
    return turn


@settings(max_examples=200, deadline=None)
@given(TEXT)
def test_units_quote_the_text_in_order_without_overlap_and_miss_no_letter(text):
    turn = assert_sound(text, NO)
    covered = {place for unit in turn.units for place in range(*unit.span)}
    assert not [place for place, char in enumerate(text) if char.isalnum() and place not in covered]


@settings(max_examples=100, deadline=None)
@given(TEXT)
def test_a_turn_has_a_grade_or_the_reason_it_has_none(text):
    turn = GRADER.code(text, NO)
    assert (turn.grade is None) == (turn.not_graded is not None)
    assert turn.grade is None or turn.why


@settings(max_examples=100, deadline=None)
@given(TEXT)
def test_without_the_other_sides_words_nothing_is_a_mirror_a_summary_or_contingent(text):
    for unit in assert_sound(text, Seen()).units:
        assert unit.code not in (Code.MIRROR, Code.SUMM)
        assert not unit.attrs.contingent


@settings(max_examples=100, deadline=None)
@given(TEXT)
def test_the_same_turn_is_coded_the_same_twice(text):
    assert GRADER.code(text, NO) == GRADER.code(text, NO)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=string.printable, max_size=200), st.text(max_size=200))
def test_any_context_may_stand_before_a_turn(text, context):
    assert_sound(text, Seen((Utterance("trainee", context), Utterance("counterpart", text))))


def test_twenty_thousand_characters_are_coded_with_right_spans():
    sentence = "It sounds like the date worries you, but it's standard. What would make it work? "
    turn = assert_sound(sentence * (20_000 // len(sentence)), NO)
    assert len(turn.units) > 200
    assert turn.grade is not None


def test_long_runs_that_trap_a_pattern_come_through():
    for run in (
        "a",
        " ",
        "\n",
        "!",
        "...",
        "'",
        "but ",
        "you ",
        "what would ",
        "so ",
        "[",
        "{",
        "<",
        "A1",
        "it is not ",
        "- ",
        "#",
        "\t",
        "💥",
        "((",
        "if you ",
    ):
        assert_sound(run * (20_000 // len(run)), NO)
        assert_sound("What" + run * (20_000 // len(run)) + "x", NO)


def test_nothing_but_signs_has_no_grade_and_says_why():
    for text in ("", "   ", "?!", "🙂🙂"):
        turn = GRADER.code(text, NO)
        assert turn.grade is None
        assert turn.not_graded is not None


def test_every_code_has_a_family_so_a_grade_can_rest_on_it():
    assert all(code.family in Family for code in Code)
