"""The German cues: shapes of language that speak for one code, as data. Rows of (pattern, clarity 0-1,
reason), tried in order on the words of a clause in `text.plain` form, umlauts written as they are."""

from trainer.domain.codes import Code

Row = tuple[str, float, str]

_YOU = r"(?:sie|du|ihr)"
_WHY = r"(?:warum|wieso|weshalb|weswegen|aus welchem grund)"
_SOFT = r"(?:doch|ja|denn|einfach|nur|eigentlich|wohl|ganz|völlig|auch|mal|so|immer|wirklich|schon|jetzt)"
_DAY = r"(?:heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ende (?:der|des) \w+|\w*woche|mittag|abend)"

ACCUSE: tuple[Row, ...] = (
    (rf"^(?:ja |und |aber |na )?{_WHY}(?: {_SOFT})* nicht(?: {_SOFT})*$", 0.9, "demands a reason for the no"),
    (
        rf"^(?:und |aber )?{_WHY} (?:wollen|willst|können|kannst|möchten|lehnen|weigern|stellen|machen|machst|sagen|blocken"
        rf"|blockieren|sperren|tun|haben|vertrauen|glauben|verstehen|hören|geben|mauern) {_YOU}\b.*\b(?:nicht|nein|ab|quer|stur|schwer"
        r"|schwierig|kompliziert|so|kein\w*|dagegen|immer)\b",
        0.85,
        "asks them to defend the no",
    ),
    (rf"^(?:und |aber )?{_WHY} (?:sind|bist|seid) {_YOU} (?:{_SOFT} )*(?!\w+ wichtig|besorgt|unsicher)\w+", 0.8, "asks why they are so"),
    (rf"^(?:und )?wie können {_YOU} (?:nur|so|das|sowas|da)\b", 0.85, "questions their right to say it"),
    (r"\bwie kommen sie (?:denn |eigentlich )?dazu\b|\bwas fällt ihnen (?:eigentlich )?ein\b", 0.9, "challenges them"),
    (
        r"^(?:das|es) ist (?:(?:doch|ja|jetzt|einfach|wirklich|nur|völlig|ziemlich|schlicht) )*(?:eine? (?:\w+ )?)?(?:lächerlich"
        r"|absurd|quatsch|unsinn|blödsinn|albern|kindisch|unprofessionell|ausreden?|vorwand|frechheit|unverschämt\w*"
        r"|feige|kurzsichtig|stur|dumm|peinlich|arrogant|zumutung|witz)\b",
        0.88,
        "judges them",
    ),
    (rf"^{_YOU} (?:wollen|willst) (?:{_SOFT} )*(?:gar )?nicht(?: \w+)?$", 0.8, "puts a bad motive in their mouth"),
    (
        rf"^{_YOU} (?:haben|hast) (?:{_SOFT} )*(?:gar |überhaupt )?(?:keine ahnung|keine lust|nicht zugehört|nicht richtig"
        r"|es nicht verstanden|nichts verstanden|nie vor)|^sie haben sich (?:das |es )?(?:ja |doch )?nicht (?:ein)?mal\b",
        0.85,
        "blames them",
    ),
    (rf"^(?:haben|hören|lesen|verstehen) {_YOU} (?:mir |das |mich )?(?:denn )?(?:überhaupt|jemals|eigentlich mal)\b", 0.8, "doubts their good faith"),
    (rf"\b(?:schieben|schiebst) .*\bvor$|\bverschwenden {_YOU}\b|\b{_YOU} verschwenden\b", 0.82, "puts a bad motive in their mouth"),
    (r"\bihnen ist (?:das |es |alles )?(?:doch |ja |wohl )*(?:völlig |ganz )?(?:egal|gleichgültig|wurscht)\b", 0.85, "puts a bad motive in their mouth"),
    (
        r"\b(?:klingt|hört sich|wirkt|sieht|scheint)\b.*\b(?:keine ahnung|falsch|irren|unrecht|nicht verstanden|übertreib\w+"
        r"|stur|faul|überfordert sind|bequem|unfähig|ausrede\w*|vorwand)\b",
        0.8,
        "dressed as a label, but it is our verdict on them",
    ),
    (rf"^{_YOU} sind (?:{_SOFT} )*(?:zu )?(?:stur|bequem|unfair|feige|kleinlich|naiv|unflexibel|ignorant|schwierig|ungerecht|nachtragend|engstirnig|arrogant|faul|egoistisch)\b", 0.88, "judges them"),
    (r"\b(?:na|ach) (?:herzlichen glückwunsch|bravo)\b|^schön für sie\b|\bveräppeln\b|\bverarschen\b|\bfür dumm\b", 0.75, "mocks"),
    (r"^(?:typisch|immer das gleiche mit)\b|\b(?:ihre|deine) (?:sturheit|ausreden|blockadehaltung|bequemlichkeit)\b", 0.8, "judges them"),
    (r"\bso (?:kann|können) (?:man|wir) (?:mit ihnen )?nicht (?:arbeiten|reden)\b|\bmit ihnen kann man\b", 0.75, "blames them"),
)

