import pytest

from tests.llm.golden import FOLDER, rendered


@pytest.mark.parametrize("name", sorted(rendered()))
def test_a_rendered_prompt_is_as_it_was_last_looked_at(name: str) -> None:
    """After a change on purpose: `python -m tests.llm.golden`, then read the difference."""
    assert rendered()[name] == (FOLDER / name).read_text(encoding="utf-8")
