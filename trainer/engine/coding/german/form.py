"""Whether a German clause asks, and in which form (codebook section 1)."""

from functools import lru_cache

from trainer.domain.codes import Form
from trainer.engine.coding.german.text import pattern

VERB = (
    r"(?:ist|sind|war|waren|wäre|wären|hat|haben|hast|hatte|hatten|hätte|hätten|kann|können|kannst|konnte"
    r"|konnten|könnte"
    r"|könnten|könntest|darf|dürfen|dürfte|dürften|muss|müssen|musst|musste|mussten|müsste|müssten|soll"
    r"|sollen|sollte"
    r"|sollten|will|wollen|willst|wollte|wollten|mag|möchte|möchten|möchtest|würde|würden|würdest|wird"
    r"|werden|wirst|wurde"
    r"|wurden|gibt|gab|gäbe|geht|ging|ginge|bräuchte|bräuchten|brauche|brauchen|braucht|brauchten|macht"
    r"|machen|mache"
    r"|machte|machten|passiert|geschieht|passierte|läuft|lief|laufen|liegt|liege|lag|steht|stehen|steckt"
    r"|stört|stören|störe"
    r"|hindert|fehlt|fehlen|hilft|helfen|heißt|bedeutet|meinen|meint|denken|denkst|glauben|glaubst|finden"
    r"|findest|sehen"
    r"|siehst|sieht|wissen|weiß|kennen|sagen|sagt|sage|spricht|sprechen|kostet|kommt|kommen|kam|bleibt"
    r"|bleiben|nutzen"
    r"|arbeiten|merken|erkennen|halten|hängt|hält|gehört|trifft|wirkt|betrifft|bewegt|treibt|beschäftigt"
    r"|wünschen"
    r"|entscheiden|entscheidet|gefällt|drückt|passt|stimmt|dauert|beginnt|fängt|endet|spielt|wiegt|zählt"
    r"|verstehe|fällt"
    r"|rechnen|erwarten|erleben|planen|gehen|tun|tut|sorgt|stimmen|schreibt|unterschreibt|läuft|schützen"
    r"|stellen|stellst"
    r"|achten|scheitert|scheiterte|scheitern|klappt|funktioniert|reicht|lassen|lässt|ergibt|rührt|führt"
    r"|führte|ändert"
    r"|ruft|prüft|übernimmt|legen|legt|bringt|brachte|nehmen|nimmt|stünde|stehe|käme|läge|bliebe|bekommen"
    r"|bekommt)"
)
"""Finite verbs that questions are asked with, most often."""
_WH_WORD = (
    r"(?:was|wie|welche[rsnm]?|wer|wem|wen|wessen|wo|wohin|woher|wann|warum|wieso|weshalb|weswegen|wofür"
    r"|womit|woran"
    r"|worauf|worum|worüber|wodurch|wovon|wovor|wozu|worin|woraus|inwiefern|inwieweit|wobei)"
)
WH = pattern(
    rf"(?:(?:bis|ab|seit|mit|für|von|bei|an|zu|auf|unter|in|aus|nach|über|gegen|vor|um) )?{_WH_WORD}\b"
)
_LEAD_IN = pattern(
    r"(?:und|also|aber|nun|ja|nein|okay|gut|na|na gut|ach|dann|verstehe|bitte|gerne?|frage|eine frage|nur"
    r"|sorry|klar"
    r"|alles klar|in ordnung|mal ehrlich|sagen sie mal|sagen sie|darf ich fragen|noch eine frage"
    r"|kurze frage|weil"
    r"|(?:frau|herr) [\w]+|oder|denn|moment|entschuldigung|stimmt|richtig|jetzt|ehrlich gesagt|bevor ich gehe"
    r"|wenn ich fragen darf) "
)
_POLAR = pattern(rf"{VERB}\b")
_IMPERATIVE = pattern(
    r"(?:bitte )?(?:(?:helfen|erzählen|sagen|erklären|lassen|nehmen|schauen|überlegen|stellen|geben"
    r"|kommen|machen"
    r"|denken|glauben|vertrauen|hören|vergessen|warten|schlafen|beschreiben|schildern|bedenken"
    r"|unterschreiben|sehen"
    r"|führen|rufen|melden|seien|bleiben|versuchen|probieren) (?:sie|wir|mal)\b"
    r"|(?:hilf|erzähle|sage|erkläre|lass|nimm|schau|überlege|gib|komm|mach|denke|glaube?|vertrau|hör"
    r"|vergiss|beschreibe?"
    r"|schildere?) (?:mir|dir|uns|doch|mal|dich|es|das|einfach)\b)"
)
INDIRECT = pattern(
    r"(?:(?:können|könnten|würden|möchten|wollen|kannst|könntest|würdest|magst|mögen|dürfte|darf"
    r"|dürften) (?:sie|du|ihr|ich)"
    r"(?: (?:mir|uns|sie|dich|bitte|mal|kurz|vielleicht|das|es|da|dazu|davon|etwas|noch|einmal|ein|wenig"
    r"|bisschen|näher|mehr"
    r"|darüber|genauer|dabei))* (?:sagen|erzählen|erklären|schildern|beschreiben|erläutern|helfen"
    r"|verraten|ausführen"
    r"|zeigen|konkretisieren|fragen)\b"
    r"|(?:helfen|erklären|erzählen|sagen|schildern|beschreiben|verraten) sie (?:mir|uns|doch|mal|bitte"
    r"|davon|mehr)\b"
    r"|(?:hilf|erkläre|erzähle|sage|schildere?|beschreibe?) (?:mir|uns|doch|mal)\b"
    r"|(?:mich|uns) (?:würde|interessiert|hätte)(?: (?:mal|noch|sehr|nur|auch))*(?: (?:interessieren"
    r"|interessiert))?\b"
    r"|ich (?:würde|möchte|wüsste)(?: (?:gerne?|mal|noch|nur|sehr|einfach|es|das|besser))*"
    r"(?: (?:verstehen|wissen|hören|erfahren|begreifen))?(?= (?:was|wie|wo|wer|welche|wann|warum|wovor"
    r"|womit))"
    r"|ich (?:frage mich|verstehe noch nicht|verstehe nicht ganz|weiß noch nicht|wüsste gern"
    r"|bin neugierig)\b)"
)
"""A request to tell, whatever its grammar."""
TAG = pattern(
    r" (?:oder|oder nicht|oder etwa nicht|nicht wahr|nicht|ne|gell|richtig|korrekt|stimmt es|ja"
    r"|stimmt das|oder was"
    r"|habe ich recht|sehe ich das richtig)$"
)
_FINITE = pattern(
    rf"\b(?:{VERB[3:-1]}|bin|bist|seid|habe|klingt|scheint|scheinen|wirken|fühlen|fürchten|\w+en sie"
    rf"|sie \w+en|ich \w+e|wir \w+en)\b"
)


