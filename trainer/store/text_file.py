"""A text file a person names or uploads."""

import codecs
from pathlib import Path

from trainer.errors import UsageError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16, whose mark begins like it."""
_WIDE = tuple(mark for mark, encoding in _MARKS if encoding != "utf-8")
"""Marks of encodings in which a line's end is more than one byte."""


def read_text(path: Path, *, most: int | None = None) -> str:
    """The file's text; `most`: the most bytes it may have.

    Raises UsageError when there is no such file, it cannot be read or it is too large."""
    return decoded(_bytes(path, most), str(path), most=most)


def read_lines(path: Path) -> list[str]:
    """The file's lines, each decoded by itself: one that is not UTF-8 changes no other. Raises UsageError."""
    raw = _bytes(path)
    if raw.startswith(_WIDE):
        return decoded(raw, str(path)).split("\n")
    lines = raw.removeprefix(codecs.BOM_UTF8).split(b"\n")
    return [line.decode("utf-8", errors="replace") for line in lines]


def _bytes(path: Path, most: int | None = None) -> bytes:
    """The file's bytes; no more than one over `most`."""
    try:
        return path.read_bytes() if most is None else _begun(path, most + 1)
    except FileNotFoundError as error:
        raise UsageError(f"There is no file '{path}'; check the path.") from error
    except OSError as error:
        raise UsageError(
            f"'{path}' cannot be read ({error.strerror}); check the file and its rights."
        ) from error


def decoded(raw: bytes, name: str, *, most: int | None = None) -> str:
    """`raw` as text: by its byte order mark, else UTF-8 or, as old exports are, Windows-1252. What no
    encoding explains becomes U+FFFD. Raises UsageError when there are more than `most` bytes."""
    if most is not None and len(raw) > most:
        raise UsageError(
            f"{name} has more than {most / 1_000_000:.0f} MB, which is more than any talk; shorten it."
        )
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _begun(path: Path, count: int) -> bytes:
    with path.open("rb") as file:
        return file.read(count)