PRESS: tuple[Row, ...] = (
    (r"\bum (?:heute|jetzt|diese woche|sofort|gleich|noch heute) (?:zu unterschreiben|zuzusagen|ja zu sagen|zu entscheiden)\b", 0.85, "asks for a yes today"),
    (r"\bletzte[snrm]? (?:chance|gelegenheit|mal|angebot|möglichkeit|wort)\b", 0.9, "makes it scarce"),
    (rf"\b(?:gilt|gibt es|habe ich|ist|steht|läuft) (?:das |so )?(?:nur )?(?:noch )?(?:nur )?(?:noch )?bis (?:zum |zu |nächsten |kommenden |ende |spätestens )?{_DAY}", 0.85, "sets a deadline"),
    (r"\b(?:gilt|geht|gibt es) nur (?:noch )?(?:heute|diese woche|jetzt)\b|\bnur (?:noch )?heute\b", 0.85, "sets a deadline"),
    (r"\b(?:verfällt|läuft (?:\w+ )*(?:ab|aus)|steig(?:t|en) (?:der|die) preise?|wird (?:es )?teurer|steigt der preis)\b", 0.75, "urges with what will be lost"),
    (rf"\bich (?:brauche|bräuchte|muss|will|erwarte) (?:da |von ihnen |das )?(?:jetzt |heute |bis |noch |schon |dringend |endlich |spätestens |\w+ )*(?:{_DAY}|jetzt|ein (?:klares )?ja|eine (?:zusage|entscheidung|unterschrift|klare antwort))", 0.85, "asks for the answer now"),
    (r"\b(?:sie|du) (?:müssen|musst|müssten|sollten) (?:sich |dich )?(?:(?:also|jetzt|heute|schnell|bald|endlich|langsam|bis \w+|sofort) )*(?:entscheiden|beeilen|unterschreiben|zusagen|zugreifen)\b", 0.85, "urges"),
    (r"\bsonst (?:ist|sind|verfällt|kann|müssen|muss|verlieren|geht|gehen|bekommt|steht|wird|haben)\b", 0.75, "threatens a loss"),
    (r"\bwenn (?:sie|du) (?:jetzt |noch |weiter |zu lange |heute )*(?:warten|zögern|nicht (?:zusagen|unterschreiben|wollen|zugreifen))\b.*\b(?:kann|verlieren|ist|wird|muss|geht|steht)\b", 0.85, "threatens a loss"),
    (r"\b(?:sagen sie|sag) (?:doch |jetzt |einfach |endlich |mal |schon )*ja\b|\bein ja (?:genügt|reicht)\b", 0.85, "pushes for the yes"),
    (r"\bgeben sie sich (?:doch )?(?:einen|nen) ruck\b|\bkommen sie(?: schon| jetzt)?(?: unterschreiben sie)?$|^kommen sie (?:schon )?(?:unterschreiben|das|wir|sagen)\b|^(?:ach )?komm(?:en sie)? schon\b", 0.85, "pushes"),
    (r"\bich (?:muss (?:darauf )?|)bestehe[n]?(?: darauf| auf)?\b|\bdarauf muss ich bestehen\b|\bich muss darauf bestehen\b", 0.85, "insists"),
    (r"^(?:also |dann |so )*(?:haben wir (?:also |dann |jetzt )?(?:einen deal|eine abmachung)|sind wir uns (?:also |dann |jetzt )?einig|abgemacht|machen wir es also fest)\b", 0.8, "assumes the yes"),
    (r"\bunterschreiben sie\b|\bdann (?:trage|schreibe|buche) ich sie (?:schon |mal |also )*ein\b|\bwo soll ich unterschreiben\b|\bdann mache ich den vertrag fertig\b", 0.8, "assumes the yes"),
    (r"\bnach allem was (?:ich|wir)\b|\b(?:sind|bist) (?:sie |du )?(?:mir|uns) (?:das |ein \w+ |etwas )*schuldig\b|\bsie schulden (?:mir|uns)\b", 0.85, "plays on guilt"),
    (r"\b(?:muss|müsste|werde|kann|könnte) ich (?:(?:dann|wohl|eben|halt|leider|mich|das|direkt|gleich|mal) )*(?:mit|an|bei|über|zu) (?:ihre[mnrs]?|ihren|deine[mnr]?) (?:\w+ )?(?:chef\w*|vorgesetzte\w*|geschäfts\w*|leit\w*|vorstand\w*|boss)", 0.85, "threatens to go over their head"),
    (r"\bihre (?:geschäfts\w+|chef\w*|vorgesetzte\w*) (?:einschalten|informieren|anrufen)\b|\beskalieren\b", 0.85, "threatens to go over their head"),
    (r"\b(?:bereuen|leid tun|hinterher ärgern)(?: werden)?$|\bwerden (?:sie |es |das |noch |sich )*bereuen\b|\bkonsequenzen\b", 0.85, "threatens"),
    (r"\bandere (?:\w+ )?(?:interessenten|bewerber|kunden warten|stehen (?:schon )?(?:schlange|bereit)|warten)\b|\bschlange\b.*\bbeeilen\b|\bstehen (?:schon )?schlange\b", 0.8, "makes it scarce"),
    (r"\b(?:kann|können) (?:ich|wir) (?:\w+ )*(?:nicht (?:mehr |länger )?(?:halten|garantieren)|nichts mehr machen)\b", 0.75, "threatens a loss"),
    (r"\bjetzt oder nie\b|\bdie zeit (?:läuft|drängt)\b|\bso schnell wie möglich zusagen\b|\bentscheiden sie sich\b", 0.85, "urges"),
    (r"\bich lasse (?:nicht|erst) locker\b|\bich rufe so lange an\b|\bein nein akzeptiere ich nicht\b", 0.85, "insists"),
)

