import pytest

from trainer.engine.scoring.noes import is_no

NOES = [
    "No.",
    "No, that's unrealistic.",
    "Well, no, I don't think so.",
    "We can't do that.",
    "I’m not going to sign this.",
    "That's too expensive for us.",
    "We're fine, thanks.",
    "We are happy with what we have.",
    "I'd rather leave it as it is.",
    "Not this quarter.",
    "I don't see why we need it.",
    "It's out of the question.",
    "There's no budget for this.",
    "I'll pass, thank you.",
    "Not now. Maybe in spring.",
    "I won't put my name to it.",
    "It doesn't work for us.",
    "I'm not convinced.",
    "I have to decline.",
    "Still no.",
]
NOT_NOES = [
    "",
    "No problem.",
    "No worries, go ahead.",
    "Why not?",
    "I don't know yet.",
    "I can't wait to see it.",
    "Yes, that would work.",
    "The date. We cut over on the third of March.",
    "Nine weeks, Ana signs on Monday.",
    "Tell me about the notice period.",
    "That's right.",
    "Not bad at all.",
    "We open in nine weeks, you know.",
    "Nobody asked me that before.",
]


@pytest.mark.parametrize("text", NOES)
def test_a_refusal_is_heard_as_a_no(text: str) -> None:
    assert is_no(text)


@pytest.mark.parametrize("text", NOT_NOES)
def test_a_line_that_only_holds_such_a_word_is_not_a_no(text: str) -> None:
    assert not is_no(text)
