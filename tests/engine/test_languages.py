from trainer.engine.languages import called, caution, reads
from trainer.engine.phrases import theirs
from trainer.engine.words import content, mentions, overlap
from trainer.settings import HOME
from trainer.store.content import Library


def test_the_built_in_grader_reads_every_language_our_personas_speak():
    files = Library(HOME / "personas", HOME / "prompts").persona_files()
    assert all(reads(file.persona.public.language) for file in files if file.persona)
    assert not reads("fr")


def test_only_english_marks_come_without_a_caution():
    assert caution("en") == ""
    assert "rules only" in caution("de")
    assert "French" in caution("fr")
    assert called("xx") == "xx"


def test_german_words_meet_in_their_stems_and_inside_of_compounds():
    assert overlap("die Verträge der Häuser", ("Der Vertrag mit dem Haus",), "de") == 2
    assert mentions("Was ist mit dem Schichtplan?", ("plan",), "de") == 1
    assert content("Was ist das für Sie?", "de") == frozenset()


def test_what_a_german_turn_offers_is_a_bare_noun_a_number_or_a_verdict():
    assert theirs("Das ist zu teuer, mit dem Vertrag.", language="de").quality == "zu teuer"
    assert theirs("Es hängt an der Übergabe, glauben Sie mir.", language="de").point == "Übergabe"
    assert theirs("Es kam nach drei Tagen.", language="de").mirror == "drei Tagen"
