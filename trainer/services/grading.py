"""Grading words that were not said in the app: single utterances, and whole transcripts."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from trainer.domain.document import Document, DocumentTurn
from trainer.domain.grade import CodedTurn
from trainer.domain.scorecard import Scorecard
from trainer.domain.text import clean
from trainer.domain.transcript import Speaker, Utterance
from trainer.engine import scoring
from trainer.engine.grader import Grader, Seen
from trainer.engine.transcripts import Said, read_lines, speakers, trainee_among
from trainer.errors import UsageError
from trainer.services.models import Connection, ModelRoom
from trainer.services.shapes import coded_shape, scorecard_shape
from trainer.settings import BUILTIN
from trainer.store.content import Library
from trainer.store.text_file import read_text


@dataclass(frozen=True, slots=True)
class Conversation:
    """A transcript read from a file; `trainee` is None while only a person can say who that is."""

    source: str
    turns: tuple[Said, ...]
    names: tuple[str, ...]
    trainee: str | None


@dataclass(frozen=True, slots=True)
class GradedTurn:
    said: Said
    speaker: Speaker
    coded: CodedTurn | None
    """None on the other side's turns."""


@dataclass(frozen=True, slots=True)
class GradedConversation:
    turns: tuple[GradedTurn, ...]
    scorecard: Scorecard

    @property
    def complete(self) -> bool:
        """Every turn of the trainee's could be read."""
        return not any(turn.coded and turn.coded.not_graded and not turn.coded.units for turn in self.turns)


class Grading:
    """The use cases of `comma code` and `comma grade`."""

    def __init__(self, models: ModelRoom, library: Library) -> None:
        self._models, self._library = models, library

    def code_lines(self, lines: Iterable[str], grader_name: str = BUILTIN) -> Iterator[dict[str, Any]]:
        """One object for each JSONL line (interface.md, `comma code`), in the same order."""
        grader = self._models.grader(grader_name, Connection())
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _coded_line(line, number, grader)

    def read(self, path: Path, speaker: str | None = None) -> Conversation:
        """The conversation in a file: our own JSON, or `Name: text` lines. Raises UsageError."""
        text = read_text(path)
        document = _document(text, path)
        turns = _said(document) if document else read_lines(text, str(path))
        names = speakers(turns)
        known = None if document is None else next((t.name for t in turns if t.name == "trainee"), None)
        chosen = None if known and speaker is None else speaker
        return Conversation(str(path), turns, names, known or trainee_among(names, chosen, str(path)))

    def grade(
        self, conversation: Conversation, trainee: str, grader_name: str = BUILTIN
    ) -> GradedConversation:
        """Every turn of `trainee` coded and graded; the other side's turns are its context."""
        grader = self._models.grader(grader_name, Connection())
        graded = tuple(_graded(conversation.turns, trainee, grader))
        if not any(turn.coded for turn in graded):
            raise UsageError(
                f"'{trainee}' says nothing in {conversation.source}; name who to grade with --speaker."
            )
        pairs = [(Utterance(turn.speaker, turn.said.text), turn.coded) for turn in graded]
        return GradedConversation(graded, scoring.transcript_scorecard(pairs, grader.provenance.grader))

    def document(self, graded: GradedConversation) -> Document:
        """The graded conversation as a transcript of ours."""
        return Document(
            grader=graded.scorecard.grader,
            scorecard=scorecard_shape(graded.scorecard),
            turns=list(_document_turns(graded.turns)),
        )


def _coded_line(line: str, number: int, grader: Grader) -> dict[str, Any]:
    try:
        item = json.loads(line)
    except ValueError as error:
        return {"id": None, "error": f"Line {number} is not valid JSON ({error}); write one object a line."}
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        found = item.get("id") if isinstance(item, dict) else None
        return {"id": found, "error": f"Line {number} has no “text”; give each object a text to code."}
    context = _context(item.get("context"))
    if context is None:
        problem = f"Line {number} has a “context” that is neither a text nor a list of texts; correct it."
        return {"id": item.get("id"), "error": problem}
    coded = grader.code(item["text"], Seen(context=context))
    shape = coded_shape(coded)
    return {
        "id": item.get("id"),
        "grade": shape["grade"],
        "flags": shape["flags"],
        "grader": grader.provenance.grader,
        **{key: shape[key] for key in ("units", "not_graded") if key in shape},
    }


def _context(value: object) -> tuple[Utterance, ...] | None:
    """The turns before: one text of the other side, or texts of both, the other side's last."""
    if value is None or value == "":
        return ()
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        return None
    sides: tuple[Speaker, Speaker] = ("counterpart", "trainee")
    backwards = [Utterance(sides[index % 2], text) for index, text in enumerate(reversed(texts))]
    return tuple(reversed(backwards))


def _document(text: str, path: Path) -> Document | None:
    """The text as a transcript of ours; None when it is not JSON."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        value = json.loads(text)
        return Document.model_validate(value)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in fault["loc"])
        raise UsageError(f"{path} is not a transcript of ours: {place} {fault['msg'].lower()}.") from error
    except ValueError as error:
        raise UsageError(f"{path} starts like JSON but is not valid ({error}); correct it.") from error


def _said(document: Document) -> tuple[Said, ...]:
    return tuple(Said(turn.speaker, clean(turn.text)) for turn in document.turns)


def _graded(turns: tuple[Said, ...], trainee: str, grader: Grader) -> Iterator[GradedTurn]:
    history: list[Utterance] = []
    for said in turns:
        speaker: Speaker = "trainee" if said.name == trainee else "counterpart"
        coded = grader.code(said.text, Seen(context=tuple(history))) if speaker == "trainee" else None
        yield GradedTurn(said, speaker, coded)
        history.append(Utterance(speaker, said.text))


def _document_turns(turns: tuple[GradedTurn, ...]) -> Iterator[DocumentTurn]:
    number = 0
    for turn in turns:
        number += turn.coded is not None
        mark = coded_shape(turn.coded) if turn.coded else {}
        yield DocumentTurn(
            turn=number, speaker=turn.speaker, name=turn.said.name, text=turn.said.text, **mark
        )
