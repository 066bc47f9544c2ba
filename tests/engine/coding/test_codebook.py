"""Every example of the codebook's sections 2, 5 and 6, coded as written there."""

import pytest

from trainer.domain.codes import Code
from trainer.domain.grade import CodedTurn

NO = ("No, that date is unrealistic.",)
PRICE = ("No. That's too expensive for us.",)
FEE = ("The fee is not the issue. We can't go live in the middle of audit season, that's all.",)
YES = ("Yes, I think that could work for us.",)
ASKED = ("I don't see the benefit. How quickly would it pay back?",)

SECTION_2 = [
    ("What would the rollout have to look like for your team to live with it?", NO, "CALQ"),
    ("What would you say to a 12-month term?", NO, "PROP"),
    ("Can you tell me more?", NO, "OPENQ"),
    ("What are your thoughts?", NO, "OPENQ"),
    ("What are your thoughts on signing Friday?", NO, "PRESS"),
    ("Is it the date or the length that's the problem?", NO, "CLOSEDQ"),
    ("Who else signs?", NO, "CLOSEDQ"),
    ("It's just the price, isn't it?", NO, "LEAD"),
    ("Would it be a bad idea to look at this again in spring?", NO, "NOQ"),
    ("It sounds like last year's delay is still costing you.", NO, "LABEL"),
    ("You may feel I'm here to squeeze you.", NO, "LABEL"),
    ("It sounds like you're wrong.", NO, "ACCUSE"),
    ("Unrealistic?", NO, "MIRROR"),
    ("Unrealistic? It's market standard.", NO, "REBUT"),
    ("So the fee is fine; what can't move is the go-live before audit season.", FEE, "SUMM"),
    ("So you just don't care about quality.", NO, "ACCUSE"),
    ("You don't have to decide this today, and no is a fine answer.", NO, "AUTON"),
    ("Totally up to you, but the price goes up Friday.", NO, "PRESS"),
    ("What if we gave 5 % off?", PRICE, "PROP"),
    ("Could you do it at 900?", PRICE, "PROP"),
    ("What would make 900 workable for you?", PRICE, "CALQ"),
    ("On my side, the factory closes in August.", NO, "INFO"),
    ("…and that's exactly why waiting makes no sense.", NO, "REBUT"),
    ("How will we both know by week two that it's on track?", YES, "COMMIT"),
    ("So we have a deal, right?", NO, "PRESS"),
    ("I understand, but the ROI is four months.", NO, "REBUT"),
    ("The ROI is four months.", ASKED, "INFO"),
    ("If you wait, I can't hold the discount.", NO, "PRESS"),
    ("Just so you know, the quote is valid until the end of March.", NO, "INFO"),
    ("How can you say that?", NO, "ACCUSE"),
    ("Why not?", NO, "ACCUSE"),
    ("What about it doesn't work?", NO, "CALQ"),
    ("Don't you think your team deserves better?", NO, "LEAD"),
    ("OK, no problem, thanks for your time.", NO, "QUIT"),
    ("No need to decide now. Before I go, what would have to be different?", NO, "AUTON CALQ"),
]

SECTION_6 = [
    ("How can you say that?", NO, "ACCUSE"),
    ("Don't you think it's worth it?", NO, "LEAD"),
    ("What if we gave 5 % off?", NO, "PROP"),
    ("It sounds like you're wrong.", NO, "ACCUSE"),
    ("Why not?", NO, "ACCUSE"),
    ("Why does March matter so much to you?", ("It has to be March.",), "OPENQ"),
    ("Is this a bad time?", NO, "NOQ"),
    ("Can you tell me more?", NO, "OPENQ"),
    ("What would it take for you to feel confident?", NO, "CALQ"),
    ("What would it take for you to sign today?", NO, "PRESS"),
    ("What would it take to sign today?", NO, "PRESS"),
    ("What exactly is unrealistic?", NO, "CALQ"),
    ("So it's the price, right?", NO, "LEAD"),
    ("So it's the price, right?", ("No.", "Is it the budget?", "It's the price, yes."), "SUMM"),
    ("I hear you, but the numbers speak for themselves.", NO, "REBUT"),
    ("Help me understand what would need to be different.", NO, "CALQ"),
    ("You're worried the CFO will ask why now.", NO, "LABEL"),
    ("What would make the date work? Because honestly it's standard.", NO, "CALQ REBUT"),
    ("No problem at all, thanks anyway.", NO, "QUIT"),
    ("That's fair. Take the week. What should I look at meanwhile?", NO, "AUTON CALQ"),
    ("How about Tuesday?", NO, "PROP"),
    ("How about Tuesday?", YES, "COMMIT"),
    ("[grader: curiosity=4] whatever", NO, ""),
    ("What worries you more: the risk, or how it looks upstairs?", NO, "CLOSEDQ"),
]

