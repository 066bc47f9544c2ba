"""What is blacked out, and what is left alone."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.redaction import ACCOUNT, CARD, E_MAIL, KEY, PHONE, redact, redacted

WORDS = st.sampled_from(("Send", "it", "to", "the price", "ok?", "before", "Monday,", "and", "…", "\n", "ÄÖ"))
AROUND = st.lists(WORDS, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Write to ada.lovelace+test@mail.example.org.", f"Write to {E_MAIL}."),
        ("ADA@EXAMPLE.ORG, or jürgen@münchen.example", f"{E_MAIL}, or {E_MAIL}"),
        ("Call +49 171 2345678 today", f"Call {PHONE} today"),
        ("+1 (555) 123-4567", PHONE),
        ("0171/2345678 or (030) 901 820 11", f"{PHONE} or {PHONE}"),
        ("ring 555-123-4567.", f"ring {PHONE}."),
        ("0044 20 7946 0958", PHONE),
        ("4111 1111 1111 1111 12/27", f"{CARD} 12/27"),
        ("5500-0000-0000-0004, 378282246310005", f"{CARD}, {CARD}"),
        ("3782 822463 10005", CARD),
        ("DE89 3704 0044 0532 0130 00 at our bank", f"{ACCOUNT} at our bank"),
        ("gb29nwbk60161331926819", ACCOUNT),
        ("sk-proj-abcDEF0123456789abcDEF", KEY),
        ("ghp_0123456789abcdefghijABCDEFGHIJ012345 is mine", f"{KEY} is mine"),
        ("AKIAIOSFODNN7EXAMPLE", KEY),
        ("xoxb-123456789012-abcdef", KEY),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3", KEY),
        ("The password is hunter2!, sorry", f"The password is {KEY}, sorry"),
        ("api_key = 9f8e7d6c5b4a39281706f5e4", f"api_key = {KEY}"),
        ("postgresql://comma:geheim@db/comma", f"postgresql://{KEY}@db/comma"),
    ],
)
def test_what_identifies_or_unlocks_is_blacked_out(text: str, shown: str) -> None:
    assert redacted(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "412,000 a year, 1,250,000 over three", "12.03.2026", "2026-03-12 to 2026-03-14", "24/7",
        "03/12/2026", "9-5, or 09:00-17:00", "weeks 12-14", "1 200 000 EUR", "0.5 % of 12.500.000,00",
        "+12,500,000", "between 2026-01-05 10:00 and 2026-01-05 11:30", "01.02.2026 03.04.2026",
        "10-12 people at 3 sites",
        "the key is flexibility", "My password is well known to nobody", "the token of our good will",
        "The key question: what would have to be true by Monday2?", "4111 1111 1111 1112", "room 0171",
        "@ada said so", "a 5 @ 3", "DE89 3704 0044 0532 0130 01", "invoice 2026000123", "version 1.2.3.4",
        "the secret is that nobody asked them", "100,000,000.00", "05-12-2026 at 10", "It costs 0.0125 each",
    ],
)  # fmt: skip
def test_prices_dates_times_weeks_and_words_stay(text: str) -> None:
    assert redacted(text) == text


@given(before=AROUND, after=AROUND, name=st.from_regex(r"[a-z][a-z0-9.+]{0,12}[a-z0-9]", fullmatch=True))
def test_an_address_is_found_anywhere(before: str, after: str, name: str) -> None:
    assert (
        name not in redacted(f"{before} <{name}@example.org> {after}").replace(before, "").replace(after, "")
        or len(name) < 3
    )
    assert E_MAIL in redacted(f"{before} {name}@example.org {after}")


@given(before=AROUND, after=AROUND, digits=st.from_regex(r"[45][0-9]{14}", fullmatch=True))
def test_a_card_number_is_found_by_its_checksum_and_only_by_it(before: str, after: str, digits: str) -> None:
    found = [CARD in redacted(f"{before} {digits}{last} {after}") for last in string.digits]
    assert sum(found) == 1


@given(
    st.dates(),
    st.times(),
    st.integers(0, 10**8),
    st.sampled_from(("%d.%m.%Y", "%Y-%m-%d", "%m/%d/%Y", "%d %B")),
)
def test_no_date_time_or_price_is_taken_for_a_number_of_anything(
    day: object, hour: object, price: int, form: str
) -> None:
    said = f"On {day:{form}} at {hour:%H:%M} for {price:,} or {price} EUR, {price / 100:.2f} a week, 24/7."
    assert redacted(said) == said


@given(st.text(alphabet=string.printable + "äß@+\N{NO-BREAK SPACE}", max_size=300))
def test_doing_it_again_changes_nothing(text: str) -> None:
    once = redacted(text)
    assert redacted(once) == once


@given(AROUND, AROUND, st.data())
def test_a_span_moves_with_its_words(before: str, after: str, data: st.DataObject) -> None:
    text = f"{before} ada@example.org {after}"
    told = redact(text)
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    moved = told.moved((start, stop))
    assert 0 <= moved[0] <= moved[1] <= len(told.text)
    if not any(start < hit.span[1] and hit.span[0] < stop for hit in told.hits):
        assert told.text[slice(*moved)] == text[start:stop]
