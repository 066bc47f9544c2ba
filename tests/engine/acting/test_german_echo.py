import pytest

from trainer.domain.stock import EchoWords
from trainer.engine.acting.echo import Echo
from trainer.engine.acting.german_echo import GermanListener
from trainer.engine.acting.heard import hear

EAR = GermanListener(EchoWords(nouns=("Preis", "Vertrag"), abuse=("idiot",)))


def listen(text: str, said: str = "") -> Echo:
    return EAR.listen(hear(text), said=said)


@pytest.mark.parametrize(
    ("text", "number", "date"),
    [
        ("Wir geben Ihnen 5 % Nachlass.", "5 Prozent", ""),
        ("Es kostet 1.900 Euro im Monat.", "1.900 Euro", ""),
        ("Das dauert zwölf Wochen.", "zwölf Wochen", ""),
        ("Wie wäre es am Freitag?", "", "Freitag"),
        ("Bis zum 3. März wäre es fertig.", "", "3. März"),
        ("Reden wir nächste Woche.", "", "nächste Woche"),
    ],
)
def test_amounts_and_dates_are_taken_up_as_they_were_said(text, number, date):
    found = listen(text)
    assert (found.number if number else "", found.date) == (number, date)


def test_a_noun_shows_by_its_capital_and_turns_to_the_other_chair():
    found = listen("Ich verstehe, aber unsere Software kann das.")
    assert (found.echo, found.thing) == ("Software", "Ihre Software")
    assert listen("was ist mit dem preis los?").echo == "Preis"


def test_no_pronoun_no_first_word_and_no_insult_is_taken_up():
    assert listen("Können Sie mir das erklären?").echo == ""
    assert listen("Sie Idiot, der Preis stimmt.") == Echo()


def test_a_mirror_is_said_back_as_a_whole():
    assert EAR.mirrored(hear("Zu lang?"), hear("Zwölf Wochen sind zu lang.")) == "Zu lang"


@pytest.mark.parametrize(
    ("text", "echo", "thing"),
    [
        ("Dann klären wir das vor der Vergabekammer.", "Vergabekammer", ""),
        ("Dann zählen die Kosten der Pflege.", "Pflege", ""),
        ("Für uns ist der Vergabevermerk neu.", "Vergabevermerk", "der Vergabevermerk"),
    ],
)
def test_an_article_in_another_case_is_not_said_back(text, echo, thing):
    found = listen(text)
    assert (found.echo, found.thing) == (echo, thing)


def test_a_noun_in_the_dative_plural_is_not_said_back():
    assert listen("Sie standen also vor Leuten.").echo == ""
    assert listen("Das klingt nach vielen kurzen Nächten.").echo == ""


def test_a_day_is_a_date_and_no_noun_to_be_discussed():
    assert listen("Darf ich nächsten Dienstag dabei sein?").echo == ""


def test_a_verb_that_sounds_like_a_listed_noun_is_left_alone_where_nouns_have_capitals():
    ear = GermanListener(EchoWords(nouns=("Zahlen",)))
    assert ear.listen(hear("Bei der Konkurrenz zahlen Sie mehr.")).echo == "Konkurrenz"
    assert ear.listen(hear("das sind ja die zahlen dazu")).echo == "Zahlen"
