"""The model actor: a language model words what the director decided. It knows nothing that is locked."""

import random
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace

from trainer.domain.direction import Direction
from trainer.domain.followup import span
from trainer.domain.guarding import Guarded, Rule
from trainer.domain.play import Act
from trainer.domain.prompt import Prompt
from trainer.domain.text import words
from trainer.domain.transcript import Utterance
from trainer.engine.actor import Actor, Scene
from trainer.engine.locked import NOTHING_LOCKED, LockedMarks
from trainer.engine.words import mentions, overlap
from trainer.errors import ProviderError
from trainer.llm.fence import fenced, neutral
from trainer.llm.guard import Guard, Phrases, Verdict
from trainer.llm.port import ChatModel, Message, Role
from trainer.llm.sentences import Sentences
from trainer.llm.tokens import Count, TokenCounter

BUDGET = 3000
"""Tokens for a whole request; the oldest turns are left out first."""
KEPT = 4
"""Turns that are always sent."""
LONGEST = 6000
"""Characters of one turn that are sent; nobody says more in one breath."""
EXAMPLES = 3
TOLD_WORDS = 2
"""Content words of a fact that a reply must share to have told it."""
_STRONGER = "choose a stronger model if it happens often."


class Reply:
    """One reply, as an iterator of pieces that joined make the text. Close it to stop the request.

    Read the rest when it is through: they belong to this reply, so that an actor can be shared."""

    fault: str = ""
    """Why the model failed, one sentence; empty when it did not. What was shown before stands."""

    def __init__(self, actor: "ModelActor", scene: Scene, locked: LockedMarks) -> None:
        self.spoken_by = actor.name
        """Whose words they are: the model's, or the built-in actor's where it stood in."""
        self.prompt_hash = actor.prompt_hash
        self.cost = Count(0, exact=True)
        """Tokens of the requests."""
        self.guarded = Guarded()
        """What the guard read and held back."""
        self._said = ""
        self._broke: Rule | None = None
        self._pieces = self._played(actor, scene, locked)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return next(self._pieces)

    def close(self) -> None:
        self._pieces.close()

    def _played(self, actor: "ModelActor", scene: Scene, locked: LockedMarks) -> Generator[str]:
        messages = actor.messages(scene)
        guard, most = actor.guard(scene, messages, locked), scene.directive.words[1]
        try:
            yield from self._tried(actor, messages, guard, most)
            if self._broke and not self._said:
                self.guarded = replace(self.guarded, rewritten=True)
                yield from self._tried(actor, actor.again(messages, self._broke), guard, most)
        except ProviderError as error:
            self.fault = str(error)
        if not self._said:
            self.fault = self.fault or _out_of_part(actor.name, self._broke)
            self.spoken_by = actor.fallback.name
            yield from self._stood_in(actor, scene)
        elif not self.fault and untold(scene, self._said):
            yield " "
            yield from self._stood_in(actor, scene)

    def _tried(
        self, actor: "ModelActor", messages: tuple[Message, ...], guard: Guard, most: int
    ) -> Generator[str]:
        """The sentences that may be shown, each as soon as it is complete; `_broke` says what ended them.
        A mere beginning waits for what follows, so that what stands reads as a whole."""
        self._broke, held = None, ""
        self.cost += actor.tokens.cost(messages)
        with closing(actor.sentences(messages, 2 * most)) as sentences:
            for sentence in sentences:
                verdict = guard.read(sentence, f"{self._said} {held}".strip())
                self._note(verdict)
                if self._broke or self._too_long(held, verdict.line, most):
                    return
                if verdict.ruling == "skip":
                    continue
                if guard.announces(verdict.line):
                    held = f"{held} {verdict.line}".strip()
                    continue
                yield self._shown(held, verdict.line, most)
                held = ""
                if words(self._said) >= most:
                    return
        if held and not held.endswith((":", ",", ";", "–", "—")):
            yield self._shown("", held, most)

    def _note(self, verdict: Verdict) -> None:
        self._broke = verdict.rule
        if verdict.ruling != "skip":
            rejected = (*self.guarded.rejected, verdict.rule) if verdict.rule else self.guarded.rejected
            self.guarded = replace(self.guarded, read=self.guarded.read + 1, rejected=rejected)

    def _too_long(self, held: str, line: str, most: int) -> bool:
        """With this sentence the reply, which has begun, would go on for too long."""
        begun = words(self._said) + words(held)
        return bool(self._said) and begun + words(line) > _room(most)

    def _shown(self, held: str, line: str, most: int) -> str:
        shown = _shortened(f"{held} {line}".strip(), most)
        piece = f" {shown}" if self._said else shown
        self._said += piece
        return piece

    def _stood_in(self, actor: "ModelActor", scene: Scene) -> Generator[str]:
        self.guarded = replace(self.guarded, stood_in=True)
        yield from actor.fallback.reply(scene)


