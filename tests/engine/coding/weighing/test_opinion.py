"""The statistical part: what it may not do, what it says of itself, and that it can be made again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.codes import Code
from trainer.domain.example import Example, Thought
from trainer.engine.coding.weighing.fitting import Fitted, bare, fit
from trainer.settings import HOME
from trainer.store.corpus import read_corpus
from trainer.store.weights import shipped_opinion

NO = "No, that date is unrealistic."
TALK = st.lists(st.sampled_from(sorted(shipped_opinion().lexicon)[::7]), min_size=1, max_size=12).map(
    " ".join
)


@given(text=TALK)
def test_nothing_is_called_a_mirror_or_a_summary_where_nobody_spoke_before(text, coder) -> None:
    assert not {Code.MIRROR, Code.SUMM} & {unit.code for unit in coder(text).units}


@given(text=TALK)
def test_capitals_and_a_full_stop_change_no_code(text, coder) -> None:
    plain, dressed = coder(text, NO), coder(f"{text.capitalize()}.", NO)
    assert [unit.code for unit in plain.units] == [unit.code for unit in dressed.units]


@pytest.mark.parametrize(
    "text",
    [
        "Das ist doch marktüblich, so war es immer.",
        "Eres un avaro, lo sabes.",
        "他の会社はもう払いました。",
        "]](){}<>::==&&!!",
    ],
)
def test_what_a_reader_of_english_cannot_read_is_not_graded(text: str, coder) -> None:
    coded = coder(text, NO)
    assert coded.grade is None
    assert coded.not_graded.reason.startswith("The built-in grader could not read this turn")


@pytest.mark.parametrize(
    "text", ["Marta?", "Excelent.", "C'est la vie. What would make it work for you?", "No worries, Siobhán."]
)
def test_a_name_or_a_slip_is_no_foreign_language(text: str, coder) -> None:
    assert coder(text, NO).grade is not None
    assert "meta" not in coder(text, NO).flags


def test_a_word_of_theirs_counts_as_known(coder) -> None:
    assert coder("Zwetschgendatschi?", "No, we only serve Zwetschgendatschi.").units[0].code is Code.MIRROR


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    kept = [one for one in read_corpus(HOME / "training").examples if one.setting.startswith("examples")]
    return kept[:120]


@pytest.fixture(scope="module")
def fitted(examples) -> Fitted:
    return fit(examples, "a")


def test_fitting_again_on_the_same_examples_gives_the_same_weights(fitted, examples) -> None:
    again = fit(examples, "a").weights
    assert again.vocabulary == fitted.weights.vocabulary
    assert (again.matrix == fitted.weights.matrix).all()


def test_what_was_fitted_says_how_it_does_on_contexts_it_did_not_see(fitted) -> None:
    assert 0.2 < fitted.kappa < 0.95
    assert fitted.error < 0.1
    assert fitted.clauses > 200


def test_an_example_is_also_learned_as_speech_recognition_would_write_it() -> None:
    example = Example(
        "shop",
        "No!",
        "That's late, isn't it? What happened?",
        (Thought(0, 22, Code.LEAD), Thought(23, 37, Code.OPENQ)),
    )
    spoken = bare(example)
    assert spoken.text == "thats late isnt it what happened"
    assert [spoken.text[one.start : one.end] for one in spoken.thoughts] == [
        "thats late isnt it",
        "what happened",
    ]
