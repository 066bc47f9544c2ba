"""A PNG as a row of chunks: read strictly, never decoded into a picture.

Source: the PNG specification, third edition, section 5 (w3.org/TR/png-3)."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NoReturn

from trainer.errors import UsageError

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST = 50_000
"""Chunks of one file; a picture of 20 MB has some 2,500."""
_FRAME = 12
"""Bytes of a chunk besides its data: length, kind, checksum."""


@dataclass(frozen=True, slots=True)
class Chunk:
    kind: bytes
    """Four ASCII letters."""
    data: bytes


def read_chunks(raw: bytes, name: str) -> tuple[Chunk, ...]:
    """All chunks from IHDR to IEND; what stands behind IEND belongs to no picture and is left out.

    Raises UsageError for a file that is cut off, damaged or no PNG."""
    if not raw.startswith(SIGNATURE):
        raise UsageError(f"'{name}' is no PNG; choose a PNG picture.")
    found: list[Chunk] = []
    for chunk in _walk(raw, name):
        if not found and (chunk.kind != b"IHDR" or len(chunk.data) != 13):
            _refuse(name, "does not begin with a picture's header")
        found.append(chunk)
        if len(found) > MOST:
            _refuse(name, f"has more than {MOST:,} parts")
    return tuple(found)


def write_chunks(chunks: Iterable[Chunk]) -> bytes:
    """The PNG that they make."""
    return SIGNATURE + b"".join(_framed(chunk) for chunk in chunks)


def _walk(raw: bytes, name: str) -> Iterator[Chunk]:
    at, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        length, kind = int.from_bytes(raw[at : at + 4]), raw[at + 4 : at + 8]
        if len(kind) < 4 or at + _FRAME + length > len(raw):
            _refuse(name, f"is cut off or damaged at byte {at:,}")
        if not (kind.isalpha() and kind.isascii()):
            _refuse(name, f"is damaged at byte {at:,}, where no part of a PNG begins")
        data = raw[at + 8 : at + 8 + length]
        end = at + 8 + length
        if int.from_bytes(raw[end : end + 4]) != zlib.crc32(kind + data):
            _refuse(name, f"is damaged: the checksum of its part {kind.decode()} at byte {at:,} is wrong")
        yield Chunk(kind, data)
        at = end + 4


def _framed(chunk: Chunk) -> bytes:
    checksum = zlib.crc32(chunk.kind + chunk.data)
    return len(chunk.data).to_bytes(4) + chunk.kind + chunk.data + checksum.to_bytes(4)


def _refuse(name: str, problem: str) -> NoReturn:
    raise UsageError(f"The picture '{name}' {problem}; download or export it again.")
