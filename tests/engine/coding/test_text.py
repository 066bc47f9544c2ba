"""The tidied view: the words alone, however they are typed."""

from string import printable

from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.coding.text import flatten, plain

TYPED = st.text(st.sampled_from(sorted(set(printable) - set("\t\n\r\x0b\x0c"))), max_size=60)


@given(TYPED)
def test_a_sign_that_shows_nothing_changes_no_word(text: str) -> None:
    flat = flatten(text)
    assert plain(f"{flat} \u200b") == plain(flat)


def test_a_word_said_twice_in_a_row_is_said_once_unless_it_makes_sense() -> None:
    assert plain("i i i mean that that what we had had is fine fine") == (
        "i mean that that what we had had is fine"
    )


def test_figures_and_signs_of_money_are_words() -> None:
    assert plain("it's 2.5% more, or $1,000") == "it is 2.5 % more or $ 1,000"
