"""What else the German rules look for: kinds of question, small talk, tone; and the order of statements."""

from trainer.domain.codes import Code
from trainer.engine.coding.german.against import REBUT
from trainer.engine.coding.german.row import Row
from trainer.engine.coding.german.toward import AUTON, LABEL, PROP, SUMM

_WHY = r"(?:warum|wieso|weshalb|weswegen|aus welchem grund)"
OPEN_GENERIC = (
    r"^(?:was (?:denken|meinen|sagen|halten) sie(?: (?:denn|dazu|darüber|davon|da|so))*"
    r"|wie (?:sehen|finden|meinen|beurteilen) sie (?:das|es|die sache)(?: (?:so|denn|insgesamt|selbst))*"
    r"|was (?:gibt es|noch|sonst)(?: (?:denn|sonst|noch|neues|so))*"
    r"|wie (?:läuft|geht|war|ist) (?:es|das)(?: (?:denn|so|bei ihnen|im moment|ihnen|gerade|weiter|damit))*"
    r"|was ist (?:denn )?(?:los|das problem)|wie kommt das|wie kommen sie darauf|was sind ihre gedanken.*"
    r"|was (?:wollen|möchten) sie(?: (?:denn|eigentlich))*|und sonst|warum|wieso|was)$"
)
"""Open questions that name nothing of theirs."""
MORE = (
    r"\b(?:mehr (?:dazu|darüber|davon|sagen|erzählen)|näher (?:erläutern|erklären|ausführen)"
    r"|ausführlicher|erzählen sie (?:doch |mir )*(?:mal|mehr|davon|einfach)?$"
    r"|genauer sagen|was (?:dazu|darüber) (?:sagen|erzählen))"
)
"""Requests to go on, without a subject."""
ONE_DATUM = (
    r"^(?:und |oder )?(?:wann|wo|woher|wohin|wer|wem|wen|wessen|wie (?:viele?|hoch|lange|oft|weit|groß"
    r"|teuer|alt|schnell|heißt|spät|breit)|seit wann"
    r"|bis wann|ab wann|was kostet|was zahlen|welche(?:s|r|n)? (?:budget|system|software|anbieter|datum"
    r"|tag|termin|version|summe|preis|abteilung|lieferant)"
    r"|mit wem|von wem|bei wem|für wen|zu wem|an wen)\b"
)
"""Answered by one date, name or number."""
WHY = rf"^(?:und |aber )?{_WHY}\b"
BLAME = r"\b(?:schuld|versagt|endlich mal|stur\w*|ausrede\w*|unfähig\w*|blockier\w*|weiger\w*)\b"
EMBEDDED = (
    r"\b(?:wenn (?:wir|ich) (?:ihnen |das |die |den )*\w+|rabatt|nachlass|prozent weniger|kostenlos"
    r"|pilot\w*|statt \w+ wochen)\b"
)
OWN_AGENDA = r"^was (?:muss|kann|soll|müsste|könnte|darf) ich (?:noch |denn )?(?:tun|machen|sagen|bieten)\b"
THEIRS = (
    r"\b(?:sie|ihnen|ihr|ihre[mnrs]?|du|dir|dich|euch|eure?|dein\w*|daran|dafür|dahinter|dabei|damit"
    r"|davor|dagegen|darf|im weg|müsste|müssten"
    r"|bräuchte|anders|passier\w*|passiert|funktionier\w*|machbar|genau|schwer|schwierig|riskant"
    r"|unrealistisch|unmöglich|wichtig"
    r"|übersehen|geschehen|gebraucht|letztes|damals|schief\w*|fertig|scheiter\w*|hinter|ändern|brauchte"
    r"|hätten)\b"
)
"""About their side: criteria, constraint, meaning, conditions, process."""

ACKNOWLEDGES = (
    r"^(?:(?:okay|gut|ja|nein|verstehe|ich verstehe(?: (?:sie|das|ihren punkt|schon|gut))?|aha|ach so|ach"
    r"|alles klar|klar|danke|vielen dank|danke \w+(?: \w+){0,3}"
    r"|guten (?:tag|morgen|abend)|hallo|grüß gott|moin|servus|schön|stimmt|richtig|genau|hm|so|na|na ja"
    r"|naja|interessant|gern|gerne|bitte|sicher|natürlich"
    r"|(?:frau|herr) \w+|ich höre (?:sie|ihnen zu)|das kann ich verstehen|das verstehe ich|der \w+ also"
    r"|die \w+ also|das \w+ also|moment|freut mich|gut zu wissen|das glaube ich)(?: |$))+$"
)
"""Says nothing by itself (P6)."""
REPAIRS = (
    r"\b(?:tut mir leid|entschuldig\w+|verzeih\w+|sorry|pardon)\b|\b(?:kam|klang) (?:\w+ )*(?:falsch"
    r"|drängend|zu \w+|blöd) (?:herueber|an)\b|\bich wollte sie nicht (?:drängen|bedrängen|überreden)\b"
    r"|\bich nehme das zurück\b"
)
COURTEOUS = (
    r"\b(?:danke|dank|schönen|kein problem|verstehe|alles gute|wiedersehen|wiederhören|tschüss?|gern"
    r"|stören|ruhe|schade)\b"
)
IRRITATOR = (
    r"\b(?:ehrlich gesagt|offen gesagt|offen gestanden|um ehrlich zu sein|(?:mehr als |sehr |wirklich "
    r"|absolut |ausgesprochen )?(?:faires?|fairen|großzügig\w*)(?: angebot| preis)?"
    r"|ganz klar|offensichtlich|selbstverständlich|wie gesagt|wie ich (?:schon|bereits) (?:sagte|gesagt)"
    r"|bei allem respekt|mit verlaub|glauben sie mir|vertrauen sie mir"
    r"|jeder vernünftige|gesunder menschenverstand|wie sie (?:ja )?(?:selbst )?wissen)\b"
)
PERSONAL = (
    r"\b(?:nach allem was (?:ich|wir)|das verletzt mich|ich bin (?:wirklich |sehr )?(?:enttäuscht"
    r"|gekränkt|beleidigt)|gegen mich|sie vertrauen mir nicht|was habe ich ihnen getan"
    r")\b"
)
OBSTACLE = (
    r"\b(?:nicht (?:gehen|geht|funktioniert|klappt|machbar|möglich|passt|realistisch)"
    r"|funktioniert .*nicht|unmöglich|unrealistisch|im weg|dagegen|scheiter\w*|hindert|stört|schwer"
    r"|schwierig|bedenken"
    r"|ihr nein|das nein|dieses nein|nein zu sagen|machbar|daran|anders|ändern|zögern)\b"
)
"""Words that take up a refusal itself."""
POINTS_BACK = (
    r"\b(?:das|es|daran|damit|dafür|dahinter|davon|dabei|dagegen|darauf|dazu|darüber|darum|dies\w*"
    r"|davor|da)\b"
)
TONE = (
    r"^(?:na |ach |oh )*(?:toll|super|wunderbar|großartig|herrlich|prima|wie schön|wie interessant"
    r"|klasse|glückwunsch)\b"
)

STATEMENTS: tuple[tuple[Code, tuple[Row, ...]], ...] = (
    (Code.AUTON, AUTON),
    (Code.SUMM, (*SUMM[:2], SUMM[3])),
    (Code.REBUT, REBUT[:1]),
    (Code.LABEL, LABEL),
    (Code.SUMM, SUMM[2:]),
    (Code.PROP, PROP),
    (Code.REBUT, REBUT[1:]),
)
"""The order in which a clause that asks nothing is tried (codebook section 3, step 6)."""
