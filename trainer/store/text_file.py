"""A text file a person names."""

from pathlib import Path

from trainer.errors import UsageError


def read_text(path: Path) -> str:
    """The file's text, UTF-8 (with or without a mark) or, as old exports are, Windows-1252.

    Raises UsageError when there is no such file or it cannot be read."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise UsageError(f"There is no file '{path}'; check the path.") from error
    except OSError as error:
        raise UsageError(
            f"'{path}' cannot be read ({error.strerror}); check the file and its rights."
        ) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
