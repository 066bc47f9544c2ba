"""Grading words that were not said in the app: single utterances, and whole conversations.

Nothing here is stored: a conversation is read, graded and handed back."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from trainer.domain.call import CallDebrief, CallTurn
from trainer.domain.document import Document, DocumentTurn
from trainer.domain.scorecard import Scorecard
from trainer.domain.transcript import Speaker, Utterance
from trainer.engine import scoring
from trainer.engine.coaching import call as calls
from trainer.engine.coaching import call_report
from trainer.engine.grader import Grader, Seen
from trainer.engine.transcripts import Said, counted, counts, read, speaker, trainee_among
from trainer.errors import UsageError
from trainer.services.models import Connection, ModelRoom
from trainer.services.shapes import coded_shape, scorecard_shape
from trainer.services.utterances import coded_line
from trainer.settings import BUILTIN
from trainer.store.content import Library
from trainer.store.text_file import decoded, read_text

MOST_BYTES = 20_000_000
"""Bytes in a transcript: a working day of talk has less than one million."""
Watch = Callable[[int, int], object]
"""Told (turns graded, of how many) as the work goes on."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A transcript as it was read; `trainee` is None while only a person can say who that is."""

    source: str
    turns: tuple[Said, ...]
    trainee: str | None

    @property
    def speakers(self) -> dict[str, int]:
        """How many turns each person has, in order of first appearance."""
        return counts(self.turns)

    @property
    def listed(self) -> str:
        """The speakers in a sentence, each with the number of turns."""
        return counted(self.turns)

    def speaker(self, wanted: str) -> str:
        """The speaker called `wanted`, whole or by how the name begins. Raises UsageError."""
        return speaker(self.turns, wanted, self.source)


@dataclass(frozen=True, slots=True)
class GradedConversation:
    turns: tuple[CallTurn, ...]
    scorecard: Scorecard
    trainee: str

    @property
    def complete(self) -> bool:
        """Every turn of the trainee's could be read."""
        return not any(turn.coded and turn.coded.failed for turn in self.turns)


class Grading:
    """The use cases of `comma code`, `comma grade` and the page for a call of one's own."""

    def __init__(self, models: ModelRoom, library: Library) -> None:
        self._models, self._library = models, library

    def code_lines(self, lines: Iterable[str], grader_name: str = BUILTIN) -> Iterator[dict[str, Any]]:
        """One object for each JSONL line (interface.md, `comma code`), in the same order."""
        grader = self._models.grader(grader_name, Connection())
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield coded_line(line, number, grader)

    def read(self, path: Path, speaker: str | None = None) -> Conversation:
        """The conversation in a file of any kind; `speaker` says who the trainee is. Raises UsageError."""
        return self.read_words(read_text(path, most=MOST_BYTES), str(path), speaker)

    def read_upload(self, raw: bytes, name: str) -> Conversation:
        """The conversation in an uploaded file called `name`. Raises UsageError."""
        return self.read_words(decoded(raw, name, most=MOST_BYTES), name)

    def read_words(self, text: str, source: str, speaker: str | None = None) -> Conversation:
        """The conversation in a text; errors call it `source`. Raises UsageError."""
        transcript = read(text, source)
        found = Conversation(source, transcript.turns, transcript.trainee or trainee_among(transcript.turns))
        return found if speaker is None else replace(found, trainee=found.speaker(speaker))

    def where(self, grader_name: str = BUILTIN, connection: Connection = Connection()) -> str:
        """One sentence for a person: where the words of a call go, and what is kept of them."""
        if grader_name == BUILTIN:
            return "Nothing leaves this machine; nothing is stored."
        only = replace(connection, counterpart=BUILTIN, judge=grader_name, coach=BUILTIN)
        return f"{self._models.where(only)} Nothing is stored here."

    def grade(
        self,
        conversation: Conversation,
        trainee: str,
        grader_name: str = BUILTIN,
        connection: Connection = Connection(),
        watch: Watch | None = None,
    ) -> GradedConversation:
        """Every turn of `trainee` coded and graded; the other side's turns are its context."""
        if trainee not in conversation.speakers:
            raise UsageError(
                f"'{trainee}' says nothing in {conversation.source}; name who to grade with --speaker."
            )
        grader = self._models.grader(grader_name, connection)
        turns = tuple(_graded(conversation, trainee, grader, watch))
        pairs = [(Utterance(turn.speaker, turn.text), turn.coded) for turn in turns]
        card = scoring.transcript_scorecard(pairs, grader.provenance.grader)
        return GradedConversation(turns, card, trainee)

    def debrief(self, graded: GradedConversation) -> CallDebrief:
        """What a person reads after a call of their own. Made on this machine, whoever graded."""
        return calls.debrief(
            graded.turns,
            graded.scorecard,
            self._library.coaching(),
            self._library.call_coaching(),
            self._models.builtin_grader,
        )

    def document(self, graded: GradedConversation) -> Document:
        """The graded conversation as a transcript of ours."""
        return Document(
            grader=graded.scorecard.grader,
            scorecard=scorecard_shape(graded.scorecard),
            turns=[_document_turn(turn) for turn in graded.turns],
        )

    def download(self, graded: GradedConversation, form: Literal["md", "json"]) -> str:
        """The graded conversation as a text file."""
        if form == "json":
            return self.document(graded).model_dump_json(indent=2)
        return call_report.markdown(graded.turns, self.debrief(graded), graded.trainee)


def _graded(
    conversation: Conversation, trainee: str, grader: Grader, watch: Watch | None
) -> Iterator[CallTurn]:
    history: list[Utterance] = []
    number, total = 0, conversation.speakers[trainee]
    for said in conversation.turns:
        side: Speaker = "trainee" if said.name == trainee else "counterpart"
        coded = None
        if side == "trainee":
            number += 1
            coded = grader.code(said.text, Seen(context=tuple(history[-calls.CONTEXT :])))
            if watch:
                watch(number, total)
        yield CallTurn(said.name, side, said.text, number, coded)
        history.append(Utterance(side, said.text))


def _document_turn(turn: CallTurn) -> DocumentTurn:
    mark = coded_shape(turn.coded) if turn.coded else {}
    return DocumentTurn(turn=turn.number, speaker=turn.speaker, name=turn.name, text=turn.text, **mark)
