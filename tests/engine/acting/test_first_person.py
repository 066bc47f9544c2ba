import pytest

from trainer.engine.acting.first_person import first_person


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dana needs six fixtures by week eight.", "I need six fixtures by week eight."),
        ("Dana Whitlock has promised her crew a date.", "I have promised my crew a date."),
        ("She fears a second failed launch.", "I fear a second failed launch."),
        ("The board blames her when it slips.", "The board blames me when it slips."),
        ("He is tired of it. His boss never asks him.", "I am tired of it. My boss never asks me."),
        ("She never worries about Dana's crew.", "I never worry about my crew."),
        ("She pushes; nobody likes it.", "I push; nobody likes it."),
        ("The plant cuts over on 3 March.", "The plant cuts over on 3 March."),
        ("He told her that she must pay.", "He told her that she must pay."),
    ],
)
def test_a_fact_about_a_person_becomes_what_the_person_says(text: str, said: str) -> None:
    assert first_person(text, "Dana Whitlock") == said


def test_a_name_that_is_empty_or_blank_leaves_the_text_alone() -> None:
    assert first_person("The date is fixed.", " ") == "The date is fixed."
