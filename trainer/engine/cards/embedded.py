"""A card inside a PNG: the text chunks `ccv3` (V3) and `chara` (V2), base64 of UTF-8 JSON."""

import base64
import binascii
import zlib
from collections.abc import Mapping
from typing import Literal, NoReturn

from trainer.engine.cards.chunks import Chunk, read_chunks, write_chunks
from trainer.engine.cards.json_text import LARGEST
from trainer.errors import UsageError

Keyword = Literal["ccv3", "chara"]
KEYWORDS: tuple[Keyword, ...] = ("ccv3", "chara")
"""In the order in which a reader trusts them."""
_BASE64_LARGEST = LARGEST * 4 // 3 + 4
_PADDING_AND_SPACE = b" \t\r\n\f\v="


def embedded_json(raw: bytes, name: str) -> bytes:
    """The JSON of the card in a PNG: `ccv3` before `chara`. Raises UsageError."""
    held = [(_keyword(chunk), chunk) for chunk in read_chunks(raw, name)]
    for keyword in KEYWORDS:
        found = {_payload(chunk, keyword, name) for kept, chunk in held if kept == keyword}
        if len(found) > 1:
            _refuse(name, keyword, "is there more than once with different cards; keep one")
        if found:
            return found.pop()
    raise UsageError(f"The picture '{name}' holds no character card; export it again from where it was made.")


def without_card(raw: bytes, name: str) -> bytes:
    """The picture alone. Raises UsageError."""
    return write_chunks(chunk for chunk in read_chunks(raw, name) if _keyword(chunk) is None)


def with_card(picture: bytes, name: str, cards: Mapping[Keyword, bytes]) -> bytes:
    """The picture with JSON texts in it; cards it held before are replaced. Raises UsageError."""
    *parts, end = read_chunks(without_card(picture, name), name)
    texts = [
        Chunk(b"tEXt", key.encode() + b"\0" + base64.b64encode(cards[key]))
        for key in KEYWORDS
        if key in cards
    ]
    return write_chunks([*parts, *texts, end])


def _keyword(chunk: Chunk) -> Keyword | None:
    """The card's keyword, in any case as readers take it; None: no text chunk, or another's."""
    if chunk.kind not in {b"tEXt", b"zTXt", b"iTXt"}:
        return None
    written = chunk.data.partition(b"\0")[0].lower()
    return next((keyword for keyword in KEYWORDS if keyword.encode() == written), None)


def _payload(chunk: Chunk, keyword: Keyword, name: str) -> bytes:
    rest = chunk.data.partition(b"\0")[2]
    if chunk.kind == b"tEXt":
        text = rest
    elif chunk.kind == b"zTXt":
        text = _inflated(rest[:1], rest[1:], keyword, name)
    else:
        flag, method, body = rest[:1], rest[1:2], rest[2:]
        text = body.partition(b"\0")[2].partition(b"\0")[2]  # a language and a translated keyword come first
        if flag not in {b"\0", b"\1"}:
            _refuse(name, keyword, "says neither that it is compressed nor that it is not; export it again")
        text = _inflated(method, text, keyword, name) if flag == b"\1" else text
    return text if text.lstrip().startswith(b"{") else _from_base64(text, keyword, name)


def _inflated(method: bytes, packed: bytes, keyword: Keyword, name: str) -> bytes:
    """At most the largest card's worth of text: a bomb is refused before it goes off."""
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(packed, _BASE64_LARGEST + 1) if method == b"\0" else b""
    except zlib.error as error:
        raise UsageError(_sentence(name, keyword, "cannot be unpacked; export it again")) from error
    if len(text) > _BASE64_LARGEST:
        _refuse(name, keyword, f"unpacks to more than {LARGEST:,} bytes of text; shorten the card")
    if not unpacking.eof:
        _refuse(name, keyword, "is packed in an unknown way or cut off; export it again")
    return text


def _from_base64(text: bytes, keyword: Keyword, name: str) -> bytes:
    """Line breaks, missing padding and the URL-safe alphabet are read, as other programs do."""
    if len(text) > 2 * _BASE64_LARGEST:
        _refuse(name, keyword, f"holds more than {LARGEST:,} bytes of text; shorten the card")
    packed = text.translate(bytes.maketrans(b"-_", b"+/"), _PADDING_AND_SPACE)
    try:
        return base64.b64decode(packed + b"=" * (-len(packed) % 4), validate=True)
    except binascii.Error as error:
        raise UsageError(_sentence(name, keyword, "is not base64 text; export it again")) from error


def _refuse(name: str, keyword: Keyword, problem: str) -> NoReturn:
    raise UsageError(_sentence(name, keyword, problem))


def _sentence(name: str, keyword: Keyword, problem: str) -> str:
    return f"The part '{keyword}' of the picture '{name}' {problem}."
