"""Captions, WebVTT and SubRip: who speaks stands in a voice tag, or as “Name: ” in the words."""

import html
import re
from collections.abc import Iterator
from io import StringIO

from webvtt import WebVTT
from webvtt.errors import MalformedCaptionError, MalformedFileError

from trainer.engine.transcripts import lines
from trainer.engine.transcripts.said import Said
from trainer.errors import UsageError

_ARROW = re.compile(r"^[^\n]*\d:\d{2}[.,]\d[^\n]*-->", re.MULTILINE)
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>\n]*)>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|</>|<\d[\d:.]*>")


def looks_like(text: str) -> bool:
    """Whether the text is captions, whatever its file is called."""
    return text.lstrip().startswith("WEBVTT") or _ARROW.search(text[:4000]) is not None


def read(text: str, source: str) -> tuple[Said, ...]:
    """The pieces of the cues, in order; none when they name nobody. Raises UsageError."""
    cues = _cues(text, source)
    if any(_VOICE.search(cue) for cue in cues):
        return tuple(_voiced(cues))
    pieces = lines.read("\n".join(_plain(cue) for cue in cues))
    return tuple(Said(piece.name, " ".join(piece.text.split())) for piece in pieces)


def _cues(text: str, source: str) -> list[str]:
    """The words of each cue, tags and all."""
    text = text.lstrip()
    form = "vtt" if text.startswith("WEBVTT") else "srt"
    if form == "srt" and _ARROW.match(text):
        text = _numbered(text)
    try:
        read = WebVTT.from_buffer(StringIO(text), format=form)
    except (MalformedFileError, MalformedCaptionError) as error:
        raise UsageError(
            f"{source} starts like captions, but line 1 is “{text[:40].splitlines()[0]}”: a .vtt file "
            "begins with WEBVTT, an .srt file with the number 1; export it again."
        ) from error
    cues = [caption.raw_text for caption in read.captions]
    if not any(cue.strip() for cue in cues):
        raise UsageError(f"{source} holds captions without words; export it again.")
    return cues


def _numbered(text: str) -> str:
    """SubRip without its numbers, as some tools write it: with a number before each time line."""
    return _ARROW.sub(lambda found: f"1\n{found.group()}", text)


def _voiced(cues: list[str]) -> Iterator[Said]:
    """The stretches between voice tags; what has no tag goes on with the voice before."""
    name = ""
    for cue in cues:
        before, *voices = _VOICE.split(cue)
        yield Said(name, _plain(before, " "))
        for who, words in zip(voices[::2], voices[1::2], strict=True):
            name = html.unescape(who)
            yield Said(name, _plain(words, " "))


def _plain(cue: str, line_end: str = "\n") -> str:
    """The words of a cue without its tags."""
    return html.unescape(_TAG.sub("", cue)).replace("\n", line_end)
