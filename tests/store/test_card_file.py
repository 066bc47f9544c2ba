"""Cards and pictures on the disk."""

from pathlib import Path

import pytest

from trainer.errors import UsageError
from trainer.store.card_file import LARGEST, read_card_file, typeface, write_file


def test_a_file_is_written_once_and_overwritten_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_file(path, b"one", replace=False)
    with pytest.raises(UsageError, match="is there already"):
        write_file(path, b"two", replace=False)
    assert read_card_file(path) == b"one"
    write_file(path, b"two", replace=True)
    assert read_card_file(path) == b"two"


def test_no_more_than_one_byte_over_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1000)
    assert len(read_card_file(path)) == LARGEST + 1


def test_what_cannot_be_read_or_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no file"):
        read_card_file(tmp_path / "gone")
    with pytest.raises(UsageError, match="cannot be read"):
        read_card_file(tmp_path)
    with pytest.raises(UsageError, match="cannot be read"):
        read_card_file(Path("a\0b"))
    with pytest.raises(UsageError, match="cannot be written"):
        write_file(tmp_path / "gone" / "a", b"", replace=False)


def test_the_typeface_ships_with_the_product() -> None:
    assert typeface().startswith(b"wOF2")