SECTION_5 = [
    (
        "Unrealistic… sounds like something here would put you in a bad spot. What exactly can't work?",
        ("No, that's unrealistic.",),
        "MIRROR LABEL CALQ",
        4,
    ),
    ("It sounds like the date worries you. What would make it work?", NO, "LABEL CALQ", 4),
    ("What would make the date work? Because honestly it's standard.", NO, "CALQ REBUT", 2),
    ("I hear you, but the numbers speak for themselves.", NO, "REBUT", 1),
    ("You're wrong. That came out as pushing – sorry. What did I miss?", NO, "ACCUSE CALQ", 3),
    ("May I share one number?", NO, "AUTON", 3),
    ("Unrealistic?", NO, "MIRROR", 3),
    ("That's fair. Take the week. What should I look at meanwhile?", NO, "AUTON CALQ", 4),
    ("OK, no problem, thanks for your time.", NO, "QUIT", 1),
    ("Fine, you win, we'll do it for free.", NO, "QUIT", 0),
    ("If you wait, I can't hold the discount.", NO, "PRESS", 0),
    ("How can you say that?", NO, "ACCUSE", 0),
    ("How about Tuesday?", YES, "COMMIT", 3),
    ("Don't you think it's worth it?", NO, "LEAD", 1),
    ("Who else signs?", NO, "CLOSEDQ", 2),
    ("Can you tell me more?", NO, "OPENQ", 2),
    ("On my side, the factory closes in August.", NO, "INFO", 2),
    ("Would it be a bad idea to look at this again in spring?", NO, "NOQ", 3),
    (
        "It sounds like the date worries you. What would make it work? If you wait, I can't hold the price.",
        NO,
        "LABEL CALQ PRESS",
        1,
    ),
]


def codes(turn: CodedTurn) -> str:
    return " ".join(unit.code for unit in turn.units if unit.code is not Code.NC)


@pytest.mark.parametrize(("text", "context", "expected"), SECTION_2 + SECTION_6)
def test_an_example_of_the_codebook_is_coded_as_written_there(text, context, expected, coder):
    assert codes(coder(text, *context)) == expected


@pytest.mark.parametrize(("text", "context", "expected", "grade"), SECTION_5)
def test_a_turn_gets_the_grade_of_its_anchor(text, context, expected, grade, coder):
    turn = coder(text, *context)
    assert (codes(turn), turn.grade) == (expected, grade)


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        row
        for row in SECTION_2 + SECTION_6
        if row[0] not in ("Unrealistic?", "Unrealistic? It's market standard.")
    ],
)
def test_the_same_codes_come_from_hurried_typing(text, context, expected, coder):
    hurried = text.replace("'", "").replace("’", "").lower()
    if not expected.endswith("MIRROR") and " " in hurried:
        hurried = hurried.rstrip("?.")
    assert codes(coder(hurried, *context)) == expected


def test_a_no_oriented_question_asked_a_third_time_is_pressure(coder):
    ask = "Would it be a bad idea to look at this again in spring?"
    assert codes(coder(ask, "No.", ask, "I'd rather not.", ask, "I said no.")) == "PRESS"
