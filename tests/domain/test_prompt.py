import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.prompt import Prompt
from trainer.errors import ContentError


def test_every_slot_is_filled() -> None:
    assert Prompt("p.md", "Say {{ word }} to {{name}}.").render(word="no", name="Dana") == "Say no to Dana."


def test_a_value_is_never_expanded_again() -> None:
    rendered = Prompt("p.md", "{{a}} {{b}}").render(a="{{b}} \\1 $x {y}", b="B")
    assert rendered == "{{b}} \\1 $x {y} B"


@given(st.text())
def test_what_a_person_typed_arrives_as_typed(text: str) -> None:
    assert Prompt("p.md", "<{{said}}>").render(said=text) == f"<{text}>"


def test_a_missing_value_names_file_and_slot() -> None:
    with pytest.raises(ContentError, match=r"prompts/judge\.md.*\{\{turn\}\}"):
        Prompt("prompts/judge.md", "{{turn}}").render()


def test_an_unused_value_names_file_and_slot() -> None:
    with pytest.raises(ContentError, match=r"p\.md.*\{\{rubric\}\}"):
        Prompt("p.md", "no slot").render(rubric="")


@pytest.mark.parametrize("text", ["{{Name}}", "{{ two words }}", "{{open"])
def test_a_malformed_slot_names_its_line(text: str) -> None:
    with pytest.raises(ContentError, match=r"p\.md:3"):
        Prompt("p.md", f"one\n\n{text}").render()


def test_the_hash_follows_the_text_and_nothing_else() -> None:
    assert Prompt("a.md", "x").hash == Prompt("b.md", "x").hash != Prompt("a.md", "y").hash
    assert len(Prompt("a.md", "x").hash) == 16
