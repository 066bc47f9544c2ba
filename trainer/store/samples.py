"""Recorded sessions that ship with the project, so that Review is never empty.

A sample is a transcript (`comma-transcript/1`) with one more key, `record`: the whole session."""

import json
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from trainer.domain.document import Document
from trainer.domain.session import KeptSession
from trainer.errors import ContentError, UsageError
from trainer.store.sessions import Sessions

_RECORD = TypeAdapter(KeptSession)


def load_samples(folder: Path, sessions: Sessions) -> int:
    """Store the samples of `folder` that are not stored yet; returns how many.

    Raises UsageError when there are none, ContentError for one that cannot be read."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise UsageError(f"There are no sample sessions in {folder}: restore that folder.")
    return sum(sessions.keep(read_sample(path)) for path in files)


def read_sample(path: Path) -> KeptSession:
    try:
        return _RECORD.validate_python(json.loads(path.read_text(encoding="utf-8"))["record"])
    except (OSError, ValueError, KeyError, ValidationError) as error:
        raise ContentError(
            str(path), "is not a recorded session; restore the file", field="record"
        ) from error


def write_sample(folder: Path, document: Document, kept: KeptSession) -> Path:
    """Write a session as a sample file named after its id."""
    path = folder / f"{kept.id}.json"
    content = {**document.model_dump(), "record": _RECORD.dump_python(kept, mode="json")}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path
