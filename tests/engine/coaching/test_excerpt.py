from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.coaching.excerpt import excerpt


def test_what_is_short_is_quoted_whole() -> None:
    assert excerpt("No.  Not at\ntwelve weeks.", 8) == "No. Not at twelve weeks."


def test_of_several_sentences_the_one_that_says_most_is_quoted() -> None:
    heard = "Well. I heard you. My receptionists typed everything twice. No, thanks all the same."
    assert excerpt(heard, 8) == "My receptionists typed everything twice."


def test_a_cut_shows_and_never_ends_on_a_word_that_leads_on() -> None:
    assert excerpt("I'm not signing anything before the peak is over", 6) == "I'm not signing anything…"
    assert excerpt("Bring me the plan by Monday at noon, and we talk about the rest of it", 9) == (
        "Bring me the plan by Monday at noon…"
    )


@given(st.text(max_size=400), st.integers(3, 12))
def test_an_excerpt_is_short_and_stands_in_the_text(text: str, most: int) -> None:
    said = excerpt(text, most)
    assert len(said.split()) <= most
    assert said.removesuffix("…") in " ".join(text.split())
