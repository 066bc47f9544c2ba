import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.llm.quotes import find, gaps

TURN = "It’s  fair. Is it\nthe date? It’s  fair."


def _found(quote: str, text: str = TURN) -> str | None:
    span = find(quote, text)
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("Is it\nthe date?", "Is it\nthe date?"),
        ("Is it the date?", "Is it\nthe date?"),
        ("It's fair.", "It’s  fair."),
        ("“It's fair.”", "It’s  fair."),
        ("  the date? ", "the date?"),
    ],
)
def test_a_quotation_is_found_where_it_stands(quote: str, words: str) -> None:
    assert _found(quote) == words


@pytest.mark.parametrize("quote", ["Is it the dates?", "is it the date?", "", "  ", "It's fair. It's fair."])
def test_words_that_are_not_there_are_not_found(quote: str) -> None:
    assert _found(quote) is None


def test_the_same_words_said_twice_are_found_twice_and_no_more() -> None:
    first = find("It's fair.", TURN)
    assert first is not None
    second = find("It's fair.", TURN, [first])
    assert second is not None
    assert second > first
    assert find("It's fair.", TURN, [first, second]) is None


def test_what_no_quotation_covers_is_listed() -> None:
    text = "Well, no. Why? "
    assert [text[slice(*span)] for span in gaps(text, [(10, 14)])] == ["Well, no."]
    assert gaps(text, [(0, 9), (10, 14)]) == []


@given(st.text(min_size=1), st.data())
def test_any_stretch_of_a_turn_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    if quote.strip():
        span = find(quote, text)
        assert span is not None
        assert text[slice(*span)].split() == quote.split()
