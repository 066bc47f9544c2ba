import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.stage import STOCK
from trainer.engine.acting.echo import LONGEST, Echo, Listener, number_in, on_date
from trainer.engine.acting.heard import hear

LISTENER = Listener(STOCK.words)


def listen(text: str, name: str = "", said: str = "") -> Echo:
    return LISTENER.listen(hear(text), avoid=frozenset(name.lower().split()), said=said)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("What if we gave you 5 % off?", "five percent"),
        ("That saves 17.5% a year.", "17.5 percent"),
        ("Could you do it at 900?", "900"),
        ("I could come down to €380,000.", "€380,000"),
        ("It takes twelve weeks from order.", "twelve weeks"),
        ("Let's do a 12-month contract.", "twelve months"),
        ("We deliver in 2 days, for 40k euros.", "40k euros"),
        ("One more thing.", ""),
        ("Do you have a minute?", ""),
        ("Call me at 10:30 on 3 March 2027.", ""),
    ],
)
def test_an_amount_is_taken_up_as_one_would_say_it(text: str, number: str) -> None:
    assert listen(text).number == number


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("I can only hold this until friday.", "Friday"),
        ("How about next Tuesday at ten?", "next Tuesday"),
        ("We deliver by the third of March.", "the third of March"),
        ("We could move it to the end of the quarter.", "the end of the quarter"),
        ("The factory closes in August.", "August"),
        ("We can start in Q3.", "Q3"),
        ("May I ask something before we march on?", ""),
        ("It may be too early to say.", ""),
    ],
)
def test_a_date_is_taken_up_and_a_modal_verb_is_no_month(text: str, date: str) -> None:
    assert listen(text).date == date


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("What matters most to you in the delivery dates?", "delivery dates"),
        ("Don't you think your team deserves better?", "team"),
        ("It sounds like the date worries you.", "date"),
        ("I hear there's a hiring freeze.", "hiring freeze"),
        ("Our price is final and it includes the castings.", "castings"),
        ("Wait, it is what it is, you know.", ""),
        ("Why not?", ""),
        ("Take your time.", ""),
        ("What are your thoughts?", ""),
        ("Contract", ""),
        ("I've paid on time for years. Doesn't that count?", ""),
        ("What did my firm promise and not do?", "promise"),
    ],
)
def test_a_phrase_is_a_noun_with_what_belongs_to_it_or_nothing(text: str, phrase: str) -> None:
    assert listen(text).echo == phrase


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Does your manager know?", "my manager"),
        ("Our price is the lowest you'll find.", "your price"),
        ("Is it the payment terms?", "the payment terms"),
        ("Let's use our meeting well.", "the meeting"),
        ("Is it a contract you want?", ""),
    ],
)
def test_whose_it_is_turns_round_when_the_other_side_says_it(text: str, thing: str) -> None:
    assert listen(text).thing == thing


def test_the_counterparts_own_name_is_never_an_echo() -> None:
    assert "Price" not in listen("Mister Price, what is the deadline?", "Alan Price").echo
    assert listen("the price", "Alan Price") == Echo()


def test_a_turn_with_abuse_gives_no_echo_at_all() -> None:
    assert listen("You fucking idiot, sign the contract by Friday.") == Echo()


def test_a_phrase_already_taken_up_gives_way_to_another() -> None:
    text = "Is it the budget or the deadline?"
    first = listen(text).echo
    assert listen(text, said=f"you say {first}.").echo not in {first, ""}


def test_a_mirror_is_echoed_only_when_it_repeats_the_last_reply() -> None:
    last = hear("That's unrealistic, I told you.")
    assert LISTENER.mirrored(hear("Unrealistic?"), last) == "unrealistic"
    assert LISTENER.mirrored(hear("Too expensive?"), last) == ""


def test_a_preposition_fits_the_date_it_stands_before() -> None:
    dates = ("Friday", "the third of March", "March", "Q3", "next week", "tomorrow", "the end of the month")
    assert [on_date(date) for date in dates] == [
        "on Friday",
        "on the third of March",
        "in March",
        "in Q3",
        "next week",
        "tomorrow",
        "at the end of the month",
    ]


@given(st.text(max_size=300))
def test_whatever_is_typed_an_echo_is_short_and_made_of_the_turns_own_words(text: str) -> None:
    found = listen(text)
    assert all(len(value) <= LONGEST for value in found.slots().values())
    assert not set("{}<>\n\0") & set("".join(found.slots().values()))
    assert all(word in text.lower() for word in found.echo.lower().split())
    assert found.echo.lower() != text.lower().strip() or not found.echo


@given(st.integers(min_value=0, max_value=10**30))
def test_no_number_is_too_long_to_be_looked_at(number: int) -> None:
    assert len(number_in(f"It is {number} % and {number} weeks, or {number}.")) <= LONGEST
