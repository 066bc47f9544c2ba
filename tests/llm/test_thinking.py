import pytest

from trainer.llm.thinking import spoken


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        (["No", "."], "No."),
        (["<th", "ink>She", " pushes.</thi", "nk>\n\nNo", "."], "No."),
        (["<think>only thought"], ""),
        (["<", "3 weeks"], "<3 weeks"),
        (["<"], "<"),
        ([], ""),
    ],
)
def test_what_a_model_thinks_aloud_is_not_said(pieces: list[str], said: str) -> None:
    assert "".join(spoken(iter(pieces))) == said


def test_a_first_piece_is_passed_on_without_waiting_for_the_second() -> None:
    pieces = spoken(piece if piece else pytest.fail("asked for more") for piece in ("No", ""))
    assert next(pieces) == "No"
