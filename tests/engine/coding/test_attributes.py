"""What is said of a unit beside its code."""

import pytest

from trainer.domain.codes import Code
from trainer.domain.transcript import Utterance
from trainer.engine.coding import attributes_of
from trainer.engine.grader import Seen

NO = "No, that date is unrealistic. We cut over in March."


def only(coder, text, *context, **seen):
    units = coder(text, *context, **seen).units
    assert len(units) == 1, units
    return units[0]


def test_the_example_of_the_public_interface_is_coded_to_the_letter(coder):
    turn = coder(
        "It sounds like the date worries you. What would make it work?", "No, that date is unrealistic."
    )
    label, question = turn.units
    assert (label.code, label.span, label.form) == (Code.LABEL, (0, 36), "decl")
    assert (question.code, question.span, question.form, question.cq) == (Code.CALQ, (37, 61), "wh", 4)
    attrs = question.attrs
    assert attrs.contingent
    assert attrs.specific == 1
    assert not (attrs.why_flag)
    assert not (attrs.embedded_solution)
    assert not (attrs.blame)
    assert not (attrs.irritator)
    assert attrs.reasons == 0
    assert (turn.grade, turn.flags) == (4, ())


@pytest.mark.parametrize(
    ("text", "specific"),
    [
        ("Tell me more", 0),
        ("Tell me more about timing", 1),
        ("Tell me more about the March date", 2),
        ("What would make it work?", 1),
    ],
)
def test_specific_tells_generic_from_a_topic_from_the_very_thing(text, specific, coder):
    assert only(coder, text, NO).attrs.specific == specific


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What makes the deadline so hard?", True),
        ("What exactly can't work?", True),
        ("What makes March special?", True),
        ("What does your company make?", False),
        ("Who owns the building?", False),
    ],
)
def test_contingent_is_a_word_or_a_synonym_of_theirs(text, expected, coder):
    assert only(coder, text, NO).attrs.contingent is expected


def test_the_turn_before_the_last_one_still_counts_for_contingent(coder):
    assert only(
        coder, "What does the audit cover?", "The audit eats my team.", "I see.", "So no."
    ).attrs.contingent


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Why does March matter so much to you?", "why_flag"),
        ("How would it be if we gave you a month more?", "embedded_solution"),
        ("You're being unreasonable.", "blame"),
        ("Honestly, it's a very fair price.", "irritator"),
        ("After all I've done for you.", "personalising"),
    ],
)
def test_an_attribute_shows(text, attribute, coder):
    assert getattr(only(coder, text, NO).attrs, attribute)
    assert not getattr(only(coder, "What would make it work?", NO).attrs, attribute)


def test_reasons_are_counted_in_an_argument_only(coder):
    one = only(coder, "It's the market standard.", NO)
    three = only(coder, "It's the market standard, and it saves you money, and everyone else accepts it.", NO)
    assert (one.attrs.reasons, three.attrs.reasons) == (1, 3)
    assert only(coder, "What would make it work?", NO).attrs.reasons == 0


def test_information_they_asked_for_is_requested_until_it_argues(coder):
    asked = "How long does it take?"
    short = only(coder, "It takes about nine weeks.", asked)
    assert (short.code, short.attrs.requested) == (Code.INFO, True)
    long = "It takes nine weeks, and that is fast, and you save money, and every customer was happy."
    assert coder(long, asked).has(Code.REBUT)


def test_information_after_leave_was_given_is_information(coder):
    said = ("No.", "May I share one number?", "Sure, go ahead.")
    told = only(coder, "The ROI is four months.", *said)
    assert (told.code, told.attrs.requested) == (Code.INFO, True)


def test_a_proposal_fits_when_it_answers_a_known_reason(coder):
    offer = "What if we delivered before the audit?"
    assert only(coder, offer, "No.", known=("The audit starts in May.",), barrier_known=True).attrs.fits
    assert not only(coder, offer, "No.", known=(), barrier_known=False).attrs.fits
    assert not only(coder, offer, "No.").attrs.fits
    assert only(coder, offer, "No. The audit starts in May.").attrs.fits


def test_doubtful_praise_is_marked_as_uncertain_in_tone_and_not_as_sarcasm(coder):
    unit = only(coder, "Great.", NO)
    assert unit.attrs.tone_uncertain
    assert unit.code is Code.NC


def test_a_unit_below_the_threshold_says_that_it_is_unsure(coder):
    assert only(coder, "Things happen.", NO).uncertain
    assert not only(coder, "What would make the date work?", NO).uncertain


def test_a_judges_unit_gets_its_form_attributes_and_quality_from_code(coder):
    turn = "It sounds like the date worries you. What would make it work?"
    seen = Seen((Utterance("counterpart", NO),))
    form, attrs, quality = attributes_of("What would make it work?", Code.CALQ, turn, seen)
    built_in = coder(turn, NO).units[1]
    assert (form, attrs, quality) == (built_in.form, built_in.attrs, built_in.cq)
    assert attributes_of("It sounds like the date worries you.", Code.LABEL, turn, seen)[2] is None


def test_a_question_with_an_argument_behind_it_does_not_stand_alone():
    seen = Seen((Utterance("counterpart", NO),))
    question = "What would make the date work?"
    alone = attributes_of(question, Code.CALQ, question, seen)[2]
    argued = attributes_of(question, Code.CALQ, f"{question} Because honestly it's standard.", seen)[2]
    assert (alone, argued) == (4, 3)


def test_a_second_question_costs_quality_unless_it_narrows_the_first(coder):
    first = "What makes the date so hard?"
    narrowed = coder(f"{first} Is it the date itself or the crew?", NO)
    other = coder(f"{first} Who owns the building?", NO)
    assert (narrowed.units[0].cq, other.units[0].cq) == (4, 3)