QUIT: tuple[Row, ...] = (
    (r"\bdann (?:bekommen|kriegen|haben) sie (?:es|das|den \w+|die \w+) (?:\w+ )*(?:eben|halt|so)\b|\bsie haben gewonnen\b|\bdann (?:eben|halt) (?:kostenlos|gratis|umsonst|zum|für)\b|\bdann machen wir (?:es|das) (?:eben|halt) zu ihren\b", 0.85, "gives in"),
    (r"^(?:(?:okay|gut|na gut|alles klar|schade|ach|naja) )*dann (?:eben|halt|wohl|lieber|leider)? ?(?:nicht|lassen wir (?:es|das)|war es das)\b", 0.85, "drops it"),
    (r"\bich gebe(?: es| hiermit| an dieser stelle)? auf\b|\bich gebe mich geschlagen\b|\bvergessen wir (?:es|das)\b|\blassen wir (?:es|das) (?:gut sein|dabei|sein|bleiben)\b|\bda kann man nichts machen\b|\bdann soll es (?:eben )?so sein\b", 0.85, "drops it"),
    (r"\b(?:lasse|lass) ich sie (?:jetzt |dann |mal |wieder |auch )*in ruhe\b|\b(?:will|möchte) ich (?:sie )?(?:dann )?(?:nicht (?:länger|weiter) )?stören\b|\bnicht länger (?:stören|aufhalten)\b|\bich verabschiede mich\b|\bdann gehe ich (?:jetzt|mal|wieder)\b", 0.85, "leaves"),
    (r"^(?:(?:okay|gut|alles klar|na gut|verstehe|schon gut|ja) )*kein problem\b.*\b(?:danke|trotzdem|schönen|dann)\b|^(?:(?:okay|gut|alles klar|na gut|verstehe|schade) )*(?:danke|vielen dank) trotzdem\b|^trotzdem (?:danke|vielen dank)\b", 0.8, "leaves politely"),
    (r"^(?:(?:na )?(?:okay|gut|dann|also|schade|ja) )*(?:auf wiedersehen|auf wiederhören|tschüss?|schönen (?:tag|abend|feierabend)|einen schönen (?:tag|abend)|alles gute|bis dann)\b", 0.75, "says goodbye"),
    (r"^(?:(?:okay|gut|alles klar|na gut|verstehe|schade) )*(?:danke|vielen dank) (?:\w+ )*(?:zeit|gespräch)\b", 0.7, "says goodbye"),
)

NOQ: tuple[Row, ...] = (
    (r"^(?:(?:es )?(?:wäre|ist) (?:es|das|dies)|(?:wäre|ist)) (?:für sie |denn |jetzt )*(?:\w+ )?(?:eine? (?:ganz |sehr )?(?:schlechte idee|fehler|unding)|verkehrt|falsch|schlimm|abwegig|vermessen|unverschämt|verrückt|zu viel verlangt|zu früh|unpassend|daneben)\b", 0.85, "built so that no is the comfortable answer"),
    (r"^(?:störe|stör) ich\b|^passt es (?:ihnen )?(?:gerade |jetzt )?(?:nicht|schlecht)\b|^ist (?:es |das |jetzt |gerade )*(?:ein )?(?:schlechter|ungünstiger|unpassender) (?:zeitpunkt|moment)\b|^erwische ich sie\b", 0.85, "gives an easy way out"),
    (r"^(?:haben|hätten|hast|hättest) (?:sie|du) (?:etwas|was) dagegen\b|^spr(?:icht|äche) (?:für sie |aus ihrer sicht )?(?:etwas|was) dagegen\b|^macht es ihnen etwas aus\b|^wären sie dagegen\b|^sind sie (?:\w+ )?dagegen\b", 0.85, "no is the comfortable answer"),
    (r"^(?:ist|wäre) (?:das|es|das thema|die sache|die idee|\w+ \w+)? ?(?:für sie |damit |denn )*(?:komplett |ganz |völlig |endgültig )*(?:vom tisch|ausgeschlossen|gestorben|erledigt|undenkbar)\b", 0.85, "no is the comfortable answer"),
    (r"^(?:haben|hast) (?:sie|du) (?:das thema|die idee|es|das|\w+ \w+) (?:schon |ganz |komplett )*(?:aufgegeben|abgeschrieben|begraben)\b", 0.85, "no is the comfortable answer"),
    (r"^(?:liege|läge) ich (?:da |damit )*(?:völlig |ganz |komplett |total )*(?:falsch|daneben)\b|^irre ich mich\b", 0.8, "invites a correction"),
)

