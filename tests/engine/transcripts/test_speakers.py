import pytest

from trainer.engine.transcripts import Said, counts, speaker, trainee_among
from trainer.errors import UsageError

TURNS = (
    Said("Dana Whitlock", "No."),
    Said("Sam Otis", "Hm."),
    Said("Dana Whitlock", "No."),
    Said("Sam Ryle", "Well."),
)


@pytest.mark.parametrize("wanted", ["Dana Whitlock", "dana", " DANA  whit", "d"])
def test_a_name_may_be_begun_and_written_in_any_case(wanted: str) -> None:
    assert speaker(TURNS, wanted, "a.txt") == "Dana Whitlock"


@pytest.mark.parametrize("wanted", ["Kim", "", "Whitlock"])
def test_a_stranger_is_named_with_everybody_who_speaks(wanted: str) -> None:
    with pytest.raises(UsageError, match=r"Dana Whitlock \(2 turns\), Sam Otis \(1 turn\)"):
        speaker(TURNS, wanted, "a.txt")


def test_a_beginning_that_fits_two_people_is_no_choice() -> None:
    with pytest.raises(UsageError, match="could be Sam Otis or Sam Ryle"):
        speaker(TURNS, "sam", "a.txt")


def test_a_whole_name_wins_over_a_longer_one() -> None:
    assert speaker((Said("Sam", "Hm."), Said("Samuel", "No.")), "sam", "a.txt") == "Sam"


def test_turns_are_counted_in_order_of_appearance() -> None:
    assert list(counts(TURNS).items()) == [("Dana Whitlock", 2), ("Sam Otis", 1), ("Sam Ryle", 1)]


def test_only_a_name_that_says_so_is_the_trainee() -> None:
    assert trainee_among(TURNS) is None
    assert trainee_among((Said("Dana", "No."), Said("Me", "Hm."))) == "Me"
    assert trainee_among((Said("assistant", "No."), Said("user", "Hm."))) is None
