from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.errors import UsageError
from trainer.store.text_file import decoded, read_lines, read_text

WORDS = "Dana: Nö, “zwölf” Wochen. 😀"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_is_read_in_the_encoding_its_mark_names(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(WORDS.encode(encoding))
    assert read_text(path) == WORDS


def test_what_is_not_utf_8_is_read_as_windows_wrote_it() -> None:
    assert decoded("Inês: não".encode("cp1252"), "talk.txt") == "Inês: não"


@given(st.binary())
def test_any_bytes_are_text(raw: bytes) -> None:
    assert isinstance(decoded(raw, "talk.txt"), str)


def test_a_file_that_is_too_large_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(b"x" * 2_000_001)
    with pytest.raises(UsageError, match="more than 2 MB"):
        read_text(path, most=2_000_000)
    assert len(read_text(path)) == 2_000_001


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_text(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_lines_are_read_in_the_encoding_their_mark_names(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "turns.jsonl"
    path.write_bytes(f"{WORDS}\n{WORDS}".encode(encoding))
    assert read_lines(path) == [WORDS, WORDS]


@given(st.lists(st.binary().map(lambda line: line.replace(b"\n", b"")), min_size=1))
def test_a_line_is_read_the_same_whatever_its_neighbours_hold(lines: list[bytes]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "turns.jsonl"
        path.write_bytes(WORDS.encode() + b"\n" + b"\n".join(lines))
        assert read_lines(path) == [WORDS, *(line.decode(errors="replace") for line in lines)]
