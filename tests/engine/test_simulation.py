"""The table of what scripted trainees learned."""

from dataclasses import asdict, replace

from tests.engine.table import FirstLine, persona, turn, unit
from trainer.domain.codes import Code
from trainer.domain.grade import CodedTurn, Provenance
from trainer.domain.policy import Policy
from trainer.engine.grader import Seen
from trainer.engine.simulation import Bench, Cell, cells, simulate, simulate_each

ASKS = Policy(
    name="asks",
    turns=(
        tuple(f"What about {word} would need to change?" for word in ("price", "dates", "crew", "floor")),
    ),
)
ARGUES = Policy(name="argues", turns=(("You are wrong.", "It is standard.", "Everyone does it."),))
WHO = persona()


class QuestionMarks:
    """A grader that knows questions from the rest."""

    provenance = Provenance("marks")

    def code(self, text: str, _seen: Seen) -> CodedTurn:
        if text.endswith("?"):
            return turn(unit(Code.LABEL, "sounds unrealistic", contingent=True), unit(Code.CALQ, text, cq=4))
        return turn(unit(Code.REBUT, text))


BENCH = Bench(grader=QuestionMarks(), actor=FirstLine(), runs=20)


def rows(table: list[Cell], workers: int = 1, bench: Bench = BENCH):
    return list(simulate(table, bench, workers=workers))


def test_every_persona_meets_every_policy_in_order():
    table = cells([WHO, persona()], [ASKS, ARGUES], "hard")
    assert [(cell.persona.id, cell.policy.name) for cell in table] == [
        ("dana", "asks"),
        ("dana", "argues"),
        ("dana", "asks"),
        ("dana", "argues"),
    ]
    assert {cell.difficulty for cell in table} == {"hard"}
    assert cells([WHO], [ASKS])[0].difficulty == WHO.public.difficulty


def test_a_row_has_the_fields_of_the_public_interface():
    (row,) = rows(cells([WHO], [ASKS]))
    names = "persona policy difficulty runs F1 F2 F3 turns_median ends"
    means = "process_mean outcome_mean door_mean trust_end"
    assert list(asdict(row)) == f"{names} {means} door_below".split()
    assert sum(row.ends.values()) == row.runs == 20
    assert 0 <= row.F3 <= row.F2 <= row.F1 <= 1


def test_asking_learns_what_arguing_does_not():
    asking, arguing = rows(cells([WHO], [ASKS, ARGUES]))
    assert arguing.F2 == 0 < asking.F2
    assert arguing.ends == {"E5": 20}
    assert arguing.door_mean < asking.door_mean
    assert arguing.trust_end < asking.trust_end
    assert arguing.process_mean is not None
    assert asking.process_mean is not None
    assert arguing.process_mean < asking.process_mean


def test_rows_do_not_depend_on_how_many_processes_make_them():
    table = cells([WHO], [ASKS, ARGUES, ASKS])
    assert rows(table, workers=2) == rows(table)


def test_tables_made_by_the_same_processes_are_those_made_one_by_one():
    first, second = cells([WHO], [ASKS, ARGUES]), cells([WHO], [ARGUES])
    other = Bench(grader=QuestionMarks(), actor=FirstLine(), runs=5, seed=500)
    made = simulate_each([(first, BENCH), (second, other)], workers=2)
    assert list(made) == [*rows(first), *rows(second, bench=other)]


def test_another_seed_gives_other_sessions_and_the_same_seed_the_same():
    table = cells([WHO], [ASKS])
    other = Bench(grader=QuestionMarks(), actor=FirstLine(), runs=20, seed=500)
    assert rows(table) == rows(table)
    assert rows(table) != rows(table, bench=other)


def test_a_simulated_session_stops_after_twelve_turns():
    patient = Policy(name="patient", turns=(("What would need to change?",),))
    (row,) = rows(cells([WHO], [patient]))
    assert row.turns_median == 12


def test_runs_set_against_a_policy_say_how_often_the_door_was_left_lower():
    against = replace(BENCH, against=ASKS)
    arguing, asking = rows(cells([WHO], [ARGUES, ASKS]), bench=against)
    assert arguing.door_below == 1.0
    assert asking.door_below == 0.0
    assert rows(cells([WHO], [ARGUES]))[0].door_below is None
