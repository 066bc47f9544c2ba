"""Writing a file that is there whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from trainer.errors import UsageError


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """What is written goes to a file beside `path`, which takes its name at the end: a process that is
    killed, or fails, leaves what was there before. Raises UsageError where it cannot be written."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            try:
                yield cast(BinaryIO, file)
                file.flush()
                os.fsync(file.fileno())
                _take_name(file.name, path)
            except BaseException:
                with suppress(OSError):
                    os.unlink(file.name)
                raise
    except OSError as error:
        raise UsageError(f"'{path}' cannot be written ({error.strerror}); choose another file.") from error


def _take_name(name: str, path: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(name, 0o666 & ~mask)  # a temporary file is its owner's alone
    os.replace(name, path)
