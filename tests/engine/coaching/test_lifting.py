"""A slot holds a fitting piece of the other side's words, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.coaching.lifting import aim_of, lifted, quotable, shares_words, subject_of


@pytest.mark.parametrize(
    ("heard", "subject"),
    [
        ("It's a lot of money for twelve pallets.", "price"),
        ("Not before the third of March.", "date"),
        ("I'd have to explain it to my CFO.", "authority"),
        ("The last ones never came when they promised.", "trust"),
        ("My crew has no hands free.", "effort"),
        ("Everyone else got it, that's unfair.", "fairness"),
        ("Hm. I'd want to think about it.", "hesitation"),
        ("Send me something.", "info"),
        ("It doesn't connect to our inventory.", "feature"),
        ("We're fine as we are.", "content"),
        ("No.", "flat"),
        ("The samples stay in the building as they always have.", "other"),
    ],
)
def test_the_subject_of_a_no_is_read_from_its_words(heard: str, subject: str) -> None:
    assert lifted([heard], ["Why?"]).subject == subject


@pytest.mark.parametrize(
    ("heard", "point"),
    [
        ("My receptionists don't want it.", "your receptionists"),
        ("The crane drivers would never accept that.", "the crane drivers"),
        ("The extractor runs under his bedroom.", "the extractor"),
        ("I still can't have strangers at the front desk in flu season.", "the front desk"),
        ("The board wants a date.", "the board"),
        ("That's the way it goes, at the end of the day.", ""),
        ("It rained the whole time.", ""),
        ("No.", ""),
    ],
)
def test_a_noun_phrase_is_turned_to_the_other_side_or_left_out(heard: str, point: str) -> None:
    assert lifted([heard], ["Why?"]).point == point


def test_people_and_things_are_kept_apart() -> None:
    crew, noise = lifted(["I can't spare my crew."], ["Why?"]), lifted(["It's about the noise."], ["Why?"])
    assert (crew.people, crew.thing) == ("your crew", "")
    assert (noise.people, noise.thing) == ("", "the noise")


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        ("No. Not at twelve weeks.", "not at twelve weeks"),
        ("We pay 650 for freelancers, you want 980.", "we pay 650 for freelancers"),
        ("And the last company lost a whole load of salmon on us.", "a whole load of salmon on us"),
        ("I can't take a driver off the harvest this year or the next.", "the harvest this year or the next"),
        ("The tenants would have to move out for the wiring.", "the tenants would have to move out…"),
        ("Is there something else, or was that it?", ""),
        ("You're right.", ""),
        ("Nein, danke, das geht nicht.", ""),
        ("👍👍", ""),
        ("", ""),
    ],
)
def test_the_piece_quoted_is_short_whole_and_about_the_no(heard: str, said: str) -> None:
    assert quotable(heard) == said


@pytest.mark.parametrize(
    ("line", "aim"),
    [
        ("Our price is the best on the market.", "the price"),
        ("Can we meet on Tuesday?", "a meeting"),
        ("I need your signature today.", "the contract"),
        ("We could deliver by March.", "the timing"),
        ("why not", ""),
    ],
)
def test_what_the_trainee_was_after_is_named(line: str, aim: str) -> None:
    assert aim_of(line) == aim


def test_the_words_come_from_the_turn_that_says_something() -> None:
    found = lifted(["No.", "I'd have to explain it to my director."], ["But it is cheap."])
    assert (found.subject, found.who) == ("authority", "your director")


@given(st.text(max_size=300))
def test_a_quoted_piece_stands_in_the_text_word_for_word(text: str) -> None:
    said = quotable(text)
    plain = " ".join(text.replace("’", "'").split()).lower()
    assert said.rstrip("…").lower() in plain
    assert len(said.split()) <= 7
    subject_of(text)


def test_lines_share_words_when_they_speak_of_the_same_thing() -> None:
    assert shares_words("What about twelve weeks?", "Not at twelve weeks.")
    assert not shares_words("What about the weather?", "Not at twelve weeks.", "Why not?")
