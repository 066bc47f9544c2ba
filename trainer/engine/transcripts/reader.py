"""Which kind of transcript a text is, told by what it holds first and by its file's name second."""

from pathlib import PurePath

from trainer.domain.text import clean
from trainer.engine.transcripts import captions, lines, records, table
from trainer.engine.transcripts.said import Transcript, merged
from trainer.errors import UsageError

_NOT_TEXT = {
    "PK\x03\x04": "a Word or zip file",
    "%PDF": "a PDF",
    "{\\rtf": "an RTF file",
    "ID3": "a recording",
}
_TABLES = frozenset({".csv", ".tsv", ".tab"})


def read(text: str, source: str) -> Transcript:
    """The conversation in `text`; errors call it `source`, whose suffix decides where the text does not.

    Raises UsageError with one sentence that says what to mend."""
    if kind := next((kind for start, kind in _NOT_TEXT.items() if text.startswith(start)), None):
        raise UsageError(f"{source} is {kind}, not text; save the conversation as plain text and try again.")
    text = clean(text).lstrip("\ufeff")
    if not text:
        raise UsageError(f"{source} is empty; it must hold what was said, with a name before each turn.")
    found = _pieces(text, source)
    turns = merged(found.turns)
    if not turns:
        raise UsageError(_nameless(text, source))
    return Transcript(turns, found.trainee)


def _pieces(text: str, source: str) -> Transcript:
    suffix = PurePath(source).suffix.lower()
    if records.looks_like(text) and (suffix in (".json", ".jsonl") or not _bracketed(text)):
        return records.read(text, source)
    if captions.looks_like(text):
        return Transcript(captions.read(text, source))
    if table.looks_like(text) or (suffix in _TABLES and not lines.read(text)):
        return Transcript(table.read(text, source))
    return Transcript(lines.read(text))


def _bracketed(text: str) -> bool:
    """Lines that begin with a time or a stage direction in brackets, not JSON."""
    first = text.lstrip()
    return first.startswith("[") and not first[1:].lstrip().startswith(("{", "[", "]", '"'))


def _nameless(text: str, source: str) -> str:
    if captions.looks_like(text):
        return (
            f"{source} holds captions without names, so nobody can tell who said what; put “Name: ” before "
            "what each person says, or export the captions with speakers."
        )
    return f"{source} names nobody: no line has the form “Name: text”; write who speaks before each turn."