COMMIT: tuple[Row, ...] = (
    (r"^(?:und )?(?:woran|wie) (?:merken|erkennen|sehen|wissen|messen) wir(?: \w+)*\b", 0.85, "tests the yes: how will it show"),
    (r"^(?:und )?wer (?:macht|übernimmt|tut|kümmert|fängt|ruft|schreibt|sagt|informiert) (?:\w+ )*(?:was|wen|als erstes|zuerst|sich|an|wem|bescheid)\b", 0.82, "tests the yes: who does what"),
    (r"^(?:und )?wie (?:stellen wir (?:\w+ )*sicher|gehen wir (?:\w+ )*(?:damit )?(?:um|vor)|halten wir|sorgen wir)\b", 0.82, "tests the yes: how"),
    (r"^(?:und )?was (?:passiert|machen wir|tun wir) (?:denn )?wenn (?:es|sich|das|etwas|einer|wir|ein|ihre|unser)\b", 0.7, "tests the yes: what if"),
    (r"^(?:und )?(?:welche|was für) (?:\w+ )?(?:zweifel|bedenken|fragen|vorbehalte|hürden)\b", 0.75, "asks for doubts"),
    (r"^(?:und )?was (?:kann|könnte) (?:\w+ )*(?:noch )?(?:\w+ )*(?:dazwischenkommen|schiefgehen|dazwischen kommen|in die quere|im weg)\b", 0.75, "asks for doubts"),
    (r"^(?:und )?bis wann (?:sprechen|schicken|melden|haben|können|soll|klären|machen)\b|^(?:und )?was (?:wäre|ist) (?:dann |jetzt |für sie )?der (?:erste|nächste) schritt\b|^(?:und )?wer muss (?:\w+ )*(?:noch )?zustimmen\b", 0.7, "asks for the next step"),
    (r"^(?:gut |also |schön )*(?:dann )?halten wir (?:also |mal |das )*fest\b|\bnächster schritt\b", 0.75, "sets out who does what"),
)
"""Read as testing a yes where one is on the table; the sure ones (.8 and above) anywhere."""

PROP_ASKED: tuple[Row, ...] = (
    (r"\bwas wäre wenn (?:wir|ich|man|unser)\b|^(?:und )?(?:was|wie) wenn (?:wir|ich)\b|^(?:und )?wenn (?:wir|ich|man) (?!sie |nicht |das rich|es rich|ihnen zuh)", 0.85, "an offer in the form of a question"),
    (r"\bwie (?:wäre|wär) es\b|\bwie sieht es (?:\w+ )*(?:am|nächste|um|mit \w+tag) ?\w* aus\b|\bwie klingt\b", 0.85, "an offer in the form of a question"),
    (r"\bwas (?:halten|hielten|hältst) (?:sie|du) (?:davon wenn|von)\b|\bwas (?:würden|sagen) sie zu\b|\bwas würden sie sagen wenn (?:wir|ich)\b", 0.85, "an offer in the form of a question"),
    (r"^(?:könnten|können|wollen|sollen|sollten|würden|dürfen) wir (?!ihnen helfen zu ver)(?!darüber reden was)", 0.75, "suggests a step"),
    (r"^(?:darf|kann|soll|könnte|dürfte) ich (?:ihnen |sie )?(?:\w+ )*(?:anbieten|schicken|zusenden|zeigen|vorschlagen|vorführen|freischalten|zukommen|vorbeikommen|einladen|vorbeibringen|mailen)\b", 0.8, "an offer in the form of a question"),
    (r"\b(?:könnten|würden|nehmen|machen|gingen) sie (?:es|das|ihn|sie)? ?(?:auch )?(?:für|mit|bei|um|zu) (?:\d|eine[mnr]?\b)|\bwäre (?:\d+|ein \w+|eine \w+|das|es) (?:für sie )?(?:eine option|denkbar|ein kompromiss|eine idee|eine lösung|eine möglichkeit)\b", 0.8, "asks them to take an offer"),
    (r"^(?:würde|hülfe|hilft) es (?:ihnen )?(?:helfen )?wenn (?:wir|ich)\b|\bkäme (?:\w+ )*(?:infrage|in frage|in betracht)\b|^wäre es (?:hilfreich|möglich|denkbar|besser|okay|eine hilfe)\b", 0.75, "an offer in the form of a question"),
    (rf"^(?:passt|passen|ginge|geht|haben|hätten) (?:es |das )?(?:ihnen|sie|bei ihnen|dir)? ?(?:\w+ )?(?:am |um |nächste |kommenden )?{_DAY}|^(?:hätten|haben) sie (?:\w+ )*zeit\b", 0.75, "suggests a time"),
)

LEAD: tuple[Row, ...] = (
    (r"^(?:aber )?(?:finden|finde[sn]?t|meinen|meinst|glauben|glaubst|denken|denkst|sehen|wollen|möchten|müssten|sollten|können|hätten|würden|wären|sind|haben|wünschen) (?:sie|du|wir) (?:(?:denn|auch|sich|nicht|doch|etwa|eigentlich|nicht auch|da) )*nicht\b(?! mehr\b)", 0.85, "the answer is built in"),
    (r"^(?:wäre|ist|wird|würde|hat|gibt|geht|muss|müsste|sollte) (?:es|das|man|ihr \w+|die \w+|der \w+)? ?(?:denn |doch |da )*nicht (?:\w+ )*", 0.8, "the answer is built in"),
    (r"^(?:und )?wer (?:will|möchte|würde|hätte|braucht) (?:denn |schon |da )*(?:schon|denn|nicht|ewig|noch)\b|\bwas haben sie (?:denn |schon )*zu verlieren\b|\bwas (?:soll|kann) (?:denn |da |schon )+(?:schiefgehen|passieren)\b|\bwas gibt es da (?:noch )?zu überlegen\b", 0.8, "rhetorical"),
    (r"\b(?:geben|gibst) (?:sie|du) mir (?:da )?recht\b|^stimmen sie mir (?:da )?zu\b|^ist (?:es |das )?(?:ihnen )?nicht\b|^verstehen sie (?:denn |das )*nicht\b", 0.8, "the answer is built in"),
)