class ModelActor:
    """An Actor over a ChatModel. `fallback` words the same directive when the model fails."""

    def __init__(
        self,
        model: ChatModel,
        prompt: Prompt,
        *,
        next_line: Prompt,
        direction: Direction,
        tokens: TokenCounter,
        fallback: Actor,
        budget: int = BUDGET,
    ) -> None:
        """`prompt` says who the counterpart is (prompts/counterpart.md), `next_line` what to say now."""
        self.tokens, self.fallback = tokens, fallback
        self._model, self._prompt, self._next, self._direction = model, prompt, next_line, direction
        self._phrases = Phrases.of(direction.guard)
        self._budget = budget

    @property
    def name(self) -> str:
        return self._model.name

    @property
    def prompt_hash(self) -> str:
        """Of everything that shapes a request: both prompts and the words for acts."""
        return f"{self._prompt.hash}-{self._next.hash}-{self._direction.hash}"

    def reply(self, scene: Scene, locked: LockedMarks = NOTHING_LOCKED) -> Reply:
        return Reply(self, scene, locked)

    def messages(self, scene: Scene) -> tuple[Message, ...]:
        """The request: who the counterpart is, what was said, and the next line asked for."""
        before, said = scene.history[:-1], scene.history[-1]
        system, last = self._who(scene), self._line(scene, _clipped(said.text))
        start = Message("user", self._start(scene))
        frame = self.tokens.cost((system, start, last)).tokens
        turns = self.tokens.trimmed(_spoken(before), self._budget - frame, KEPT)
        return (system, start, *turns, last)

    def again(self, messages: Sequence[Message], rule: Rule) -> tuple[Message, ...]:
        """The request once more, with a word on what was wrong; nothing of what was said is repeated."""
        note = Message(messages[-1].role, f"{messages[-1].text}\n{self._direction.guard.notes[rule].strip()}")
        return (*messages[:-1], note)

    def guard(self, scene: Scene, messages: Sequence[Message], locked: LockedMarks) -> Guard:
        """The check of one reply. `locked` goes there and nowhere else."""
        direction = self._direction
        told = (*direction.acts.values(), *direction.bands.values(), *direction.cues.values())
        instructions = (messages[0].text, self._next.text, *told)
        return Guard(scene, self._phrases, instructions, locked)

    def sentences(self, messages: Sequence[Message], cap: int) -> Generator[str]:
        """What the model says, cut into sentences; one that runs on for more than `cap` words is the last."""
        cut = Sentences()
        with closing(self._model.stream(messages)) as pieces:
            for piece in pieces:
                yield from cut.feed(piece)
                if words(cut.held) > cap:
                    break
        yield cut.held

    def _who(self, scene: Scene) -> Message:
        brief, voice = scene.brief, scene.voice
        text = self._prompt.render(
            name=neutral(brief.name),
            role=neutral(brief.role),
            scene=neutral(brief.scene),
            them=neutral(brief.you) or self._direction.said,
            manner=neutral(voice.manner) or self._direction.said,
            vocabulary=neutral(", ".join(voice.vocabulary)) or self._direction.said,
        )
        return Message("system", text)

    def _start(self, scene: Scene) -> str:
        """What comes before the first turn: the earlier conversation, where there was one."""
        past = scene.past
        if past is None or not past.lines:
            return self._direction.start
        names = {"counterpart": "You", "trainee": "They"}
        said = "\n".join(f"{names[line.speaker]}: {_clipped(line.text)}" for line in past.lines)
        lead = self._direction.before.format(span=span(past.days))
        return f"{lead}\n{fenced('earlier', said)}\n\n{self._direction.start}"

    def _line(self, scene: Scene, said: str) -> Message:
        directive, direction = scene.directive, self._direction
        told = "\n".join(fact.text for fact in scene.telling)
        tone = [direction.bands[directive.band]]
        if directive.cue:
            tone.append(direction.cues[directive.cue])
        text = self._next.render(
            name=scene.brief.name,
            fewest=str(directive.words[0]),
            most=str(directive.words[1]),
            known="\n".join(f"- {fact.text}" for fact in scene.unlocked) or direction.known,
            voice="\n".join(f"- {line}" for line in _examples(scene)) or direction.said,
            said=neutral(said),
            act=direction.acts[directive.act],
            tell=f"{fenced('tell', told)}\n" if told and directive.act is Act.REVEAL else "",
            tone=" ".join(tone),
        )
        return Message("user", text)


