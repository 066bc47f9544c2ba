"""A call of one's own: read, graded and debriefed, and nothing kept."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.services.conftest import Models
from trainer.errors import UsageError
from trainer.services.grading import MOST_BYTES, GradedConversation, Grading
from trainer.services.models import Connection
from trainer.services.wiring import Services, desk
from trainer.settings import Settings, load

TALK = """\
Dana: No, twelve weeks is unrealistic for us.
Sam: I understand, but everyone else accepts it because it is standard.
Dana: Send me an email.
Sam: It sounds like the date is the trouble. What about twelve weeks doesn't work?
Dana: We open the second line in nine.
Sam: Thanks.
"""


@pytest.fixture(scope="module")
def grading() -> Grading:
    return desk(load({})).grading


def graded(grading: Grading, text: str = TALK, trainee: str = "Sam") -> GradedConversation:
    return grading.grade(grading.read_words(text, "call.txt"), trainee)


def test_turns_are_numbered_and_only_the_trainee_is_coded(grading: Grading) -> None:
    turns = graded(grading).turns
    assert [turn.speaker for turn in turns] == ["counterpart", "trainee"] * 3
    assert [turn.number for turn in turns] == [0, 1, 1, 2, 2, 3]
    assert all((turn.coded is not None) == (turn.speaker == "trainee") for turn in turns)


def test_the_debrief_quotes_costs_and_rewrites_from_this_talk(grading: Grading) -> None:
    debrief = grading.debrief(graded(grading))
    assert debrief.costly is not None
    assert debrief.costly.turn == 1
    assert debrief.costly.quote in TALK
    assert len(debrief.costly.rewrites) == 2
    assert "twelve weeks" in " ".join(debrief.costly.rewrites)
    assert debrief.best is not None
    assert debrief.best.turn == 2
    assert debrief.scorecard.process is not None
    assert debrief.scorecard.outcome is None
    assert "nobody knows" in debrief.outcome_words
    assert debrief.next_practice
    assert debrief.reflection
    assert "one of two no's" in debrief.headline or "said no two times" in debrief.headline


def test_the_debrief_never_speaks_of_what_only_a_simulation_knows(grading: Grading) -> None:
    debrief = grading.debrief(graded(grading))
    told = " ".join(remark.why for remark in (debrief.best, debrief.costly) if remark).lower()
    assert not [word for word in ("guard", "trust", "patience") if word in told]
    for remark in (debrief.best, debrief.costly):
        assert remark is not None
        assert 20 <= len(remark.why.split()) <= 45


def test_the_noes_are_quoted_with_the_turn_that_answers_them(grading: Grading) -> None:
    noes = grading.debrief(graded(grading)).noes
    assert [(no.position, no.quote, no.answered) for no in noes] == [
        (0, "No, twelve weeks is unrealistic for us.", 1),
        (2, "Send me an email.", 2),
    ]


def test_several_people_on_the_other_side_are_not_called_by_one_name(grading: Grading) -> None:
    talk = TALK.replace("Dana: Send", "Ruth: Send")
    debrief = grading.debrief(graded(grading, talk))
    assert debrief.costly is not None
    assert "Dana" not in debrief.costly.why + debrief.headline
    assert {no.name for no in debrief.noes} == {"Dana", "Ruth"}


def test_a_trainee_who_speaks_first_and_alone_still_gets_a_debrief(grading: Grading) -> None:
    debrief = grading.debrief(graded(grading, "Sam: You must sign today or the price goes up.\n"))
    assert debrief.costly is not None
    assert debrief.noes == ()
    assert "no no" in debrief.headline.lower() or "did not say no" in debrief.headline


def test_what_could_not_be_graded_is_listed_with_its_reason(services: Services, models: Models) -> None:
    models.script("scripted:judge", *["not json"] * 40)
    grading = services.grading
    conversation = grading.read_words(TALK, "call.txt")
    result = grading.grade(conversation, "Sam", "scripted:judge")
    assert not result.complete
    assert [turn for turn, _ in grading.debrief(result).scorecard.not_graded] == [1, 2, 3]
    assert grading.debrief(result).scorecard.process is None


def test_progress_is_told_turn_by_turn(grading: Grading) -> None:
    told: list[tuple[int, int]] = []
    grading.grade(grading.read_words(TALK, "call.txt"), "Sam", watch=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_download_can_be_graded_again(grading: Grading) -> None:
    first = graded(grading)
    again = grading.read_words(grading.download(first, "json"), "again.json")
    assert again.trainee == "Sam"
    assert grading.grade(again, "Sam").scorecard == first.scorecard


def test_the_markdown_holds_debrief_and_talk_as_text(grading: Grading) -> None:
    text = grading.download(graded(grading, TALK.replace("Thanks.", "# Thanks <b>")), "md")
    assert "## Your most costly line" in text
    assert "> Send me an email." in text
    assert "\\# Thanks &lt;b&gt;" in text


def test_the_sentence_says_where_the_words_go(services: Services) -> None:
    grading = services.grading
    assert grading.where() == "Nothing leaves this machine; nothing is stored."
    chosen = Connection(counterpart="openai:other", judge="openai:a", base_url="http://localhost:9/v1")
    told = grading.where("openai:a", chosen)
    assert "http://localhost:9/v1 (judge openai:a)" in told
    assert "openai:other" not in told


def test_grading_a_call_touches_no_database(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "call.txt"
    path.write_text(TALK, encoding="utf-8")
    alone = desk(settings).grading
    alone.debrief(alone.grade(alone.read(path, "sam"), "Sam"))
    assert not (tmp_path / "transcripts").exists()


def test_a_stranger_and_a_flood_are_refused(grading: Grading) -> None:
    with pytest.raises(UsageError, match="'Kim' says nothing"):
        graded(grading, TALK, "Kim")
    with pytest.raises(UsageError, match="more than 20 MB"):
        grading.read_upload(b"x" * (MOST_BYTES + 1), "call.txt")


@given(st.lists(st.tuples(st.sampled_from(["Dana", "Sam"]), st.text(max_size=40)), min_size=1, max_size=6))
@hypothesis_settings(max_examples=60)
def test_whatever_people_say_there_is_a_debrief(turns: list[tuple[str, str]]) -> None:
    grading = desk(load({})).grading
    text = json.dumps([{"speaker": who, "text": said} for who, said in turns])
    try:
        conversation = grading.read_words(text, "call.json")
    except UsageError:
        return
    for name in conversation.speakers:
        result = grading.grade(conversation, name)
        assert grading.debrief(result).headline
        assert grading.download(result, "md")