AUTON: tuple[Row, ...] = (
    (r"\b(?:sie|du|wir) (?:müssen|musst|brauchen) (?:sich |das |es |hier |heute |jetzt |gar |mir |darüber |das heute |heute gar )*(?:nicht|nichts)\b", 0.85, "leaves them free"),
    (r"\b(?:liegt|bleibt) (?:ganz |allein |völlig )*(?:bei ihnen|in ihrer hand|ihnen überlassen)\b|\b(?:ganz |völlig |allein |natürlich )*(?:ihre|deine) (?:entscheidung|sache|wahl)\b|\bsie (?:ganz )?(?:allein )?(?:entscheiden|bestimmen|geben den takt)\b|\bihnen überlassen\b", 0.85, "leaves the choice with them"),
    (r"\b(?:nehmen|lassen) sie sich (?:ruhig |gerne? |bitte |alle |die |da |damit |mit )*(?:die )?zeit\b|\balle zeit der welt\b|\bkeine eile\b|\bkein (?:druck|stress)\b|\bin (?:aller )?ruhe\b|\bohne druck\b|\beilt (?:gar )?nicht\b", 0.82, "gives time"),
    (r"\b(?:ein |ihr |das |dein )?nein (?:ist|wäre|bleibt|darf|akzeptiere|nehme ich|reicht)\b(?!.*\bwarum\b)|\b(?:akzeptiere|respektiere|nehme) (?:ich )?(?:ihr|das|ihre|ein) (?:nein|entscheidung|so an|so hin)\b|\bich (?:akzeptiere|respektiere) (?:das|ihr\w*)\b", 0.85, "accepts the no"),
    (r"\bwenn es (?:beim|bei einem|bei dem|ein) nein bleibt\b|\bnein sagen\b|\bjederzeit (?:\w+ )*(?:abbrechen|stoppen|aufhören|unterbrechen|aussteigen)\b|\b(?:abbrechen|stoppen|unterbrechen) sie mich\b", 0.82, "gives a way out"),
    (r"^(?:(?:und|gut|okay) )*(?:darf|dürfte|kann) ich (?:ihnen |sie |dir |dich )?(?:kurz |noch |dazu |mal |bitte )*(?:eine? |etwas |was |zwei )(?:\w+ )*(?:zahl|frage|fragen|gedanken|beispiel|nennen|erzählen|zeigen)\b", 0.8, "asks leave"),
    (r"^(?:das ist )?(?:für mich |auch )?(?:völlig |ganz |absolut |vollkommen |auch )*(?:in ordnung|okay so)(?: wenn| für mich|$)|\bist das (?:für mich )?(?:völlig |auch )?in ordnung\b|\bwie sie (?:möchten|mögen|wollen)\b|\bsie sind (?:da )?frei\b|\bfühlen sie sich (?:ganz )?frei\b", 0.72, "gives room"),
)

LABEL: tuple[Row, ...] = (
    (r"^(?:(?:okay|gut|hm|also|ja|und|verstehe) )*(?:das |es |da |hier |für mich |für sie |mir )?(?:klingt|hört sich|wirkt|scheint|sieht|kommt mir|fühlt sich|riecht)(?! gut\b| super\b| nach einem plan\b| toll\b)\b.*", 0.8, "names what it may be like for them"),
    (r"\b(?:scheint|scheinen) (?:ihnen|sie|da|dir|bei ihnen|hier)\b|\b(?:scheint|scheinen) (?:\w+ )*(?:ihnen|wichtig|nacken|magen|schwer)\b|\bmir scheint\b|^es scheint\b", 0.78, "names what it may be like for them"),
    (r"\b(?:sie|du|ihnen|dir) (?:wirken|wirkst|klingen|fühlen sich|fühlst dich|sorgen sich|ärgern sich|befürchten|fürchten|haben angst|machen sich (?:\w+ )*sorgen|hängen daran|zögern|fragen sich|trauen)\b", 0.82, "names a feeling or a worry"),
    (r"\bsie haben (?:(?:wohl|vermutlich|offenbar|sicher|bestimmt|vielleicht|da|natürlich|auch|einfach) )*(?:die |große |eine )?(?:sorge|angst|befürchtung|bedenken|das gefühl|bauchschmerzen|sorgen|zweifel|den eindruck|genug|schlechte erfahrung\w*)\b", 0.8, "names a worry"),
    (r"\b(?:vermutlich|wahrscheinlich|vielleicht|bestimmt|sicher|offenbar|anscheinend|womöglich|sicherlich)\b.*\b(?:sie|ihnen|ihr|ihre|ihren|tief|weh|hängen|nach)\b.*", 0.66, "names tentatively what is behind it"),
    (r"^sie (?:denken|glauben|meinen|erwarten|rechnen|halten) (?:jetzt |vielleicht |bestimmt |sicher |wahrscheinlich |vermutlich |mich |wohl |gerade )+.*\b(?:ich|wir|mich|uns)\b", 0.8, "says what they may think of us"),
    (r"\bich (?:habe (?:den eindruck|das gefühl)|spüre|merke|sehe|höre(?: heraus)?)(?: dass)?(?: \w+)? (?:sie|ihnen|da|hier|dich)\b", 0.72, "names what it may be like for them"),
    (r"^(?:das|es|so etwas|sowas) (?:nervt|belastet|ärgert|frustriert|wurmt|beschäftigt|verunsichert|stört|kränkt|drückt|sitzt|geht|hat|macht|trifft|setzt)(?: (?:sie|ihnen|dich|dir|offenbar|wohl|noch|ganz|schön|sicher))+\b", 0.8, "names a feeling"),
    (r"\bsie (?:möchten|wollen) (?:auf keinen fall|unbedingt |nur |einfach )?(?:\w+ )*(?:vermeiden|verhindern|schützen|nicht (?:noch )?(?:ein)?mal|sicher sein|sicher gehen|nicht wieder)\b", 0.74, "names what they want to avoid"),
    (r"\bsie (?:stehen|sind|fühlen|sitzen) (?:da |damit |dabei |gerade |wohl |offenbar |sich )*(?:\w+ )*(?:unter druck|allein|zwischen (?:den|zwei) stühlen|enttäuscht|verärgert|unsicher|müde|gebunden|in der klemme|übergangen|im stich|skeptisch|besorgt|vorsichtig|angefressen|erschöpft|frustriert)\b", 0.8, "names a feeling or a predicament"),
    (r"\bim nacken\b|\bim magen\b|\bein wunder punkt\b|\bliegt ihnen (?:\w+ )*(?:auf der seele|im magen|am herzen)\b|\bdurch den kopf\b|\bda steckt (?:wohl |offenbar |mehr )", 0.75, "names what weighs on them"),
)

