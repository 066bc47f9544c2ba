"""A session: what an actor may know, what a grader may see, and the loop."""

from collections.abc import Sequence

import pytest

from tests.engine.table import FirstLine, persona, turn, unit
from trainer.domain.codes import Code
from trainer.domain.followup import Event, Past
from trainer.domain.grade import CodedTurn, Provenance
from trainer.domain.persona import Persona
from trainer.domain.play import Act, Directive, End, Key, Mood
from trainer.domain.transcript import TableState, Utterance
from trainer.engine.director import Step, begin
from trainer.engine.grader import Seen
from trainer.engine.session import opening, play, scene, seen

KEYS: tuple[Key, ...] = (
    "F0",
    "F1",
    "F2",
    "F3",
    "F4",
    "constraint",
    "fear",
    "priority",
    "timeline",
    "decider",
)
ORDER: tuple[Key, ...] = ("F0", "F1", "F2", "F3", "F4")
NEEDS = {Act.NEXT_STEP: "F1", Act.TENTATIVE_YES: "F2", Act.COMMITMENT_YES: "F2", Act.THATS_RIGHT: "F2"}


def marked() -> Persona:
    """A persona whose every hidden thing carries a mark of its own."""

    def fact(key: str) -> dict[str, object]:
        return {"text": f"text-{key}", "lines": [f"line-{key}"], "hints": [f"hint-{key}"], "topics": [key]}

    facts = {key: fact(key) for key in KEYS if key.startswith("F")}
    slots = {key: fact(key) | {"after": "F1"} for key in KEYS if not key.startswith("F")}
    yes = {act: [f"yes-{act}"] for act in NEEDS}
    return persona(
        facts=facts, slots=slots, yes_lines=yes, lesson="lesson-mark", afterwards={"E1": "after-mark"}
    )


WHO = marked()
HISTORY = (Utterance("counterpart", "No."), Utterance("trainee", "What makes it hard?"))


def shown(revealed: Sequence[Key], directive: Directive) -> str:
    """Everything an actor would get, as text."""
    before = TableState(Mood(0.5, 0.5, 0.5, 0.5), turn=3, revealed=tuple(revealed))
    return repr(scene(WHO, before, Step(before, directive), HISTORY, [Code.CALQ], 1))


def hidden_marks(keys: Sequence[Key]) -> list[str]:
    return [f"{kind}-{key}" for key in keys for kind in ("text", "line", "hint")]


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("depth", range(1, 6))
def test_no_locked_fact_stands_anywhere_in_what_an_actor_gets(act, depth):
    revealed = ORDER[:depth]
    locked = [key for key in KEYS if key not in revealed]
    told = shown(revealed, Directive(act=act))
    assert not [mark for mark in hidden_marks(locked) if mark in told]
    assert "lesson-mark" not in told
    assert "after-mark" not in told
    for yes_act, need in NEEDS.items():
        assert (f"yes-{yes_act}" in told) == (act is yes_act and need in revealed)


@pytest.mark.parametrize("key", KEYS[1:])
def test_a_reveal_shows_the_one_fact_and_no_other(key):
    told = shown(["F0"], Directive(act=Act.REVEAL, reveals=(key,)))
    assert f"line-{key}" in told
    others = [other for other in KEYS[1:] if other != key]
    assert not [mark for mark in hidden_marks(others) if mark in told]


@pytest.mark.parametrize("key", KEYS[1:])
def test_a_hint_shows_the_hint_and_not_the_fact(key):
    told = shown(["F0"], Directive(act=Act.HINT, hints_at=key))
    assert f"hint-{key}" in told
    assert f"text-{key}" not in told
    assert f"line-{key}" not in told


def test_an_act_is_worded_with_the_personas_own_lines_for_it():
    who = WHO.model_validate(
        WHO.model_dump(exclude_none=True) | {"voice": {"lines": {"refuse": ["Not in my hall."]}}}
    )
    before = begin("medium")
    lines = scene(who, before, Step(before, Directive(act=Act.REFUSE)), HISTORY, [], 1).lines
    assert [line.say for line in lines] == ["Not in my hall.", "line-F0"]


def test_the_cover_reason_is_given_again_with_a_refusal_and_with_nothing_else():
    before = begin("medium")
    for act in set(Act) - {Act.REFUSE}:
        said = scene(WHO, before, Step(before, Directive(act=act)), HISTORY, [], 1).lines
        assert "line-F0" not in [line.say for line in said]


