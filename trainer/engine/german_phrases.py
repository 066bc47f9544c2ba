"""What a German turn offers to be taken up: German writes its nouns with a capital, which shows them."""

import re

from trainer.engine.german_words import GERMAN_FUNCTION_WORDS
from trainer.engine.words import content

_COUNT = (
    r"(?:\d[\d.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|achtzehn|zwanzig"
    r"|dreißig|vierzig"
    r"|fünfzig|sechzig|achtzig|neunzig|hundert|anderthalb)"
)
_UNIT = (
    r"(?:%|Prozent|Euro|Tausend|Millionen|Stunden?|Minuten|Tagen?|Nächten?|Wochen?|Monaten?|Quartalen?"
    r"|Jahren?|Leuten?"
    r"|Köpfen?|Häusern?|Standorten?|Betten|Seiten|Plätzen?|Lizenzen|Mal|Uhr)"
)
_MONTH = r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
AMOUNT = re.compile(
    rf"(?<!\w)(?:{_COUNT}(?:tausend)?\s?{_UNIT}|[€£$]\s?\d[\d.,]*\d|halb {_COUNT})(?!\w)", re.IGNORECASE
)
DATE = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}\. (?:{_MONTH})|(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag"
    rf"|Sonntag)(?:s|abend|mittag|morgen)?"
    rf"|(?:nächste[nrs]?|diese[nrs]?|kommende[nrs]?) (?:Woche|Monat|Quartal|Jahr|{_MONTH}|Montag|Dienstag"
    rf"|Mittwoch|Donnerstag"
    rf"|Freitag)|(?:Ende|Anfang|Mitte) (?:des (?:Monats|Jahres|Quartals)|der Woche|{_MONTH})"
    rf"|{_MONTH}|Frühjahr|Frühling|Sommer|Herbst|Winter|Weihnachten|Ostern|Jahresende|morgen früh)(?!\w)"
)
_VERDICT = re.compile(
    r"\b(?:zu (?:lang|teuer|viel|spät|früh|hoch|knapp|eng|groß|klein|kompliziert|riskant|aufwendig"
    r"|schnell|vage|allgemein|dünn|weit)"
    r"|unrealistisch|unmöglich|riskant|nicht machbar|undenkbar|überflüssig|unnötig|nicht nötig"
    r"|kein Bedarf|ausgeschlossen)\b",
    re.IGNORECASE,
)
NOUN = re.compile(r"(?<=[\w,;:–-] )[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*(?![\w-])")
_IDLE = frozenset(
    [
        "sie",
        "ihnen",
        "ihr",
        "ihre",
        "ihrem",
        "ihren",
        "ihrer",
        "ihres",
        "ding",
        "dinge",
        "sache",
        "sachen",
        "frage",
        "fragen",
        "grund",
        "gründe",
        "punkt",
        "moment",
        "problem",
        "wort",
        "worte",
        "satz",
        "antwort",
        "tag",
        "tage",
        "stück",
        "seite",
        "weise",
        "art",
        "fall",
        "sinn",
        "ende",
        "anfang",
        "teil",
        "rest",
        "mal",
        "bild",
        "kopf",
        "hand",
        "hände",
        "kaffee",
        "tür",
        "tisch",
        "telefon",
        "gespräch",
        "termin",
        "beispiel",
        "hause",
        "haus",
        "herr",
        "frau",
        "gott",
        "woche",
        "wochen",
        "leute",
        "mensch",
        "menschen",
        "stelle",
        "recht",
        "nein",
        "ja",
        "minute",
        "minuten",
        "uhr",
        "augenblick",
        "ahnung",
        "gedanke",
        "gedanken",
        "blatt",
        "euro",
        "prozent",
        "erstes",
        "erste",
        "ganze",
        "ganzes",
        "beste",
        "bestes",
        "nächstes",
        "letztes",
        "zeit",
        "tausend",
        "anderes",
    ]
)


def offered(text: str, about: str = "") -> tuple[str, str, str]:
    """(point, verdict, mirror) of a German turn, bare and as said; empty where there is nothing."""
    number, verdict = AMOUNT.search(text) or DATE.search(text), _VERDICT.search(text)
    quality = verdict.group() if verdict else ""
    quality = quality[:1].lower() + quality[1:]
    if number:
        return number.group(), quality, number.group()
    thing = _thing(text, about)
    return thing, quality, quality or thing


def _thing(text: str, about: str) -> str:
    """The last noun that says something, one of the matter itself before others."""
    nouns = [word for word in NOUN.findall(text) if not idle(word)]
    matter = content(about, "de")
    near = [word for word in nouns if content(word, "de") & matter]
    return str((near or nouns or [""])[-1])


def idle(word: str) -> bool:
    """A noun that names nothing."""
    return word.lower() in _IDLE or word.lower() in GERMAN_FUNCTION_WORDS or len(word) < 4
