"""JSON and JSON Lines: lists of objects with a speaker and a text, as recorders and chat logs have."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from trainer.engine.transcripts import lines
from trainer.engine.transcripts.said import Said, Transcript
from trainer.errors import UsageError

LISTS = (
    "turns", "messages", "utterances", "segments", "transcript", "results", "sentences", "conversation",
    "entries", "audio_segments", "data",
)  # fmt: skip
SPEAKERS = (
    "speaker_name", "speakerName", "speaker", "name", "participant", "display_name", "user", "role", "author",
    "sender", "from", "speaker_label",
)  # fmt: skip
TEXTS = ("text", "content", "utterance", "message", "transcript", "words", "sentence", "body")
_OWN = "comma-transcript/"
_NOT_SPOKEN = frozenset({"system", "developer", "tool", "function"})
_DEEPEST = 3


def looks_like(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[")


def read(text: str, source: str) -> Transcript:
    """The turns as pieces. Raises UsageError naming the line or the turn that cannot be read."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        rows = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        if len(rows) < 2 or not _whole(rows[0][1]):
            raise UsageError(_broken(source, error)) from error
        return _from_lines(rows, source)
    return _from_value(value, source)


def _whole(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _broken(source: str, error: Exception) -> str:
    place = f", line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
    what = error.msg if isinstance(error, json.JSONDecodeError) else "it is nested too deeply"
    return f"{source}{place}: this starts like JSON but is not valid ({what}); export it again or correct it."


def _from_lines(rows: Sequence[tuple[int, str]], source: str) -> Transcript:
    values = []
    for number, line in rows:
        try:
            values.append(json.loads(line))
        except (ValueError, RecursionError) as error:
            raise UsageError(
                f"{source}, line {number}: not valid JSON ({str(error)[:80]}); write one object a line."
            ) from error
    whole = [value for value in values if isinstance(value, dict) and _listed(value) is not None]
    if len(whole) > 1:
        raise UsageError(_several(whole, source))
    return _from_value(whole[0] if whole else values, source)


def _several(whole: Sequence[Mapping[str, Any]], source: str) -> str:
    named = [str(value.get("session") or value.get("id") or "")[:40] for value in whole]
    names = ", ".join(name for name in named[:5] if name)
    shown = f" ({names}{', …' if len(named) > 5 else ''})" if names else ""
    return (
        f"{source} holds {len(whole)} transcripts{shown}, one a line, and only one can be graded at a time; "
        "save the line you want as a file of its own."
    )


def _from_value(value: object, source: str) -> Transcript:
    found = _listed(value)
    if found is None and (plain := _plain(value)):
        return Transcript(lines.read(plain))
    if found is None:
        raise UsageError(
            f"{source} is JSON without a list of turns; it must hold a list of objects that each have a "
            f"speaker and a text, bare or under one of {', '.join(LISTS[:6])}."
        )
    if isinstance(value, Mapping) and str(value.get("format", _OWN)).startswith(_OWN) and _own(found):
        return _own_turns(found, source)
    return Transcript(tuple(_pieces(found, source)))


def _listed(value: object, depth: int = 0) -> list[Any] | None:
    """The list of turns in a value."""
    if isinstance(value, list):
        return value
    if not isinstance(value, Mapping) or depth > _DEEPEST:
        return None
    inner = (_listed(value[key], depth + 1) for key in LISTS if key in value)
    return next((found for found in inner if found is not None), None)


def _plain(value: object) -> str:
    """A transcript that is one text inside the object; empty where there is none."""
    texts = [value.get(key) for key in TEXTS] if isinstance(value, Mapping) else []
    return next((text for text in texts if isinstance(text, str)), "")


def _own(turns: Sequence[Any]) -> bool:
    """Whether these are turns of a transcript of ours."""
    sides = {turn.get("speaker") for turn in turns if isinstance(turn, Mapping)}
    return "trainee" in sides and sides <= {"trainee", "counterpart"}


def _own_turns(turns: Sequence[Any], source: str) -> Transcript:
    """Our own turns say who the trainee is; people are called by their names where the sides have two."""
    names = {
        side: {str(turn.get("name") or side).strip() for turn in turns if turn.get("speaker") == side}
        for side in ("trainee", "counterpart")
    }
    named = len(names["trainee"]) == 1 and not names["trainee"] & names["counterpart"]
    pieces = tuple(
        Said(str(turn.get("name") or turn["speaker"]) if named else str(turn["speaker"]), _words(turn) or "")
        for turn in _objects(turns, source)
    )
    return Transcript(pieces, next(iter(names["trainee"])) if named else "trainee")


def _objects(turns: Sequence[Any], source: str) -> Iterator[Mapping[str, Any]]:
    for number, turn in enumerate(turns, start=1):
        if not isinstance(turn, Mapping):
            shown = json.dumps(turn)[:40]
            raise UsageError(
                f"{source}, turn {number}: {shown} is no object with a speaker and a text; mend it."
            )
        yield turn


def _pieces(turns: Sequence[Any], source: str) -> Iterator[Said]:
    """A turn without a speaker goes on with the one before; what was never spoken is left out."""
    name = ""
    for number, turn in enumerate(_objects(turns, source), start=1):
        who, words = _who(turn), _words(turn)
        if who is None and words is None:
            raise UsageError(
                f"{source}, turn {number}: it has neither a speaker nor a text (its fields are "
                f"{', '.join(map(str, list(turn)[:6])) or 'none'}); call them “speaker” and “text”."
            )
        name = who or name
        if name.casefold() not in _NOT_SPOKEN:
            yield Said(name, words or "")


def _who(turn: Mapping[str, Any]) -> str | None:
    for key in SPEAKERS:
        value = turn.get(key)
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("display_name") or value.get("id")
        if isinstance(value, int) and not isinstance(value, bool):
            value = f"Speaker {value}"
        if isinstance(value, str) and value.strip():
            return value
    return None


def _words(turn: Mapping[str, Any]) -> str | None:
    return next((said for key in TEXTS if (said := _text(turn.get(key))) is not None), None)


def _text(value: object) -> str | None:
    """A text, or the texts of a list of parts."""
    if isinstance(value, str):
        return value
    if not isinstance(value, list):
        return None
    parts = [part.get("text") or part.get("word") if isinstance(part, Mapping) else part for part in value]
    said = [part for part in parts if isinstance(part, str)]
    return " ".join(said) if said else None