def test_what_is_out_is_given_to_the_actor_oldest_first():
    before = TableState(Mood(0.5, 0.5, 0.5, 0.5), revealed=("F0", "F1", "fear"))
    unlocked = scene(WHO, before, Step(before, Directive(act=Act.CONFIRM)), HISTORY, [], 1).unlocked
    assert [fact.text for fact in unlocked] == ["text-F0", "text-F1", "text-fear"]


def test_a_grader_sees_the_words_said_and_nothing_hidden():
    history = [*HISTORY, Utterance("counterpart", "The dates."), Utterance("trainee", "The dates?")]
    state = TableState(Mood(0.5, 0.5, 0.5, 0.5), turn=1, revealed=("F0", "F1"), turn_of=(("F1", 1),))
    told = seen(WHO, state, history)
    assert told.context == tuple(history)
    assert told.known == ("The dates.",)
    assert told.barrier_known is True
    assert told.after_yes is False
    assert not [mark for mark in hidden_marks(KEYS) if mark in repr(told)]


def test_a_grader_knows_what_an_earlier_conversation_brought_out_as_it_was_told_there():
    state = TableState(Mood(0.5, 0.5, 0.5, 0.5), turn=1, revealed=("F0", "F1", "F2"), turn_of=(("F2", 1),))
    history = [*HISTORY, Utterance("counterpart", "The hall."), Utterance("trainee", "The hall?")]
    past = Past(None, End.E4, Event.LATER_CALL, 14, 2, told=(("F1", "It was the dates."),))
    assert seen(WHO, state, history, past).known == ("It was the dates.", "The hall.")
    assert seen(WHO, state, history, past).barrier_known is True


def test_the_opening_is_one_of_the_personas_and_the_seed_decides():
    openings = ("No.", "Not this year.", "We're fine.")
    who = WHO.model_validate(
        WHO.model_dump(exclude_none=True)
        | {"public": WHO.public.model_dump(exclude_none=True) | {"opening": openings}}
    )
    assert {opening(who, seed) for seed in range(30)} == set(openings)
    assert opening(who, 4) == opening(who, 4)


class Keywords:
    """A grader of three words: enough to play with."""

    provenance = Provenance("keywords")

    def code(self, text: str, _seen: Seen) -> CodedTurn:
        if "thanks" in text:
            return turn(unit(Code.QUIT, text))
        if text.endswith("?"):
            return turn(unit(Code.LABEL, "that sounds unrealistic"), unit(Code.CALQ, text, cq=4, specific=2))
        return turn(unit(Code.REBUT, text))


def says(*lines: str | None):
    left = list(lines)
    return lambda _history: left.pop(0) if left else None


def played(*lines: str | None, seed=1, limit=30, difficulty="easy"):
    return play(WHO, difficulty, seed, says(*lines), Keywords(), FirstLine(), limit)


QUESTIONS = [
    f"What about {word} would need to change?" for word in ("price", "dates", "crew", "floor", "paint")
]


def test_the_same_seed_and_words_give_the_same_session():
    assert played(*QUESTIONS) == played(*QUESTIONS)
    assert len({played(*QUESTIONS, seed=seed).state for seed in range(8)}) > 1


def test_every_turn_is_kept_with_its_reply_its_mood_and_whether_it_followed_a_no():
    session = played("You are wrong", *QUESTIONS)
    assert [one.number for one in session.exchanges] == [1, 2, 3, 4, 5, 6]
    assert session.exchanges[0].after_no
    assert session.exchanges[1].after_no == (session.exchanges[0].directive.act in (Act.REFUSE, Act.HARDEN))
    assert session.exchanges[-1].mood == session.state.mood
    assert all(one.reply for one in session.exchanges)


def test_good_questions_bring_the_facts_out_in_the_replies():
    session = played(*QUESTIONS)
    assert "F2" in session.state.revealed
    assert any(one.reply == "line-F2" for one in session.exchanges)


def test_a_trainee_who_leaves_ends_the_session():
    session = played(QUESTIONS[0], None, QUESTIONS[1])
    assert len(session.exchanges) == 1
    assert session.end is End.E4


def test_a_session_that_reaches_its_limit_ends_as_the_trainees_leaving():
    session = played(*QUESTIONS, limit=2)
    assert len(session.exchanges) == 2
    assert session.end is End.E4


def test_the_counterpart_may_end_it_before_the_trainee_does():
    session = played(*(f"wrong again {n}" for n in range(30)))
    assert len(session.exchanges) < 30
    assert session.end is End.E5
    assert session.exchanges[-1].directive.end is End.E5


def test_giving_up_ends_it():
    assert played("ok thanks", *QUESTIONS).end is End.E8