SUMM: tuple[Row, ...] = (
    (r"\bwenn ich (?:sie |das |es )?(?:\w+ )?richtig (?:verstehe|verstanden|höre|gehört)\b|\b(?:verstehe|habe) ich (?:sie |das |es )?richtig\b|\bhabe ich (?:das |sie )?(?:so )?richtig verstanden\b", 0.88, "tests the understanding"),
    (r"\b(?:mit anderen worten|ich fasse (?:\w+ )?zusammen|zusammengefasst|kurz gesagt|unterm strich|lassen sie mich (?:kurz |mal )?(?:zusammenfassen|prüfen|schauen ob|sehen ob|wiederholen)|ich höre (?:daraus|heraus|da))\b", 0.85, "sums up"),
    (r"^(?:und |also |okay )*(?:sie|du) (?:sagen|sagst|sagten|haben gesagt|meinen|brauchen|bräuchten|wollen|möchten)(?: also| mir| damit)?\b", 0.72, "says their point back"),
    (r"^(?:also |und |dann |das heißt |okay |gut |verstehe |es )*(?:(?:geht|ging) (?:es )?(?:ihnen )?(?:also |dabei |hier |vor allem |gar |eigentlich )*(?:nicht )?(?:um|darum)|(?:liegt|hängt|scheitert|hakt) (?:es )?(?:also )?(?:an|am|daran)|kommt (?:es )?(?:also )?(?:auf|darauf))", 0.75, "says their point back"),
    (r"^(?:das|dies) (?:heißt|bedeutet)\b|^heißt das\b", 0.72, "says their point back"),
)

PROP: tuple[Row, ...] = (
    (r"\b(?:wir|ich) (?:könnte[n]?|würde[n]?) (?:(?:ihnen|das|es|die|den|auch|ja|dann|gerne?|mir|uns|inzwischen|erst|sie|ein\w*|zunächst|doch) )*(?!verstehen|wissen|gern wissen|hören)\w+", 0.72, "offers something"),
    (r"\bich (?:biete|kann|schlage|mache|lege|gebe|schenke|schicke|reduziere|senke)(?: (?:ihnen|euch|dir|das|den|die|einen|gern|auch|vor))*\b.*\b(?:an|anbieten|vor|angebot|rabatt|nachlass|entgegenkommen|dazu|drauf|obendrauf|kostenlos|prozent|gutschrift|entwurf|vorschlag)\b|^ich schlage vor\b|^mein vorschlag\b|^(?:ein )?vorschlag\b", 0.82, "offers something"),
    (r"\bwir (?:legen|geben|schenken|übernehmen|streichen|verzichten|kommen|machen|nehmen|packen|zahlen|starten|fangen|reduzieren|bauen|lassen|kürzen|teilen|verschieben)\b.*\b(?:kostenlos|gratis|umsonst|obendrauf|dazu|drauf|rabatt|nachlass|entgegen|günstiger|klein\w*|paket|weg|raus|an|mit|monate?|kosten|schulung|auf|stück\w*|vor|nur)\b", 0.72, "offers something"),
    (r"^(?:(?:und|dann|also|okay|gut) )*(?:lassen sie uns|lass uns|machen wir|nehmen wir|treffen wir uns|setzen wir uns|probieren wir|starten wir|fangen wir|versuchen wir|angenommen|nehmen wir an)\b", 0.78, "suggests a step"),
    (r"\bsie (?:bekommen|kriegen|erhalten|zahlen) (?:von uns |dann |erst |nur |das |den |die )*(?:\w+ )*(?:kostenlos|gratis|rabatt|nachlass|dazu|gutschrift|umsonst|erst|nur)\b|\bohne aufpreis\b|\bauf unsere kosten\b", 0.78, "offers something"),
    (r"^(?:oder )?(?:ein|eine|einen) (?:\w+ )?(?:pilot\w*|probe\w*|test\w*|rabatt|nachlass)\b", 0.7, "offers something"),
)