def untold(scene: Scene, said: str) -> bool:
    """The reply should have told a fact and holds no trace of it."""
    if scene.directive.act is not Act.REVEAL or not scene.telling:
        return False
    told = tuple(text for fact in scene.telling for text in fact.tellings)
    return overlap(said, told, scene.brief.language) < TOLD_WORDS


def _examples(scene: Scene) -> list[str]:
    """A few of the lines that suit the moment, none that waits for the trainee's own words."""
    said, band = scene.history[-1].text, scene.directive.band
    fitting = [
        line.say
        for line in scene.lines
        if "{" not in line.say
        and (not line.band or band in line.band)
        and (not line.to or set(line.to) & set(scene.codes))
        and (not line.when or mentions(said, line.when, scene.brief.language))
    ]
    chance = random.Random(f"{scene.seed}:{scene.turn}:voice")
    return chance.sample(fitting, min(EXAMPLES, len(fitting)))


def _spoken(history: Sequence[Utterance]) -> tuple[Message, ...]:
    """The turns as messages; two in a row by one side become one, as some models demand."""
    merged: list[Message] = []
    for turn in history:
        role: Role = "assistant" if turn.speaker == "counterpart" else "user"
        text = neutral(_clipped(turn.text))
        if merged and merged[-1].role == role:
            merged[-1] = Message(merged[-1].role, f"{merged[-1].text}\n{text}")
        else:
            merged.append(Message(role, text))
    return tuple(merged)


def _clipped(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + " …"


def _room(most: int) -> int:
    """Words a reply may have where `most` were asked for: a sentence is not cut for one word too many."""
    return most + max(2, most // 4)


def _shortened(line: str, most: int) -> str:
    """A sentence that runs on, cut after a clause within its room, else at twice the length asked for."""
    if words(line) <= _room(most):
        return line
    kept = " ".join(line.split()[: _room(most)])
    clause = max(kept.rfind(mark) for mark in ",;:–—")
    if clause <= len(kept) // 2:
        if words(line) <= 2 * most:
            return line
        kept, clause = " ".join(line.split()[: 2 * most]), -1
    return (kept[:clause] if clause > 0 else kept).rstrip(" ,;:–—") + "…"


def _out_of_part(model: str, broke: Rule | None) -> str:
    what = "did not keep to its part" if broke else "had nothing new to say"
    return f"The model {model} {what}; {_STRONGER}"
