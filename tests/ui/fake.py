"""The services as the pages see them, in memory: enough of a counterpart to draw every state."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from types import SimpleNamespace

from tests.ui.fake_team import FakeAssignments, FakeTeam
from trainer.domain.access import Owned
from trainer.domain.codes import Attributes, Code, Unit
from trainer.domain.debrief import Became, CurvePoint, Debrief, Guess, HiddenFact, Remark, Reveal
from trainer.domain.filters import After, Choices, Filters, SessionPage, Sort
from trainer.domain.followup import Event, Past
from trainer.domain.grade import CodedTurn, NotGraded
from trainer.domain.no_types import NoType
from trainer.domain.people import SOLO
from trainer.domain.persona import Fact, Facts, PrivateBrief, PublicBrief
from trainer.domain.play import Act, End, Mood
from trainer.domain.progress import Change, Progress, Week
from trainer.domain.ruling import Comment, Decision, Dispute, RuledUnit, Word, talks
from trainer.domain.scorecard import Metric, Scorecard
from trainer.domain.session import Roles, SessionRow
from trainer.domain.transcript import Utterance
from trainer.engine.agreement import HowFar
from trainer.errors import UsageError
from trainer.services.agreeing import PeopleAndGraders
from trainer.services.last_word import Queued, Standing
from trainer.services.models import Check, Connection
from trainer.services.persona_shelf import OnShelf
from trainer.services.personas import Broken, Listed
from trainer.services.review import Reviewed, ReviewedTurn
from trainer.services.view import Bubble, SessionView
from trainer.store.rulings import OpenDispute

BRIEFS = {
    "dana-procurement": PublicBrief(
        name="Dana Whitlock",
        role="Head of procurement at Ferrand Pumps",
        setting="procurement",
        you="You run key accounts at a foundry that casts pump housings.",
        scene="A video call on a Tuesday morning. You sent the offer on Friday: twelve weeks from order to "
        "first delivery. Dana has ten minutes before her next meeting and her camera is off.",
        goal="Find out what stands behind the no, and leave with a next step she means.",
        opening=("No, twelve weeks is unrealistic.",),
        minutes=10,
    ),
    "tomas-candidate": PublicBrief(
        name="Tomás Lindqvist",
        role="Test engineer who has an offer from you",
        setting="hiring",
        scene="He asked for a call the day before the offer lapses. You expected a yes.",
        goal="Learn why he hesitates before you offer anything else.",
        opening=("I've decided not to take it.",),
        difficulty="easy",
        minutes=8,
    ),
    "ines-partner": PublicBrief(
        name="Inês Carvalho",
        role="Site manager, partner on the harbour job",
        setting="partnership",
        scene="The site hut, just before seven. It is raining and two lorries are waiting at the gate.",
        goal="Agree when your crew can start.",
        opening=("It's not going to work like that.",),
        difficulty="hard",
        minutes=15,
    ),
}
REPLIES = (
    "Because I said so. Do I need a better reason?",
    "Twelve weeks, yes. We open in nine.",
    "The date. We cut over on the third of March, with or without you.",
    "…Yeah. Last spring I promised them a date that wasn't mine to promise.",
    "Ask me again once you know what you can hold.",
)
PRIVATE = PrivateBrief(
    no_type=NoType.N3,
    decoy=NoType.N1,
    facts=Facts(
        F0=Fact(text="Twelve weeks is too long."),
        F1=Fact(text="The delivery date clashes with the opening of the second line."),
        F2=Fact(text="She promised the plant a date last spring that was not hers to promise."),
        F3=Fact(text="A first batch in nine weeks, signed by Ana, would do."),
    ),
    lesson="The no sounded like price and was about a date she had already promised.",
)


def coded(text: str) -> CodedTurn:
    """A coder of four rules: enough to draw every family and grade."""
    if "ignore" in text.lower():
        return CodedTurn((), None, ("meta",), NotGraded("there is nothing to grade in it"))
    units, start = [], 0
    for piece in [part for part in text.replace("? ", "?\n").replace(". ", ".\n").split("\n") if part]:
        at = text.find(piece, start)
        start = at + len(piece)
        units.append(_unit(piece, (at, start)))
    worst = any(unit.code is Code.REBUT for unit in units)
    best = any(unit.code is Code.CALQ for unit in units) and any(unit.code is Code.LABEL for unit in units)
    grade = 1 if worst else 4 if best else 3 if units and units[0].code is not Code.INFO else 2
    why = "You argued before you asked." if worst else "A listening move on this no, then one question."
    return CodedTurn(tuple(units), grade, ("trailing_counter",) if worst else (), None, why)


def _unit(piece: str, span: tuple[int, int]) -> Unit:
    lower = piece.lower()
    if "but" in lower or "because" in lower:
        return Unit(Code.REBUT, span, piece, "decl", 0.9, reason="argues against the no")
    if lower.startswith(("what", "how")):
        return Unit(Code.CALQ, span, piece, "wh", 0.95, Attributes(contingent=True, specific=1), cq=3)
    if lower.startswith(("it sounds", "it seems")):
        return Unit(Code.LABEL, span, piece, "decl", 0.6, uncertain=True, reason="could be a summary")
    return Unit(Code.INFO, span, piece, "decl", 0.8)


@dataclass
class Table:
    """One session in memory."""

    view: SessionView
    codes: dict[int, CodedTurn] = field(default_factory=dict)


class FakePersonas:
    def __init__(self) -> None:
        self.files_broken = (
            Broken(Path("personas/otto.yaml"), "personas/otto.yaml:14: public.difficulty: 'tricky' is not a "
                   "difficulty; write easy, medium or hard."),
        )  # fmt: skip

    def listed(self) -> tuple[Listed, ...]:
        return tuple(Listed(name, brief) for name, brief in BRIEFS.items())

    def broken(self) -> tuple[Broken, ...]:
        return self.files_broken


class FakeShelf:
    """A shelf that nobody has put anything on."""

    def listed(self) -> tuple[OnShelf, ...]:
        return ()

    def new(self) -> str:
        raise UsageError("This shelf takes nothing.")


class FakeModels:
    def roles(self, connection: Connection) -> Roles:
        return Roles(connection.counterpart or "builtin", connection.judge or "builtin", "builtin")

    def where(self, connection: Connection) -> str:
        if connection.counterpart and connection.counterpart != "builtin":
            return f"Your words go to {connection.counterpart} at {connection.base_url or 'its provider'}."
        return "Nothing leaves this machine."

    def test(self, connection: Connection) -> Check:
        if not connection.api_key:
            return Check(False, "No key was given: type one, or set OPENAI_API_KEY.")
        return Check(True, "It answered in 0.4 s.", ("tiny-1", "tiny-2"))


class FakePractice:
    def __init__(self) -> None:
        self.tables: dict[str, Table] = {}
        self.numbers = count(1)
        self.refuse = ""
        """When set, `say` raises UsageError with it."""
        self.pause = 0.0
        """Seconds before each word of a reply."""
        self.cut = False
        """When set, a reply stops half-way, as when someone pressed Stop."""

    def start(self, persona_id, *, difficulty=None, goal="", questions=(), realism=False, seed=None,
              connection=Connection()) -> str:  # fmt: skip
        name = f"s{next(self.numbers):03}"
        brief = BRIEFS[persona_id]
        opening = Bubble(0, "counterpart", brief.name, brief.opening[0], 0, None, False)
        roles = FakeModels().roles(connection)
        self.tables[name] = Table(SessionView(
            id=name, persona_id=persona_id, brief=brief, difficulty=difficulty or brief.difficulty, seed=7,
            goal=goal, questions=tuple(questions), realism=realism, bubbles=(opening,), turns=0,
            mood="guarded, short of time", pending=False, ended=None, roles=roles, guess=None,
            started=datetime.now(UTC) - timedelta(minutes=len(self.tables) * 95),
        ))  # fmt: skip
        return name

    def view(self, session_id: str) -> SessionView:
        if session_id not in self.tables:
            raise UsageError(f"There is no session '{session_id}': choose one from the list.")
        return self.tables[session_id].view

    def say(self, session_id: str, text: str, connection=Connection()) -> Bubble:
        if self.refuse:
            raise UsageError(self.refuse)
        if not text.strip():
            raise UsageError("Your turn is empty: type a few words and send it again.")
        view, turn = self.view(session_id), self.view(session_id).turns + 1
        bubble = Bubble(len(view.bubbles), "trainee", "You", text, turn, coded(text), False)
        self._put(session_id, bubbles=(*view.bubbles, bubble), turns=turn, pending=True)
        return bubble

    def reply(self, session_id: str, connection: Connection = Connection()) -> Iterator[str]:
        view = self.view(session_id)
        if not view.pending:
            return
        words = REPLIES[(view.turns - 1) % len(REPLIES)].split(" ")
        said, whole = "", False
        try:
            for word in words[:2] if self.cut else words:
                time.sleep(self.pause)
                said = f"{said} {word}".strip()
                yield f"{word} "
            whole = not self.cut
        finally:
            self._answer(session_id, said, whole)

    def _answer(self, session_id: str, said: str, whole: bool) -> None:
        view = self.view(session_id)
        bubble = Bubble(len(view.bubbles), "counterpart", view.brief.name, said, view.turns, None, not whole)
        self._put(session_id, bubbles=(*view.bubbles, bubble), pending=False,
                  mood="guarded, listening a little")  # fmt: skip

    def hint(self, session_id: str) -> str:
        return "She named a number and nothing else. Ask what that number has to fit."

    def end(self, session_id: str) -> None:
        self._put(session_id, ended=End.E4, pending=False, returns_in=14)

    def unfinished(self) -> tuple[SessionRow, ...]:
        return tuple(_row(table.view) for table in self.tables.values() if table.view.ended is None)

    def set_guess(self, session_id: str, guess: Guess) -> None:
        self._put(session_id, guess=guess)

    def again(self, session_id: str, connection: Connection = Connection()) -> str:
        view = self.view(session_id)
        return self.start(view.persona_id, difficulty=view.difficulty, realism=view.realism)

    def come_back(self, session_id: str, connection: Connection = Connection()) -> str:
        view = self.view(session_id)
        new = self.start(view.persona_id, difficulty=view.difficulty, realism=view.realism)
        lines = tuple(Utterance(bubble.speaker, bubble.text) for bubble in view.bubbles)
        told = (("F1", "The date. We cut over on the third of March."),)
        number = view.past.number + 1 if view.past else 2
        self._put(new, past=Past(session_id, End.E4, Event.LATER_CALL, 14, number, lines, told))
        return new

    def delete(self, session_id: str) -> None:
        del self.tables[session_id]

    def _put(self, session_id: str, **changes: object) -> None:
        table = self.tables[session_id]
        table.view = replace(table.view, **changes)


class FakeDebriefing:
    def __init__(self, practice: FakePractice) -> None:
        self.practice = practice

    def judged(self, session_id: str, connection: Connection = Connection()) -> Iterator[tuple[int, int]]:
        total = self.practice.view(session_id).turns
        yield from ((done, total) for done in range(total + 1))

    def debrief(self, session_id: str, connection: Connection = Connection()) -> Debrief:
        return _debrief(self.practice.view(session_id))

    def download(self, session_id: str, form: str) -> str:
        view = self.practice.view(session_id)
        return json.dumps({"session": view.id}) if form == "json" else f"# {view.brief.name}\n"


class FakeReview:
    def __init__(self, practice: FakePractice) -> None:
        self.practice = practice

    def sessions(self, filters: Filters, sort: Sort, after: After | None, limit: int) -> SessionPage:
        views = [self.practice.view(name) for name in reversed(self.practice.tables)]
        start = after.seq if after else 0
        more = After(start + limit) if len(views) > start + limit else None
        return SessionPage(tuple(map(_row, views[start : start + limit])), more)

    def choices(self) -> Choices:
        return Choices()

    def count(self) -> int:
        return len(self.practice.tables)

    def open(self, session_id: str, connection: Connection = Connection()) -> Reviewed:
        view = self.practice.view(session_id)
        mine = [bubble for bubble in view.bubbles if bubble.speaker == "trainee"]
        turns = tuple(_turn(view, bubble) for bubble in mine)
        done = view.ended is not None
        earlier = view.past and view.past.session
        later = [table.view for table in self.practice.tables.values() if _follows(table.view) == session_id]
        return Reviewed(
            _row(view), view, turns, PRIVATE if done else None, _debrief(view) if done else None,
            _row(self.practice.view(earlier)) if earlier else None, tuple(map(_row, later)),
        )  # fmt: skip

    def retry(self, session_id: str, connection: Connection = Connection()) -> Iterator[tuple[int, int]]:
        yield (1, 1)

    def week(self) -> Week:
        return Week(1, 4, 6)

    def load_samples(self) -> int:
        for persona, texts in (
            ("dana-procurement", ("But everyone else accepts twelve weeks because it is standard.",)),
            ("tomas-candidate", ("It sounds like something changed. What would have to be different?",)),
            ("ines-partner", ("What has to be behind you first?", "It seems the gate is the worry.")),
        ):
            session = self.practice.start(persona)
            for text in texts:
                self.practice.say(session, text)
                list(self.practice.reply(session))
            self.practice.end(session)
        return 3


class FakeLastWord:
    """Whoever sits there is trainee and lead."""

    def __init__(self) -> None:
        self.said: dict[str, list[Word]] = {}
        self.refuse = ""
        """When set, nothing is taken, and this is why."""

    def on(self, session_id: str) -> Standing:
        return Standing(talks(tuple(self.said.get(session_id, ()))), True, True, True)

    def comment(self, session_id: str, turn: int, text: str) -> None:
        self._add(session_id, turn, text, Comment)

    def dispute(self, session_id: str, turn: int, reason: str) -> None:
        self._add(session_id, turn, reason, Dispute)

    def decide(self, session_id, turn, grade, codes, reason, dispute=None) -> None:
        ruled = tuple(RuledUnit(span, Code(code)) for span, code in codes.items())
        self._add(session_id, turn, reason, Decision, grade=grade, units=ruled, answers=dispute)

    def queue(self) -> tuple[Queued, ...]:
        waiting = [
            one for session in self.said for talk in self.on(session).talks.values() for one in talk.open
        ]
        owned = Owned("s001", None, None)
        return tuple(Queued(OpenDispute(one, owned, "Dana Whitlock", "Why not?"), True) for one in waiting)

    def _add(self, session_id: str, turn: int, text: str, kind: type[Word], **more: object) -> None:
        if self.refuse:
            raise UsageError(self.refuse)
        said = self.said.setdefault(session_id, [])
        said.append(kind(len(said) + 1, session_id, turn, None, "", datetime.now(UTC), text, **more))


class FakeAgreeing:
    def __init__(self) -> None:
        self.found = PeopleAndGraders({}, HowFar())

    def agreement(self) -> PeopleAndGraders:
        return self.found


def _turn(view: SessionView, bubble: Bubble) -> ReviewedTurn:
    reply = next((b for b in view.bubbles if b.turn == bubble.turn and b.speaker == "counterpart"), None)
    good = bubble.coded is not None and (bubble.coded.grade or 0) >= 3
    return ReviewedTurn(
        bubble.turn, bubble.text, bubble.judged or bubble.coded, bubble.coded if bubble.judged else None,
        reply.text if reply else "", Act.REVEAL if good else Act.REFUSE, ("F1",) if good else (),
        ("F1",) if good else (), Mood(0.4, 0.5, 0.5, 0.8), bool(reply and reply.partial),
        comparison=bubble.comparison,
    )  # fmt: skip


def _follows(view: SessionView) -> str | None:
    return view.past.session if view.past else None


def _row(view: SessionView) -> SessionRow:
    ended = view.ended is not None
    return SessionRow(
        view.id, view.persona_id, view.brief.name, view.brief.role, view.difficulty, view.started,
        view.turns, view.ended, 71.0 if ended else None, 58.0 if ended else None, "builtin", 0, False,
        follows=_follows(view), days=view.past.days if view.past else None,
    )  # fmt: skip


def _debrief(view: SessionView) -> Debrief:
    mine = [bubble for bubble in view.bubbles if bubble.speaker == "trainee"]
    curve = [CurvePoint(0, 0.3, 0.6)]
    for n, bubble in enumerate(mine, 1):
        good = (bubble.coded.grade or 0) >= 3 if bubble.coded else False
        last = curve[-1]
        step = 0.09 if good else -0.07
        code = bubble.coded.units[0].code if bubble.coded and bubble.coded.units else None
        curve.append(CurvePoint(n, last.trust + step, last.guard - step, code,
                                bubble.coded.grade if bubble.coded else None, bubble.text[:80],
                                ("F1",) if good and n == 2 else ()))  # fmt: skip
    ungraded = tuple((b.turn, b.coded.not_graded) for b in mine if b.coded and b.coded.not_graded)
    first = mine[0] if mine else None
    last = mine[-1] if mine else None
    return Debrief(
        headline="You found out what the no was about on turn two, and left the door open.",
        scorecard=Scorecard(71.0, 58.0, METRICS, "builtin", ungraded, ("One turn argued: 79 is the cap.",)),
        builtin=None,
        process_words="Fair: after most of her no's you asked or listened before you argued.",
        outcome_words="Mixed: you learned what kind of obstacle it was, and not yet what was behind it.",
        curve=tuple(curve),
        reveal=Reveal(NoType.N3, NoType.N1, PRIVATE.lesson, (
            HiddenFact("F0", "the cover reason", PRIVATE.facts.F0.text, "given"),
            HiddenFact("F1", "the obstacle", PRIVATE.facts.F1.text, "elicited", 2),
            HiddenFact("F2", "what was behind it", PRIVATE.facts.F2.text, "volunteered", 4),
            HiddenFact("F3", "what would have worked", PRIVATE.facts.F3.text, "hidden"),
        ), f"You said {view.guess.no_type.plain}, {view.guess.confidence:.0%} sure." if view.guess else ""),
        best=Remark(last.turn, last.text, Code.CALQ, "Asked for the one thing she had to protect; she "
                    "named the date at once.") if last else None,
        costly=Remark(first.turn, first.text, Code.REBUT, "Asked Dana to defend herself, and she did; "
                      "she stopped giving reasons for two turns.", ("What about twelve weeks doesn't work?",
                                                        "Twelve weeks?")) if first else None,
        next_practice="Answer the next no with one mirror and then wait, before any question.",
        reflection="Would you be comfortable if she knew why you asked?",
        agreement=None if view.roles.judge == "builtin" else 0.82,
        disputed=tuple(bubble.turn for bubble in mine if bubble.comparison and bubble.comparison.strong),
        became=Became("She bought a smaller batch elsewhere and kept your number.",
                      "Or ring again yourself: two weeks later Dana picks up.", 14, True),
        progress=Progress("s000", view.started, Change(68.0, 71.0, 5.0, "about the same"),
                          Change(40.0, 58.0, 5.0, "higher")),
    )  # fmt: skip


METRICS = (
    Metric("PCR", "Curious after a no", 0.75, 0.5, 0.8, False, "Share of turns after a no graded 3 or 4."),
    Metric("XR", "Countering", 0.08, 0.1, 0.03, True, "Counterarguments, pressure, accusations and leading "
           "questions, as a share of all you said."),
    Metric("LMT", "Listening minus telling", 0.12, -0.11, 0.16, False, "Labels, mirrors and summaries, minus "
           "arguments, pressure and early offers, as a share of all you said."),
    Metric("IG", "What you learned", None, 0.4, 0.75, False, "Weighted share of the facts that came out."),
)  # fmt: skip


def services() -> SimpleNamespace:
    """What `trainer.ui.wiring.services` returns, in memory."""
    practice = FakePractice()
    return SimpleNamespace(
        personas=FakePersonas(),
        shelf=FakeShelf(),
        models=FakeModels(),
        practice=practice,
        debriefing=FakeDebriefing(practice),
        review=FakeReview(practice),
        last_word=FakeLastWord(),
        agreeing=FakeAgreeing(),
        access=SimpleNamespace(viewer=SOLO),
        saved_views=SimpleNamespace(all=lambda: ()),
        team=FakeTeam(),
        assignments=FakeAssignments(),
    )
