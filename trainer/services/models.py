"""Who words the counterpart, judges and coaches: the built-in parts, or models behind a connection."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, cached_property

from trainer.domain.session import Roles
from trainer.domain.stock import Stock
from trainer.engine.acting import BuiltinActor
from trainer.engine.actor import Actor
from trainer.engine.coding import BuiltinGrader
from trainer.engine.grader import Grader
from trainer.llm.chat import ModelActor
from trainer.llm.coach import Coach
from trainer.llm.judge import JudgeGrader
from trainer.llm.models import Connection as ModelConnection
from trainer.llm.models import connect, warm
from trainer.llm.pacing import Pace, Paced
from trainer.llm.persona_drafting import Drafter
from trainer.llm.port import ChatModel
from trainer.llm.probe import Check, probe
from trainer.llm.tokens import TokenCounter
from trainer.settings import BUILTIN, Settings, model_name
from trainer.store.content import Library
from trainer.store.weights import shipped_opinion


@dataclass(frozen=True, slots=True)
class Connection:
    """How one person's session talks to models. Lives in memory only; "" means "as in the settings"."""

    counterpart: str = ""
    judge: str = ""
    coach: str = ""
    base_url: str = ""
    api_key: str = field(default="", repr=False)


STEADY, LIVELY = 0.0, 0.8
"""Temperatures: a single reading should be the same twice, a talk and several readings should not."""
NO_KEY = "none"
"""What local servers take for a key."""

Connect = Callable[[ModelConnection], ChatModel]


class ModelRoom:
    """Builds actors, graders and coaches for a connection."""

    def __init__(self, settings: Settings, library: Library, connect: Connect = connect) -> None:
        """`connect` makes a chat model from a connection; a test gives its own."""
        self._settings, self._library, self._connect = settings, library, connect
        self._actors: dict[str, tuple[Stock, BuiltinActor]] = {}

    def roles(self, connection: Connection) -> Roles:
        """What each role resolves to. Raises UsageError for a name that is not `provider:model`."""
        settings = self._settings
        return Roles(
            counterpart=_resolved(
                connection.counterpart, settings.counterpart_model, "The counterpart's model"
            ),
            judge=_resolved(connection.judge, settings.judge_model, "The judge's model"),
            coach=_resolved(connection.coach, settings.coach_model, "The coach's model"),
        )

    @cached_property
    def builtin_grader(self) -> BuiltinGrader:
        return BuiltinGrader(shipped_opinion())

    def builtin_actor(self, language: str = "en") -> BuiltinActor:
        """The built-in actor on the shared stock as it is now; building one takes milliseconds."""
        stock = self._library.stock(language)
        kept = self._actors.get(language)
        if kept is None or kept[0] is not stock:
            kept = self._actors[language] = (stock, BuiltinActor(stock))
        return kept[1]

    def actor(self, name: str, connection: Connection, language: str = "en") -> Actor:
        """The actor called `name`; a model's has the built-in one behind it."""
        builtin = self.builtin_actor(language)
        if name == BUILTIN:
            return builtin
        return ModelActor(
            self._connect(self._to(name, connection, LIVELY)),
            self._library.prompt("counterpart"),
            next_line=self._library.prompt("next_line"),
            direction=self._library.direction(),
            tokens=token_counter(name),
            fallback=builtin,
        )

    def grader(self, name: str, connection: Connection) -> Grader:
        """The grader called `name`."""
        return self.builtin_grader if name == BUILTIN else self.judge(name, connection)

    def judge(self, name: str, connection: Connection, pace: Pace | None = None) -> JudgeGrader:
        """The model called `name` as a grader; `pace`: how quickly it may be asked."""
        samples = self._settings.judge_samples
        model = self._connect(self._to(name, connection, STEADY if samples == 1 else LIVELY))
        return JudgeGrader(
            Paced(model, pace) if pace else model,
            self._library.prompt("judge"),
            self._library.rubric(),
            again=self._library.prompt("judge_again"),
            rules=self.builtin_grader,
            samples=samples,
        )

    def coach(self, name: str, connection: Connection) -> Coach | None:
        """The coach model, or None where the built-in coaching serves."""
        if name == BUILTIN:
            return None
        return Coach(
            self._connect(self._to(name, connection)), self._library.prompt("coach"), self.builtin_grader
        )

    def drafter(self, connection: Connection) -> Drafter | None:
        """Who drafts a counterpart from a description: the coach's model, else the counterpart's; None
        without a model."""
        roles = self.roles(connection)
        name = roles.coach if roles.coach != BUILTIN else roles.counterpart
        if name == BUILTIN:
            return None
        return Drafter(
            self._connect(self._to(name, connection, LIVELY)), self._library.prompt("persona_draft")
        )

    def where(self, connection: Connection) -> str:
        """One sentence for a person: where their words go."""
        roles = self.roles(connection)
        named = {"counterpart": roles.counterpart, "judge": roles.judge, "coach": roles.coach}
        remote = {role: name for role, name in named.items() if name != BUILTIN}
        if not remote:
            return "Nothing you write leaves this machine."
        parts = ", ".join(f"{role} {name}" for role, name in remote.items())
        address = connection.base_url or self._settings.openai_base_url
        place = f"the server at {address}" if address else "the provider's servers"
        traced = " and, because LangSmith tracing is on, to LangSmith" if self._settings.tracing else ""
        return f"What you write goes to {place} ({parts}){traced}."

    def test(self, connection: Connection) -> Check:
        """Whether the counterpart's model answers, and which models its server has. Never raises."""
        roles = self.roles(connection)
        names = [name for name in (roles.counterpart, roles.judge, roles.coach) if name != BUILTIN]
        if not names:
            return Check(True, "The built-in counterpart and grader are set; there is nothing to connect to.")
        return probe(self._to(names[0], connection))

    def warm(self) -> None:
        """Import and build what the models of the settings need, so that no first turn waits for it."""
        roles = self.roles(Connection())
        for name in {roles.counterpart, roles.judge, roles.coach} - {BUILTIN}:
            warm(self._to(name, Connection()))
            token_counter(name).warm()

    def _to(self, name: str, connection: Connection, temperature: float | None = None) -> ModelConnection:
        key = connection.api_key
        if connection.base_url and not key:
            key = NO_KEY  # the environment's key is not for an address that somebody typed
        address = connection.base_url or (
            self._settings.openai_base_url if name.startswith("openai:") else ""
        )
        return ModelConnection(name, address, key, self._settings.model_timeout, temperature)


@cache
def token_counter(name: str) -> TokenCounter:
    """One counter a model, because its tables take a while to load."""
    return TokenCounter(name)


def _resolved(chosen: str, default: str, what: str) -> str:
    return model_name(chosen.strip(), what) if chosen.strip() else default
