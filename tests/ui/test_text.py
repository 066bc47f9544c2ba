"""People's words become text on the page, whatever they are."""

import re

from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.codes import Code, Unit
from trainer.ui.components.bubble import trainee_html, underlined
from trainer.ui.text import clip, esc, opening, plain

SCENE = "The site hut, just before seven. It is raining. Two lorries are waiting at the gate."


@given(st.text())
def test_escaped_text_holds_no_markup(text: str) -> None:
    assert not re.search("[<>\"']", esc(text))


@given(st.text())
def test_a_turn_has_only_our_own_tags(text: str) -> None:
    tags = re.findall(r"<(/?\w+)", trainee_html(text, 1, None, ""))
    assert set(tags) <= {"div", "/div", "span", "/span", "p", "/p"}


@given(st.text(min_size=1), st.data())
def test_underlining_keeps_every_word(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    units = (Unit(Code.CALQ, (start, end), text[start:end], "wh", 0.9),)
    html = underlined(text, units)
    assert re.sub(r"<span [^>]*>|</span>", "", html) == esc(text)
    assert 'class="u fam-curiosity"' in html


def test_a_unit_whose_quotation_is_not_there_is_not_underlined() -> None:
    unit = Unit(Code.CALQ, (0, 4), "What", "wh", 0.9)
    assert underlined("Why not?", (unit,)) == "Why not?"


def test_units_that_overlap_are_underlined_once() -> None:
    units = (Unit(Code.CALQ, (0, 4), "What", "wh", 0.9), Unit(Code.LABEL, (2, 6), "at n", "decl", 0.9))
    assert underlined("What now?", units).count("<span") == 1


def test_labels_are_not_read_as_markdown() -> None:
    assert plain("**Otto** [x](y) :red[z] $1") == r"\*\*Otto\*\* \[x\]\(y\) \:red\[z\] \$1"


def test_a_scene_is_cut_at_a_sentence() -> None:
    assert opening(SCENE, 50) == "The site hut, just before seven. It is raining."
    assert opening("No end to it", 8) == "No end…"


@given(st.text(), st.integers(1, 50))
def test_a_clip_is_never_much_longer_than_asked(text: str, length: int) -> None:
    assert len(clip(text, length)) <= length + 1