REBUT: tuple[Row, ...] = (
    (r"^(?:ja |gut |okay |verstehe |klar )*(?:aber|doch|jedoch|allerdings|trotzdem|dennoch|im gegenteil|tatsächlich|in wirklichkeit|eigentlich ist|nur)\b", 0.8, "argues against the no"),
    (r"\b(?:aber|trotzdem|dennoch|jedoch|allerdings)\b", 0.66, "acknowledges, then argues"),
    (r"\b(?:das|es) (?:stimmt|ist|trifft|sehe|kann) (?:so |doch |ja |bei uns |mir |einfach |schlicht )*(?:gar |überhaupt )?(?:nicht|falsch|kein\w*|ein (?:missverständnis|irrtum|vorurteil|mythos)|andersherum|anders herum|längst|übertrieben)\b", 0.74, "argues against the no"),
    (r"\b(?:fakt ist|tatsache ist|die (?:zahlen|fakten|daten|erfahrung\w*) (?:\w+ )?(?:sprechen|zeig\w+|sag\w+|beleg\w+)|studien|bewiesen|nachweislich|erwiesen|statistisch|zeigt die erfahrung)\b", 0.84, "argues with facts"),
    (r"\b(?:rechnet sich|amortisier\w+|zahlt sich aus|lohnt sich|spar(?:en|t|st) (?:sie|ihnen|damit|am ende|\w+ prozent|zeit|geld)|sie (?:\w+ )*sparen|sie (?:\w+ )*profitier\w+|bringt ihnen|vorteile?|nutzen|mehrwert|wettbewerbsvorteil|rentier\w+)\b", 0.74, "argues with benefits"),
    (r"\b(?:alle|andere|anderen|jeder|jede|niemand|kein anderer|die meisten|überall|sonst niemand)\b.*\b(?:machen|macht|schaffen|nutzen|nutzt|haben|hat|zufrieden|begeistert|problem|so|einsetzen|arbeiten|sagen|lässt)\b", 0.72, "argues with what others do"),
    (r"\b(?:standard|marktstandard|marktüblich|branchenüblich|üblich|gängige? praxis|ganz normal|völlig normal|heutzutage|stand der technik|zeitgemäß)\b", 0.76, "argues with what is usual"),
    (r"\bsie (?:\w+ )?(?:übersehen|unterschätzen|überschätzen|übertreiben|vergessen|verkennen|irren|verpassen|verlieren|liegen (?:da )?falsch|müssen (?:doch )?(?:sehen|verstehen|bedenken)|werden sehen|sehen das (?:zu|falsch)|haben (?:doch )?nichts zu verlieren|werden (?:\w+ )?begeistert)\b", 0.78, "argues against the no"),
    (r"\b(?:wir sind|unsere? \w+ (?:ist|sind)) (?:\w+ )*(?:beste\w*|marktführer|führend\w*|bewährt|ausgereift|sicher|besser|einzigartig|problemlos|einfach)\b|\bglauben sie mir\b|\bvertrauen sie mir\b|\bich versichere ihnen\b|\bkann (?:bei uns|ihnen) (?:gar |überhaupt )?nicht passieren\b", 0.78, "argues with how good it is"),
    (r"\bich (?:sehe (?:das|es)|bin) (?:da )?(?:anders|anderer meinung)\b|\bda (?:widerspreche|muss) ich (?:ihnen )?(?:widersprechen)?|\bdem widerspreche\b|\bich widerspreche\b", 0.84, "contradicts"),
    (r"\b(?:halb so wild|nicht so schlimm|so schlimm ist|gar kein problem|kein grund|kinderspiel|kleinigkeit|problemlos|selbsterklärend|kein aufwand|kaum aufwand)\b", 0.75, "minimises"),
    (r"\b(?:das|es|sie|wir|im|da|die|der|den|ein|zwölf \w+)\b.*\bdoch\b", 0.62, "argues with what should be plain"),
    (r"\bgerade deshalb\b|\bgenau deswegen\b|\bgenau darum\b|\bumso mehr\b|\bohne das (?:geht|kommen)\b|\blässt sich (?:\w+ )?(?:anpassen|lösen|regeln|machen)\b|\bdas problem (?:haben wir|ist) (?:längst |schon )?gelöst\b|\bhaben wir (?:längst|schon) (?:\w+ )?(?:gelöst|gemacht|bewiesen)\b|\bhat mit (?:uns|mir) nichts zu tun\b", 0.72, "routes round the no"),
)

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
    r"\b(?:mehr (?:dazu|darüber|davon|sagen|erzählen)|näher (?:erläutern|erklären|ausführen)|ausführlicher|erzählen sie (?:doch |mir )*(?:mal|mehr|davon|einfach)?$"
    r"|genauer sagen|was (?:dazu|darüber) (?:sagen|erzählen))"
)
"""Requests to go on, without a subject."""
ONE_DATUM = (
    r"^(?:und |oder )?(?:wann|wo|woher|wohin|wer|wem|wen|wessen|wie (?:viele?|hoch|lange|oft|weit|groß|teuer|alt|schnell|heißt|spät|breit)|seit wann"
    r"|bis wann|ab wann|was kostet|was zahlen|welche(?:s|r|n)? (?:budget|system|software|anbieter|datum|tag|termin|version|summe|preis|abteilung|lieferant)"
    r"|mit wem|von wem|bei wem|für wen|zu wem|an wen)\b"
)
"""Answered by one date, name or number."""
WHY = rf"^(?:und |aber )?{_WHY}\b"
BLAME = r"\b(?:schuld|versagt|endlich mal|stur\w*|ausrede\w*|unfähig\w*|blockier\w*|weiger\w*)\b"
EMBEDDED = r"\b(?:wenn (?:wir|ich) (?:ihnen |das |die |den )*\w+|rabatt|nachlass|prozent weniger|kostenlos|pilot\w*|statt \w+ wochen)\b"
OWN_AGENDA = r"^was (?:muss|kann|soll|müsste|könnte|darf) ich (?:noch |denn )?(?:tun|machen|sagen|bieten)\b"
THEIRS = (
    r"\b(?:sie|ihnen|ihr|ihre[mnrs]?|du|dir|dich|euch|eure?|dein\w*|daran|dafür|dahinter|dabei|damit|davor|dagegen|darf|im weg|müsste|müssten"
    r"|bräuchte|anders|passier\w*|passiert|funktionier\w*|machbar|genau|schwer|schwierig|riskant|unrealistisch|unmöglich|wichtig"
    r"|übersehen|geschehen|gebraucht|letztes|damals|schief\w*|fertig|scheiter\w*|hinter|ändern|brauchte|hätten)\b"
)
"""About their side: criteria, constraint, meaning, conditions, process."""

