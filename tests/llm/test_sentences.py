import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.llm.sentences import Sentences


def _fed(*pieces: str) -> tuple[list[list[str]], str]:
    sentences = Sentences()
    return [sentences.feed(piece) for piece in pieces], sentences.held


def test_a_sentence_is_handed_on_with_the_piece_that_ends_it() -> None:
    done, held = _fed("No", ".", " Not", " now")
    assert done == [[], ["No."], [], []]
    assert held == " Not now"


def test_a_number_is_not_cut_in_half() -> None:
    done, held = _fed("It costs 3.", "5 percent", ".")
    assert done == [[], [], ["It costs 3.5 percent."]]
    assert held == ""


def test_a_number_at_the_end_of_a_sentence_ends_it_once_the_next_begins() -> None:
    assert _fed("We open in week 9.", " Not before")[0] == [[], ["We open in week 9."]]


@pytest.mark.parametrize("text", ["Ask Dr. Feld", "Come at 9 a.m. then", "e.g. lorries", "J. Feld signs"])
def test_an_abbreviation_ends_nothing(text: str) -> None:
    done, held = _fed(*text.partition(" "))
    assert (done, held) == ([[], [], []], text)


def test_a_line_break_ends_a_sentence_without_a_full_stop() -> None:
    assert _fed("No\nYou: why?")[0] == [["No\n", "You: why?"]]


def test_leading_dots_are_part_of_the_sentence() -> None:
    assert _fed("…Yeah. Last spring")[0] == [["…Yeah."]]


def test_a_stage_direction_stays_in_one_piece() -> None:
    assert _fed("*sighs. Looks away.* No.")[0] == [["*sighs. Looks away.*", " No."]]


@given(st.lists(st.text(alphabet='aB1 .!?…\n"*', max_size=6)))
def test_nothing_is_lost_or_added(pieces: list[str]) -> None:
    done, held = _fed(*pieces)
    assert "".join(sentence for sentences in done for sentence in sentences) + held == "".join(pieces)
