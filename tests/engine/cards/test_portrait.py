"""The picture of a card that has none."""

import io

import pytest
from PIL import Image

from trainer.engine.cards.portrait import ACCENT, PAPER, SIZE, initials, portrait
from trainer.store.card_file import typeface


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ruth Calloway", "RC"),
        ("Dr. Ana María Öztürk", "DÖ"),
        ("madonna", "M"),
        ("山田 太郎", ""),
        ("", ""),
        ("  \n ", ""),
        ("ß x", ""),
        ("4 U", ""),
        ("O\u0308der X", "ÖX"),
    ],
)
def test_initials_are_the_first_and_the_last_or_none(name: str, expected: str) -> None:
    assert initials(name) == expected


@pytest.mark.parametrize("name", ["Ruth Calloway", "山田", "W W"])
@pytest.mark.parametrize("face", [typeface(), b""], ids=["ours", "none"])
def test_a_picture_is_plain_small_and_always_the_same(name: str, face: bytes) -> None:
    raw = portrait(name, face)
    assert raw == portrait(name, face)
    assert len(raw) < 20_000
    with Image.open(io.BytesIO(raw)) as image:
        assert image.size == SIZE
        colours = {f"#{r:02x}{g:02x}{b:02x}" for _count, (r, g, b) in image.getcolors(100_000) or []}
    assert {PAPER, ACCENT} <= colours
