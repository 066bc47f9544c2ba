"""A plain picture for a card that has none: initials on paper, in the colours of the house."""

import io
import unicodedata

from PIL import Image, ImageDraw, ImageFont

SIZE = (400, 600)
PAPER, RULE, ACCENT = "#f8f5ee", "#ddd5c6", "#1d4f8c"
"""As in .streamlit/config.toml, light."""
_MARK = ","
_LETTERS, _SMALL = 150, 64
"""Sizes in pixels."""


def portrait(name: str, typeface: bytes) -> bytes:
    """A PNG of 400 by 600: the initials of `name`, or the comma where `typeface` (a font file of Latin
    letters) could not write them. The same name gives the same bytes."""
    image = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((16, 16, SIZE[0] - 17, SIZE[1] - 17), outline=RULE, width=2)
    middle = (SIZE[0] // 2, SIZE[1] // 2)
    letters = initials(name)
    draw.text(middle, letters or _MARK, ACCENT, _font(typeface, _LETTERS), anchor="mm")
    if letters:
        draw.line((middle[0] - 40, 392, middle[0] + 40, 392), fill=RULE, width=2)
        draw.text((middle[0], 430), _MARK, ACCENT, _font(typeface, _SMALL), anchor="mm")
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def initials(name: str) -> str:
    """The first letters of the first and the last word, in capitals; empty when one is not Latin."""
    words = name.split()
    letters = [unicodedata.normalize("NFC", word)[0].upper() for word in (*words[:1], *words[1:][-1:])]
    fit = all(len(letter) == 1 and letter.isalpha() and letter <= "\u00ff" for letter in letters)
    return "".join(letters) if fit else ""


def _font(typeface: bytes, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    try:
        return ImageFont.truetype(io.BytesIO(typeface), size)
    except OSError:  # a Pillow built without WOFF2
        return ImageFont.load_default(size)
