"""Tables: one turn a row, the columns found by what their heads are called."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from trainer.engine.transcripts.said import Said
from trainer.errors import UsageError

SPEAKER_HEADS = (
    "speaker name", "speaker", "name", "who", "participant", "person", "role", "author", "sender", "from",
    "user", "display name", "speaker label",
)  # fmt: skip
TEXT_HEADS = (
    "text", "utterance", "content", "message", "transcript", "words", "said", "sentence", "body", "line",
)  # fmt: skip
_DELIMITERS = ",;\t|"
_HEAD_NAMES = "a “speaker” and a “text” column"
Row = tuple[int, list[str]]
"""(line, cells)"""


def looks_like(text: str) -> bool:
    """Whether the first line is the head of such a table."""
    first = text.lstrip().split("\n", 1)[0]
    return any(_columns(_cells(first, delimiter)) for delimiter in _DELIMITERS)


def read(text: str, source: str) -> tuple[Said, ...]:
    """The rows as pieces. Raises UsageError naming the line when the table cannot be read."""
    text = text.strip("\n")
    first = text.split("\n", 1)[0]
    for delimiter in _DELIMITERS:
        columns = _columns(_cells(first, delimiter))
        if columns:
            return tuple(_pieces(_rows(text, delimiter, source), *columns, source))
    bare = _headless(text, source)
    if bare:
        return bare
    raise UsageError(f"{source}, line 1: “{first[:60]}” is no head; give the table {_HEAD_NAMES}.")


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _columns(cells: Sequence[str]) -> tuple[list[int], int] | None:
    """The columns that may name the speaker, best first, and the one with the words."""
    heads = [" ".join(cell.strip().strip('"').lower().replace("_", " ").split()) for cell in cells]
    who = [heads.index(head) for head in SPEAKER_HEADS if head in heads]
    words = [heads.index(head) for head in TEXT_HEADS if head in heads]
    return (who, words[0]) if who and words and len(cells) > 1 else None


def _rows(text: str, delimiter: str, source: str) -> Iterator[Row]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise UsageError(
            f"{source}, line {reader.line_num}: the table breaks off here ({error}); close the quotation "
            "marks before this line."
        ) from error


def _pieces(rows: Iterator[Row], who: list[int], words: int, source: str) -> Iterator[Said]:
    """A row without a speaker goes on with the one before."""
    _, head = next(rows)
    delimiter_in_words = words == len(head) - 1
    name = ""
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) <= words:
            raise UsageError(
                f"{source}, line {line}: it has {len(cells)} of the {len(head)} cells of the head; put words "
                "that hold a line end or a separator in quotation marks."
            )
        name = next((cells[at] for at in who if cells[at : at + 1] and cells[at].strip()), name)
        text = ", ".join(cell.strip() for cell in cells[words:]) if delimiter_in_words else cells[words]
        yield Said(name, text)


def _headless(text: str, source: str) -> tuple[Said, ...]:
    """Two columns without a head: who, and what; none when the rows are not of that kind."""
    for delimiter in _DELIMITERS:
        rows = [cells for _, cells in _rows(text, delimiter, source) if any(cell.strip() for cell in cells)]
        names = {cells[0].strip() for cells in rows}
        if len(rows) >= 2 and all(len(cells) == 2 for cells in rows) and len(names) < len(rows):
            return tuple(Said(cells[0], cells[1]) for cells in rows)
    return ()
