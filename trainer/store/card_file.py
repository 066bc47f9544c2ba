"""Files of people's own that are read or written whole: cards and the pictures they stand in."""

from pathlib import Path

from trainer.errors import UsageError
from trainer.settings import HOME

LARGEST = 20_000_000
"""Bytes of a card's file."""
_TYPEFACE = HOME / "static" / "fonts" / "newsreader-latin-opsz-normal.woff2"


def read_card_file(path: Path) -> bytes:
    """The file's bytes; no more than one over LARGEST. Raises UsageError when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UsageError(f"There is no file '{path}'; check the path.") from error
    except (OSError, ValueError) as error:
        raise UsageError(
            f"'{path}' cannot be read ({_why(error)}); check the file and its rights."
        ) from error


def write_file(path: Path, content: bytes, *, replace: bool) -> None:
    """Raises UsageError when it cannot be written, or is there already and `replace` is not said."""
    try:
        with path.open("wb" if replace else "xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise UsageError(
            f"'{path}' is there already; choose another name with -o, or overwrite it with --force."
        ) from error
    except (OSError, ValueError) as error:
        raise UsageError(f"'{path}' cannot be written ({_why(error)}); choose another file.") from error


def typeface() -> bytes:
    """The face of the house, as a font file; empty when it is not there."""
    return _TYPEFACE.read_bytes() if _TYPEFACE.exists() else b""


def _why(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
