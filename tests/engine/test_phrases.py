import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.phrases import theirs


@pytest.mark.parametrize(
    ("said", "point", "quality", "mirror"),
    [
        ("No, that's unrealistic.", "", "unrealistic", "unrealistic"),
        ("Twelve weeks, yes. We open in nine.", "twelve weeks", "", "twelve weeks"),
        ("The date. We cut over on the third of March.", "the third of March", "", "the third of March"),
        ("Your price is too high for us.", "the price", "too high", "too high"),
        ("I'd have to explain it to my CFO.", "your CFO", "", "CFO"),
        ("The delivery dates are the problem.", "the delivery dates", "", "delivery dates"),
        ("The board wants a number.", "the board", "", "board"),
        ("There's no budget left.", "the budget", "", "budget"),
        ("It costs 12 % more.", "12 %", "", "12 %"),
        ("We're fine, thanks.", "", "", "fine"),
        ("Thanks, we are quite happy as it is.", "", "", "happy"),
        ("The stamp and the rain. My van is late.", "", "", ""),
        ("You want all of that answered? Pick one.", "", "", ""),
    ],
)
def test_what_can_be_asked_about_is_found_in_their_words(
    said: str, point: str, quality: str, mirror: str
) -> None:
    found = theirs(said)
    assert (found.point, found.quality, found.mirror) == (point, quality, mirror)


def test_a_thing_counts_when_the_talk_is_about_it() -> None:
    said = "Not with that folder on the desk, and the fixtures are late."
    assert theirs(said).point == ""
    assert theirs(said, "You cast the fixtures.").point == "the fixtures"


@given(st.text(max_size=200))
def test_a_mirror_is_always_made_of_their_own_words(said: str) -> None:
    mirror = theirs(said).mirror
    assert mirror.lower() in said.lower()
    assert len(mirror.split()) <= 5