@lru_cache(maxsize=8192)
def core(words: str) -> str:
    """The clause without its lead-in ("gut und was ..." -> "was ...")."""
    for _ in range(6):
        found = _LEAD_IN.match(words)
        if found is None or found.end() >= len(words):
            break
        words = words[found.end() :]
    return words


def inverted(bare: str) -> bool:
    """A question word with its verb right behind, or with what it belongs to and then the verb."""
    found = WH.match(bare)
    if found is None:
        return False
    return (
        pattern(rf"(?: (?!ich |sie |es |man |das )[\w]+){{0,4}}? {VERB}\b").match(bare, found.end())
        is not None
    )


def is_question(bare: str, mark: bool) -> bool:
    """Whether the clause asks. `bare`: its core; `mark`: it ends with a question mark."""
    if mark or INDIRECT.match(bare):
        return True
    first = " ".join(bare.split()[:1])
    return first != "was" and inverted(bare) if first in ("wie", "welche") and not mark else inverted(bare)


def form_of(words: str, bare: str, question: bool) -> Form:
    """The form tag; it never decides the code by itself."""
    if question and not WH.match(bare) and not _POLAR.match(bare) and TAG.search(words):
        return "tag"
    if _IMPERATIVE.match(bare):
        return "imp"
    if question and WH.match(bare):
        return "alt" if " oder " in bare and pattern(r".*\b(?:mehr|eher)\b").match(bare) else "wh"
    if question and _POLAR.match(bare):
        return "alt" if pattern(r".+ oder (?!so\b|nicht\b)\w+").match(bare) else "polar"
    return "decl" if len(words.split()) > 2 and _FINITE.search(words) else "frag"
