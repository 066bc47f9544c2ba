"""A sound persona, broken one way at a time: each break is found, in its field, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.proof.whole import broken, persona, whole
from trainer.domain.codes import Code
from trainer.domain.persona import Persona
from trainer.domain.play import Act, End
from trainer.engine.proof import check, unchecked

LONG = " ".join(["an oar"] * 65)
SAME = ["I never liked it much.", "I never asked for that.", "I never said so.", "I never will, mind."]

LEAKS = [
    (
        "public.scene",
        whole()["public"]["scene"] + " Her brother lost a licence over some failure.",
        "F2 (“brother, failur, licenc, lost”)",
    ),
    ("public.you", "You are the third supplier after one whose broken machines were left.", "F1 ("),
    ("public.opening.+", "No. My brother lost his licence once.", "F2 (“brother lost his licence”)"),
    ("public.role", "Harbour master, 9000 people", ""),
    ("voice.manner", "Dry. Speaks as one whose brother lost a licence.", "F2 (“brother, licenc, lost”)"),
    ("voice.lines.refuse.+", "Not while there's nobody in Skarra.", "F3 (“skarra”)"),
    ("voice.lines.harden.+", "The last supplier left broken machines, too.", "F1 ("),
    ("voice.lines.refuse.+", "You'd have the council vote on nine thousand.", "decider ("),
    ("private.facts.F1.lines.+", "Ask my brother what his licence was worth once lost.", "F2 ("),
    ("private.facts.F2.hints.+", "You'd want one on trial, with a mechanic, for winter.", "F3 ("),
    ("private.yes_lines.next_step.+", "Bring somebody from Skarra along.", "F3 (“skarra”)"),
    ("private.returns.E3.+", "My brother lost his licence, you know.", "F2 ("),
]

FAULTS = [
    (
        "voice.lines.reveal",
        ["A rope is a rope."],
        "voice.lines.reveal",
        "move the lines to lines of the fact",
    ),
    ("voice.lines.hint", ["A rope is a rope."], "voice.lines.hint", "move the lines to hints of the fact"),
    ("voice.lines.next_step", ["Some evening, then."], "voice.lines.next_step", "goes before it"),
    (
        "private.yes_lines.counterfeit_yes",
        ["Post it."],
        "private.yes_lines.counterfeit_yes",
        "while F2 is hidden",
    ),
    ("voice.lines.correct", [], "voice.lines.correct", "empty list"),
    (
        "private.facts.F0.hints",
        ["Rain soon."],
        "private.facts.F0.hints",
        "move them to private.facts.F1.hints",
    ),
    ("voice.lines.refuse.+", "Ask the {boss}.", "voice.lines.refuse.3", "nothing fills"),
    (
        "voice.lines.refuse.+",
        {"say": "Rain on it.", "when": ["rain", "!?"]},
        "voice.lines.refuse.3.when.1",
        "no word to hear",
    ),
    (
        "voice.lines.deflect",
        [{"say": "Mind the gulls.", "to": ["PRESS"]}, "Mind that rail.", "Weather's turning."],
        "voice.lines.deflect.0.to",
        "deflect never answers",
    ),
    (
        "private.facts.F4.lines.0.to",
        ["CALQ", "OPENQ"],
        "private.facts.F4.lines.0.to",
        "waits for CALQ and OPENQ",
    ),
    (
        "voice.lines.counterfeit_yes.0.band",
        ["volunteers"],
        "voice.lines.counterfeit_yes.0.band",
        "choose of clipped, justifies",
    ),
    (
        "voice.lines.youre_right",
        ["You're right about the gulls and the rail and the rope and the tide and all of it, I dare say."],
        "voice.lines.youre_right.0",
        "shorten it",
    ),
    ("private.facts.F1.topics.+", "...", "private.facts.F1.topics.3", "no word to ask with"),
    ("private.facts.F1.topics.+", "Before", "private.facts.F1.topics.3", "stands there already"),
    ("private.fits.0.topics.+", "?", "private.fits.0.topics.2", "no word to ask with"),
    ("private.fits.+", {"code": "REBUT"}, "private.fits.2.code", "draws nothing out"),
    (
        "private.fits.+",
        {"code": "LABEL", "topics": ["burned"]},
        "private.fits.2",
        "private.fits.0 takes in all",
    ),
    ("private.fits.+", {"code": "AUTON"}, "private.fits.2", "private.fits.1 takes in all"),
    ("private.facts.F4", None, "private.fits.1.code", "opens nothing but F4"),
    ("private.decoy", "N6", "private.decoy", "hides nothing"),
    ("public.language", "xx", "public.language", "choose of de, en"),
    ("public.goal", "Find out what {name} wants from it.", "public.goal", "as it stands"),
    ("private.lesson", "It was {echo}.", "private.lesson", "as it stands"),
    ("public.scene", "A hut. Gulls.", "public.scene", "lengthen it"),
    ("public.opening.0", LONG, "public.opening.0", "shorten it"),
    ("private.facts.F1.lines.0", LONG, "private.facts.F1.lines.0", "shorten it"),
    ("private.facts.F1.hints.0", LONG, "private.facts.F1.hints.0", "shorten it"),
    ("private.afterwards.E1", LONG, "private.afterwards.E1", "shorten it"),
    ("private.facts.F2.text", "Blame", "private.facts.F2.text", "lengthen it"),
    (
        "public.scene",
        "Notwithstanding considerable institutional misunderstandings concerning infrastructural "
        "modernisation responsibilities, administrative representatives collaboratively "
        "recommended comprehensive reconsideration of predetermined procurement documentation, "
        "subsequently necessitating extraordinary intergovernmental communication and "
        "multidimensional organisational transformation.",
        "public.scene",
        "school year",
    ),
    (
        "voice.lines.refuse.+",
        "Say it louder and it stays the same!",
        "voice.lines.harden.1",
        "nearly the same",
    ),
    ("public.opening.1", whole()["public"]["opening"][0], "public.opening.1", "nearly the same"),
    ("voice.lines.deflect", ["Weather's turning."], "voice.lines.deflect", "write 3 or more"),
    ("voice.lines.correct", SAME, "voice.lines.correct", "begin “i never”"),
]


def test_a_sound_persona_has_no_fault() -> None:
    assert check(persona(whole())) == ()
    assert unchecked(persona(whole())) == ()


@pytest.mark.parametrize(("path", "value", "told"), LEAKS)
def test_what_gives_a_locked_fact_away_is_found_where_it_stands(path: str, value: str, told: str) -> None:
    faults = check(broken(path, value))
    if not told:
        assert faults == ()
        return
    (fault,) = faults
    assert fault.field.startswith(path.removesuffix(".+"))
    assert f"gives away {told}" in fault.problem
    assert fault.problem.endswith("too early; reword it")


@pytest.mark.parametrize(("path", "value", "field", "says"), FAULTS)
def test_each_break_is_one_fault_in_its_field_that_says_how_to_mend_it(
    path: str, value: object, field: str, says: str
) -> None:
    (fault,) = check(broken(path, value), ("de", "en"))
    assert fault.field == field
    assert says in fault.problem


def test_a_detail_that_waits_for_a_fact_that_is_not_there_is_found() -> None:
    document = whole()
    del document["private"]["facts"]["F4"]
    document["private"]["fits"].pop()
    document["private"]["slots"]["decider"]["after"] = "F4"
    (fault,) = check(persona(document))
    assert fault.field == "private.slots.decider.after"


@pytest.mark.parametrize(("no_type", "dead"), [("N8", {"E1", "E2", "E7"}), ("N3", {"E3"}), ("N2", set())])
def test_what_is_written_for_ends_that_never_come_is_found(no_type: str, dead: set[str]) -> None:
    document = whole()
    document["private"] |= {"no_type": no_type, "decoy": None, "yes_lines": {}, "returns": {}}
    document["private"]["afterwards"] = {end.value: "The boat left." for end in End}
    faults = check(persona(document))
    assert {fault.field.rpartition(".")[2] for fault in faults} == dead
    assert all("is never read" in fault.problem for fault in faults)


def test_an_impossible_no_has_no_use_for_lines_of_agreement() -> None:
    document = whole()
    document["private"] |= {"no_type": "N8", "afterwards": {}}
    fields = {fault.field for fault in check(persona(document))}
    assert fields == {"private.yes_lines.next_step", "private.yes_lines.commitment_yes"}


def test_many_lines_with_one_beginning_are_found_over_all_lists() -> None:
    document = whole()
    lines = document["voice"]["lines"]
    for act, more in (("deflect", "the gulls"), ("correct", "the rail"), ("confirm", "all of it")):
        lines[act] = [f"Mind you, {more} {word}." for word in ("knew", "saw")] + [
            f"So {more} is",
            f"As {more} was",
        ]
    (fault,) = check(persona(document))
    assert fault.field == "voice.lines"
    assert "“mind you”" in fault.problem


def test_another_language_is_not_judged_by_english_rules_and_that_is_said() -> None:
    german = broken("public.language", "de")
    assert check(german, ("de", "en")) == ()
    assert [reason.split(":")[0] for reason in unchecked(german)] == [
        "reading level",
        "facts given away in other words",
        "names given away",
    ]
    figures = broken("voice.lines.refuse.+", "Nicht vor dem 17. Mai.").model_dump(mode="json")
    figures["public"]["language"] = "de"
    figures["private"]["facts"]["F1"]["text"] += " Am 17. Mai."
    assert [fault.field for fault in check(Persona.model_validate(figures), ("de",))] == [
        "voice.lines.refuse.3"
    ]


words = st.text(max_size=40)
some = st.text(min_size=1, max_size=40)
line = st.one_of(
    some,
    st.fixed_dictionaries(
        {"say": some},
        optional={
            "when": st.lists(words, max_size=3),
            "to": st.lists(st.sampled_from([code.value for code in Code]), max_size=3),
            "band": st.lists(
                st.sampled_from(["clipped", "justifies", "conditional", "volunteers"]), max_size=2
            ),
        },
    ),
)
lines = st.lists(line, max_size=4)
by_act = st.dictionaries(st.sampled_from([act.value for act in Act]), lines, max_size=5)
fact = st.fixed_dictionaries(
    {"text": some}, optional={"lines": lines, "hints": lines, "topics": st.lists(words, max_size=4)}
)
tier = st.sampled_from(["F0", "F1", "F2", "F3", "F4"])
documents = st.fixed_dictionaries(
    {
        "id": st.just("any"),
        "public": st.fixed_dictionaries(
            {"name": some, "role": some, "scene": some, "goal": some},
            optional={"you": words, "language": st.sampled_from(["en", "de", "xx"])},
        ).flatmap(lambda public: st.lists(some, min_size=1).map(lambda said: public | {"opening": said})),
        "voice": st.fixed_dictionaries({"manner": words, "lines": by_act}),
        "private": st.fixed_dictionaries(
            {
                "no_type": st.sampled_from([f"N{number}" for number in range(1, 10)]),
                "facts": st.fixed_dictionaries(
                    dict.fromkeys(("F0", "F1", "F2", "F3"), fact), optional={"F4": fact}
                ),
            },
            optional={
                "decoy": st.sampled_from(["N1", "N8"]),
                "yes_lines": by_act,
                "lesson": words,
                "afterwards": st.dictionaries(st.sampled_from([end.value for end in End]), words),
                "returns": st.dictionaries(st.sampled_from([end.value for end in End]), lines),
                "slots": st.dictionaries(
                    st.sampled_from(["fear", "decider"]),
                    st.tuples(fact, tier).map(lambda made: made[0] | {"after": made[1]}),
                ),
                "fits": st.lists(
                    st.fixed_dictionaries(
                        {"code": st.sampled_from([code.value for code in Code])},
                        optional={"topics": st.lists(words, max_size=3)},
                    ),
                    max_size=3,
                ),
            },
        ),
    }
)


@given(documents)
def test_no_document_that_is_a_persona_is_too_odd_to_check(document: dict[str, object]) -> None:
    for fault in check(persona(document)):
        assert fault.field
        assert fault.problem
