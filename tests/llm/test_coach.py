import json

from tests.llm.cast import LIBRARY
from trainer.domain.codes import Code, Grade
from trainer.domain.debrief import Remark
from trainer.domain.grade import CodedTurn, Provenance
from trainer.domain.transcript import Utterance
from trainer.engine.grader import Seen
from trainer.errors import Fault, ProviderError
from trainer.llm.coach import Coach
from trainer.llm.scripted import Scripted

REMARK = Remark(3, "Why not?", Code.ACCUSE, "It asked Dana to defend herself.")
BEFORE = (Utterance("counterpart", "No. Not at twelve weeks."),)
GOOD = "What about twelve weeks doesn't work?"


class Strict:
    """Grades a line 3 when it asks, else 1; remembers what it saw."""

    provenance = Provenance("strict")

    def __init__(self) -> None:
        self.seen: list[Seen] = []

    def code(self, text: str, seen: Seen) -> CodedTurn:
        self.seen.append(seen)
        grade: Grade = 3 if text.endswith("?") else 1
        return CodedTurn((), grade)


def _coach(*replies: str | ProviderError) -> tuple[Coach, Scripted, Strict]:
    model, grader = Scripted(replies), Strict()
    return Coach(model, LIBRARY.prompt("coach"), grader), model, grader


def _rewrites(*lines: str) -> str:
    return json.dumps({"rewrites": lines})


def test_only_rewrites_that_grade_well_in_their_place_are_kept() -> None:
    coach, _, grader = _coach(_rewrites("We can do ten weeks.", GOOD, GOOD, '"Twelve weeks?"', "And then?"))
    assert coach.rewrites(REMARK, BEFORE) == (GOOD, "Twelve weeks?")
    assert {seen.context for seen in grader.seen} == {BEFORE}


def test_a_line_nobody_could_say_in_one_breath_is_dropped() -> None:
    coach, *_ = _coach(_rewrites("word " * 41 + "?", ""))
    assert coach.rewrites(REMARK, BEFORE) == ()


def test_a_coach_that_fails_leaves_the_built_in_rewrites_standing() -> None:
    coach, *_ = _coach(ProviderError(Fault.TIMEOUT, "late"), "no json")
    assert coach.rewrites(REMARK, BEFORE) == ()
    assert coach.rewrites(REMARK, BEFORE) == ()


def test_the_coach_is_told_the_line_the_no_and_what_it_cost() -> None:
    coach, model, _ = _coach(_rewrites())
    coach.rewrites(REMARK, BEFORE)
    sent = model.sent[0][0].text
    assert all(part in sent for part in ("Why not?", "Not at twelve weeks.", "accusation", "defend herself"))