ACKNOWLEDGES = (
    r"^(?:(?:okay|gut|ja|nein|verstehe|ich verstehe(?: (?:sie|das|ihren punkt|schon|gut))?|aha|ach so|ach|alles klar|klar|danke|vielen dank|danke \w+(?: \w+){0,3}"
    r"|guten (?:tag|morgen|abend)|hallo|grüß gott|moin|servus|schön|stimmt|richtig|genau|hm|so|na|na ja|naja|interessant|gern|gerne|bitte|sicher|natürlich"
    r"|(?:frau|herr) \w+|ich höre (?:sie|ihnen zu)|das kann ich verstehen|das verstehe ich|der \w+ also|die \w+ also|das \w+ also|moment|freut mich|gut zu wissen|das glaube ich)(?: |$))+$"
)
"""Says nothing by itself (P6)."""
REPAIRS = (
    r"\b(?:tut mir leid|entschuldig\w+|verzeih\w+|sorry|pardon)\b|\b(?:kam|klang) (?:\w+ )*(?:falsch|drängend|zu \w+|blöd) (?:herueber|an)\b|\bich wollte sie nicht (?:drängen|bedrängen|überreden)\b"
    r"|\bich nehme das zurück\b"
)
COURTEOUS = r"\b(?:danke|dank|schönen|kein problem|verstehe|alles gute|wiedersehen|wiederhören|tschüss?|gern|stören|ruhe|schade)\b"
IRRITATOR = (
    r"\b(?:ehrlich gesagt|offen gesagt|offen gestanden|um ehrlich zu sein|(?:mehr als |sehr |wirklich |absolut |ausgesprochen )?(?:faires?|fairen|großzügig\w*)(?: angebot| preis)?"
    r"|ganz klar|offensichtlich|selbstverständlich|wie gesagt|wie ich (?:schon|bereits) (?:sagte|gesagt)|bei allem respekt|mit verlaub|glauben sie mir|vertrauen sie mir"
    r"|jeder vernünftige|gesunder menschenverstand|wie sie (?:ja )?(?:selbst )?wissen)\b"
)
PERSONAL = r"\b(?:nach allem was (?:ich|wir)|das verletzt mich|ich bin (?:wirklich |sehr )?(?:enttäuscht|gekränkt|beleidigt)|gegen mich|sie vertrauen mir nicht|was habe ich ihnen getan|im stich gelassen (?:von|durch) ihnen)\b"
OBSTACLE = (
    r"\b(?:nicht (?:gehen|geht|funktioniert|klappt|machbar|möglich|passt|realistisch)|funktioniert .*nicht|unmöglich|unrealistisch|im weg|dagegen|scheiter\w*|hindert|stört|schwer|schwierig|bedenken"
    r"|ihr nein|das nein|dieses nein|nein zu sagen|machbar|daran|anders|ändern|zögern)\b"
)
"""Words that take up a refusal itself."""
POINTS_BACK = r"\b(?:das|es|daran|damit|dafür|dahinter|davon|dabei|dagegen|darauf|dazu|darüber|darum|dies\w*|davor|da)\b"
TONE = r"^(?:na |ach |oh )*(?:toll|super|wunderbar|großartig|herrlich|prima|wie schön|wie interessant|klasse|glückwunsch)\b"

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
