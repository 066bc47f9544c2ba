"""German cues of moves against the no, as data. Rows of (pattern, clarity 0-1, reason), tried in order
on the words of a clause in `text.plain` form, umlauts written as they are."""

from trainer.engine.coding.german.row import Row

_YOU = r"(?:sie|du|ihr)"
_WHY = r"(?:warum|wieso|weshalb|weswegen|aus welchem grund)"
_SOFT = r"(?:doch|ja|denn|einfach|nur|eigentlich|wohl|ganz|völlig|auch|mal|so|immer|wirklich|schon|jetzt)"
_DAY = (
    r"(?:heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ende (?:der"
    r"|des) \w+|\w*woche|mittag|abend)"
)

ACCUSE: tuple[Row, ...] = (
    (rf"^(?:ja |und |aber |na )?{_WHY}(?: {_SOFT})* nicht(?: {_SOFT})*$", 0.9, "demands a reason for the no"),
    (
        rf"^(?:und |aber )?{_WHY} (?:wollen|willst|können|kannst|möchten|lehnen|weigern|stellen|machen"
        rf"|machst|sagen|blocken"
        rf"|blockieren|sperren|tun|haben|vertrauen|glauben|verstehen|hören|geben"
        rf"|mauern) {_YOU}\b.*\b(?:nicht|nein|ab|quer|stur|schwer"
        r"|schwierig|kompliziert|so|kein\w*|dagegen|immer)\b",
        0.85,
        "asks them to defend the no",
    ),
    (
        rf"^(?:und |aber )?{_WHY} (?:sind|bist|seid) {_YOU} (?:{_SOFT} )*(?!\w+ wichtig|besorgt|unsicher)\w+",
        0.8,
        "asks why they are so",
    ),
    (rf"^(?:und )?wie können {_YOU} (?:nur|so|das|sowas|da)\b", 0.85, "questions their right to say it"),
    (
        r"\bwie kommen sie (?:denn |eigentlich )?dazu\b|\bwas fällt ihnen (?:eigentlich )?ein\b",
        0.9,
        "challenges them",
    ),
    (
        r"^(?:das|es) ist (?:(?:doch|ja|jetzt|einfach|wirklich|nur|völlig|ziemlich"
        r"|schlicht) )*(?:eine? (?:\w+ )?)?(?:lächerlich"
        r"|absurd|quatsch|unsinn|blödsinn|albern|kindisch|unprofessionell|ausreden?|vorwand|frechheit"
        r"|unverschämt\w*"
        r"|feige|kurzsichtig|stur|dumm|peinlich|arrogant|zumutung|witz)\b",
        0.88,
        "judges them",
    ),
    (
        rf"^{_YOU} (?:wollen|willst) (?:{_SOFT} )*(?:gar )?nicht(?: \w+)?$",
        0.8,
        "puts a bad motive in their mouth",
    ),
    (
        rf"^{_YOU} (?:haben|hast) (?:{_SOFT} )*(?:gar |überhaupt )?(?:keine ahnung|keine lust"
        rf"|nicht zugehört|nicht richtig"
        r"|es nicht verstanden|nichts verstanden|nie vor)|^sie haben sich (?:das |es )?(?:ja "
        r"|doch )?nicht (?:ein)?mal\b",
        0.85,
        "blames them",
    ),
    (
        rf"^(?:haben|hören|lesen|verstehen) {_YOU} (?:mir |das |mich )?(?:denn )?(?:überhaupt|jemals"
        rf"|eigentlich mal)\b",
        0.8,
        "doubts their good faith",
    ),
    (
        rf"\b(?:schieben|schiebst) .*\bvor$|\bverschwenden {_YOU}\b|\b{_YOU} verschwenden\b",
        0.82,
        "puts a bad motive in their mouth",
    ),
    (
        r"\bihnen ist (?:das |es |alles )?(?:doch |ja |wohl )*(?:völlig |ganz )?(?:egal|gleichgültig"
        r"|wurscht)\b",
        0.85,
        "puts a bad motive in their mouth",
    ),
    (
        r"\b(?:klingt|hört sich|wirkt|sieht|scheint)\b.*\b(?:keine ahnung|falsch|irren|unrecht"
        r"|nicht verstanden|übertreib\w+"
        r"|stur|faul|überfordert sind|bequem|unfähig|ausrede\w*|vorwand)\b",
        0.8,
        "dressed as a label, but it is our verdict on them",
    ),
    (
        rf"^{_YOU} sind (?:{_SOFT} )*(?:zu )?(?:stur|bequem|unfair|feige|kleinlich|naiv|unflexibel"
        rf"|ignorant|schwierig|ungerecht|nachtragend|engstirnig|arrogant|faul|egoistisch)\b",
        0.88,
        "judges them",
    ),
    (
        r"\b(?:na|ach) (?:herzlichen glückwunsch|bravo)\b|^schön für sie\b|\bveräppeln\b|\bverarschen\b"
        r"|\bfür dumm\b",
        0.75,
        "mocks",
    ),
    (
        r"^(?:typisch|immer das gleiche mit)\b|\b(?:ihre|deine) (?:sturheit|ausreden|blockadehaltung"
        r"|bequemlichkeit)\b",
        0.8,
        "judges them",
    ),
    (
        r"\bso (?:kann|können) (?:man|wir) (?:mit ihnen )?nicht (?:arbeiten|reden)\b|\bmit ihnen kann man\b",
        0.75,
        "blames them",
    ),
)

PRESS: tuple[Row, ...] = (
    (
        r"\bum (?:heute|jetzt|diese woche|sofort|gleich|noch heute) (?:zu unterschreiben|zuzusagen"
        r"|ja zu sagen|zu entscheiden)\b",
        0.85,
        "asks for a yes today",
    ),
    (r"\bletzte[snrm]? (?:chance|gelegenheit|mal|angebot|möglichkeit|wort)\b", 0.9, "makes it scarce"),
    (
        rf"\b(?:gilt|gibt es|habe ich|ist|steht|läuft) (?:das "
        rf"|so )?(?:nur )?(?:noch )?(?:nur )?(?:noch )?bis (?:zum |zu |nächsten |kommenden |ende "
        rf"|spätestens )?{_DAY}",
        0.85,
        "sets a deadline",
    ),
    (
        r"\b(?:gilt|geht|gibt es) nur (?:noch )?(?:heute|diese woche|jetzt)\b|\bnur (?:noch )?heute\b",
        0.85,
        "sets a deadline",
    ),
    (
        r"\b(?:verfällt|läuft (?:\w+ )*(?:ab|aus)|steig(?:t|en) (?:der|die) preise?|wird (?:es )?teurer"
        r"|steigt der preis)\b",
        0.75,
        "urges with what will be lost",
    ),
    (
        rf"\bich (?:brauche|bräuchte|muss|will|erwarte) (?:da |von ihnen |das )?(?:jetzt |heute |bis "
        rf"|noch |schon |dringend |endlich |spätestens |\w+ )*(?:{_DAY}|jetzt|ein (?:klares )?ja"
        rf"|eine (?:zusage|entscheidung|unterschrift|klare antwort))",
        0.85,
        "asks for the answer now",
    ),
    (
        r"\b(?:sie|du) (?:müssen|musst|müssten|sollten) (?:sich |dich )?(?:(?:also|jetzt|heute|schnell"
        r"|bald|endlich|langsam|bis \w+|sofort) )*(?:entscheiden|beeilen|unterschreiben|zusagen|zugreifen)\b",
        0.85,
        "urges",
    ),
    (
        r"\bsonst (?:ist|sind|verfällt|kann|müssen|muss|verlieren|geht|gehen|bekommt|steht|wird|haben)\b",
        0.75,
        "threatens a loss",
    ),
    (
        r"\bwenn (?:sie|du) (?:jetzt |noch |weiter |zu lange |heute )*(?:warten|zögern|nicht (?:zusagen"
        r"|unterschreiben|wollen|zugreifen))\b.*\b(?:kann|verlieren|ist|wird|muss|geht|steht)\b",
        0.85,
        "threatens a loss",
    ),
    (
        r"\b(?:sagen sie|sag) (?:doch |jetzt |einfach |endlich |mal |schon )*ja\b|\bein ja (?:genügt"
        r"|reicht)\b",
        0.85,
        "pushes for the yes",
    ),
    (
        r"\bgeben sie sich (?:doch )?(?:einen|nen) ruck\b|\bkommen sie(?: schon"
        r"| jetzt)?(?: unterschreiben sie)?$|^kommen sie (?:schon )?(?:unterschreiben|das|wir|sagen)\b"
        r"|^(?:ach )?komm(?:en sie)? schon\b",
        0.85,
        "pushes",
    ),
    (
        r"\bich (?:muss (?:darauf )?|)bestehe[n]?(?: darauf| auf)?\b|\bdarauf muss ich bestehen\b"
        r"|\bich muss darauf bestehen\b",
        0.85,
        "insists",
    ),
    (
        r"^(?:also |dann |so )*(?:haben wir (?:also |dann |jetzt )?(?:einen deal|eine abmachung)"
        r"|sind wir uns (?:also |dann |jetzt )?einig|abgemacht|machen wir es also fest)\b",
        0.8,
        "assumes the yes",
    ),
    (
        r"\bunterschreiben sie\b|\bdann (?:trage|schreibe|buche) ich sie (?:schon |mal |also )*ein\b"
        r"|\bwo soll ich unterschreiben\b|\bdann mache ich den vertrag fertig\b",
        0.8,
        "assumes the yes",
    ),
    (
        r"\bnach allem was (?:ich|wir)\b|\b(?:sind|bist) (?:sie |du )?(?:mir|uns) (?:das |ein \w+ "
        r"|etwas )*schuldig\b|\bsie schulden (?:mir|uns)\b",
        0.85,
        "plays on guilt",
    ),
    (
        r"\b(?:muss|müsste|werde|kann|könnte) ich (?:(?:dann|wohl|eben|halt|leider|mich|das|direkt|gleich"
        r"|mal) )*(?:mit|an|bei|über|zu) (?:ihre[mnrs]?|ihren|deine[mnr]?) (?:\w+ )?(?:chef\w*"
        r"|vorgesetzte\w*|geschäfts\w*|leit\w*|vorstand\w*|boss)",
        0.85,
        "threatens to go over their head",
    ),
    (
        r"\bihre (?:geschäfts\w+|chef\w*|vorgesetzte\w*) (?:einschalten|informieren|anrufen)\b"
        r"|\beskalieren\b",
        0.85,
        "threatens to go over their head",
    ),
    (
        r"\b(?:bereuen|leid tun|hinterher ärgern)(?: werden)?$|\bwerden (?:sie |es |das |noch "
        r"|sich )*bereuen\b|\bkonsequenzen\b",
        0.85,
        "threatens",
    ),
    (
        r"\bandere (?:\w+ )?(?:interessenten|bewerber|kunden warten|stehen (?:schon )?(?:schlange|bereit)"
        r"|warten)\b|\bschlange\b.*\bbeeilen\b|\bstehen (?:schon )?schlange\b",
        0.8,
        "makes it scarce",
    ),
    (
        r"\b(?:kann|können) (?:ich|wir) (?:\w+ )*(?:nicht (?:mehr |länger )?(?:halten|garantieren)"
        r"|nichts mehr machen)\b",
        0.75,
        "threatens a loss",
    ),
    (
        r"\bjetzt oder nie\b|\bdie zeit (?:läuft|drängt)\b|\bso schnell wie möglich zusagen\b"
        r"|\bentscheiden sie sich\b",
        0.85,
        "urges",
    ),
    (
        r"\bich lasse (?:nicht|erst) locker\b|\bich rufe so lange an\b|\bein nein akzeptiere ich nicht\b",
        0.85,
        "insists",
    ),
)

QUIT: tuple[Row, ...] = (
    (
        r"\bdann (?:bekommen|kriegen|haben) sie (?:es|das|den \w+|die \w+) (?:\w+ )*(?:eben|halt|so)\b"
        r"|\bsie haben gewonnen\b|\bdann (?:eben|halt) (?:kostenlos|gratis|umsonst|zum|für)\b"
        r"|\bdann machen wir (?:es|das) (?:eben|halt) zu ihren\b",
        0.85,
        "gives in",
    ),
    (
        r"^(?:(?:okay|gut|na gut|alles klar|schade|ach|naja) )*dann (?:eben|halt|wohl|lieber"
        r"|leider)? ?(?:nicht|lassen wir (?:es|das)|war es das)\b",
        0.85,
        "drops it",
    ),
    (
        r"\bich gebe(?: es| hiermit| an dieser stelle)? auf\b|\bich gebe mich geschlagen\b"
        r"|\bvergessen wir (?:es|das)\b|\blassen wir (?:es|das) (?:gut sein|dabei|sein|bleiben)\b"
        r"|\bda kann man nichts machen\b|\bdann soll es (?:eben )?so sein\b",
        0.85,
        "drops it",
    ),
    (
        r"\b(?:lasse|lass) ich sie (?:jetzt |dann |mal |wieder |auch )*in ruhe\b|\b(?:will"
        r"|möchte) ich (?:sie )?(?:dann )?(?:nicht (?:länger|weiter) )?stören\b|\bnicht länger (?:stören"
        r"|aufhalten)\b|\bich verabschiede mich\b|\bdann gehe ich (?:jetzt|mal|wieder)\b",
        0.85,
        "leaves",
    ),
    (
        r"^(?:(?:okay|gut|alles klar|na gut|verstehe|schon gut|ja) )*kein problem\b.*\b(?:danke|trotzdem"
        r"|schönen|dann)\b|^(?:(?:okay|gut|alles klar|na gut|verstehe|schade) )*(?:danke"
        r"|vielen dank) trotzdem\b|^trotzdem (?:danke|vielen dank)\b",
        0.8,
        "leaves politely",
    ),
    (
        r"^(?:(?:na )?(?:okay|gut|dann|also|schade|ja) )*(?:auf wiedersehen|auf wiederhören|tschüss?"
        r"|schönen (?:tag|abend|feierabend)|einen schönen (?:tag|abend)|alles gute|bis dann)\b",
        0.75,
        "says goodbye",
    ),
    (
        r"^(?:(?:okay|gut|alles klar|na gut|verstehe|schade) )*(?:danke|vielen dank) (?:\w+ )*(?:zeit"
        r"|gespräch)\b",
        0.7,
        "says goodbye",
    ),
)

LEAD: tuple[Row, ...] = (
    (
        r"^(?:aber )?(?:finden|finde[sn]?t|meinen|meinst|glauben|glaubst|denken|denkst|sehen|wollen"
        r"|möchten|müssten|sollten|können|hätten|würden|wären|sind|haben|wünschen) (?:sie|du"
        r"|wir) (?:(?:denn|auch|sich|nicht|doch|etwa|eigentlich|nicht auch|da) )*nicht\b(?! mehr\b)",
        0.85,
        "the answer is built in",
    ),
    (
        r"^(?:wäre|ist|wird|würde|hat|gibt|geht|muss|müsste|sollte) (?:es|das|man|ihr \w+|die \w+"
        r"|der \w+)? ?(?:denn |doch |da )*nicht (?:\w+ )*",
        0.8,
        "the answer is built in",
    ),
    (
        r"^(?:und )?wer (?:will|möchte|würde|hätte|braucht) (?:denn |schon |da )*(?:schon|denn|nicht|ewig"
        r"|noch)\b|\bwas haben sie (?:denn |schon )*zu verlieren\b|\bwas (?:soll|kann) (?:denn |da "
        r"|schon )+(?:schiefgehen|passieren)\b|\bwas gibt es da (?:noch )?zu überlegen\b",
        0.8,
        "rhetorical",
    ),
    (
        r"\b(?:geben|gibst) (?:sie|du) mir (?:da )?recht\b|^stimmen sie mir (?:da )?zu\b|^ist (?:es "
        r"|das )?(?:ihnen )?nicht\b|^verstehen sie (?:denn |das )*nicht\b",
        0.8,
        "the answer is built in",
    ),
)

REBUT: tuple[Row, ...] = (
    (
        r"^(?:ja |gut |okay |verstehe |klar )*(?:aber|doch|jedoch|allerdings|trotzdem|dennoch"
        r"|im gegenteil|tatsächlich|in wirklichkeit|eigentlich ist|nur)\b",
        0.8,
        "argues against the no",
    ),
    (r"\b(?:aber|trotzdem|dennoch|jedoch|allerdings)\b", 0.66, "acknowledges, then argues"),
    (
        r"\b(?:das|es) (?:stimmt|ist|trifft|sehe|kann) (?:so |doch |ja |bei uns |mir |einfach "
        r"|schlicht )*(?:gar |überhaupt )?(?:nicht|falsch|kein\w*|ein (?:missverständnis|irrtum|vorurteil"
        r"|mythos)|andersherum|anders herum|längst|übertrieben)\b",
        0.74,
        "argues against the no",
    ),
    (
        r"\b(?:fakt ist|tatsache ist|die (?:zahlen|fakten|daten|erfahrung\w*) (?:\w+ )?(?:sprechen"
        r"|zeig\w+|sag\w+|beleg\w+)|studien|bewiesen|nachweislich|erwiesen|statistisch"
        r"|zeigt die erfahrung)\b",
        0.84,
        "argues with facts",
    ),
    (
        r"\b(?:rechnet sich|amortisier\w+|zahlt sich aus|lohnt sich|spar(?:en|t|st) (?:sie|ihnen|damit"
        r"|am ende|\w+ prozent|zeit|geld)|sie (?:\w+ )*sparen|sie (?:\w+ )*profitier\w+|bringt ihnen"
        r"|vorteile?|nutzen|mehrwert|wettbewerbsvorteil|rentier\w+)\b",
        0.74,
        "argues with benefits",
    ),
    (
        r"\b(?:alle|andere|anderen|jeder|jede|niemand|kein anderer|die meisten|überall"
        r"|sonst niemand)\b.*\b(?:machen|macht|schaffen|nutzen|nutzt|haben|hat|zufrieden|begeistert"
        r"|problem|so|einsetzen|arbeiten|sagen|lässt)\b",
        0.72,
        "argues with what others do",
    ),
    (
        r"\b(?:standard|marktstandard|marktüblich|branchenüblich|üblich|gängige? praxis|ganz normal"
        r"|völlig normal|heutzutage|stand der technik|zeitgemäß)\b",
        0.76,
        "argues with what is usual",
    ),
    (
        r"\bsie (?:\w+ )?(?:übersehen|unterschätzen|überschätzen|übertreiben|vergessen|verkennen|irren"
        r"|verpassen|verlieren|liegen (?:da )?falsch|müssen (?:doch )?(?:sehen|verstehen|bedenken)"
        r"|werden sehen|sehen das (?:zu|falsch)|haben (?:doch )?nichts zu verlieren"
        r"|werden (?:\w+ )?begeistert)\b",
        0.78,
        "argues against the no",
    ),
    (
        r"\b(?:wir sind|unsere? \w+ (?:ist|sind)) (?:\w+ )*(?:beste\w*|marktführer|führend\w*|bewährt"
        r"|ausgereift|sicher|besser|einzigartig|problemlos|einfach)\b|\bglauben sie mir\b"
        r"|\bvertrauen sie mir\b|\bich versichere ihnen\b|\bkann (?:bei uns|ihnen) (?:gar "
        r"|überhaupt )?nicht passieren\b",
        0.78,
        "argues with how good it is",
    ),
    (
        r"\bich (?:sehe (?:das|es)|bin) (?:da )?(?:anders|anderer meinung)\b|\bda (?:widerspreche"
        r"|muss) ich (?:ihnen )?(?:widersprechen)?|\bdem widerspreche\b|\bich widerspreche\b",
        0.84,
        "contradicts",
    ),
    (
        r"\b(?:halb so wild|nicht so schlimm|so schlimm ist|gar kein problem|kein grund|kinderspiel"
        r"|kleinigkeit|problemlos|selbsterklärend|kein aufwand|kaum aufwand)\b",
        0.75,
        "minimises",
    ),
    (
        r"\b(?:das|es|sie|wir|im|da|die|der|den|ein|zwölf \w+)\b.*\bdoch\b",
        0.62,
        "argues with what should be plain",
    ),
    (
        r"\bgerade deshalb\b|\bgenau deswegen\b|\bgenau darum\b|\bumso mehr\b|\bohne das (?:geht"
        r"|kommen)\b|\blässt sich (?:\w+ )?(?:anpassen|lösen|regeln|machen)\b|\bdas problem (?:haben wir"
        r"|ist) (?:längst |schon )?gelöst\b|\bhaben wir (?:längst|schon) (?:\w+ )?(?:gelöst|gemacht"
        r"|bewiesen)\b|\bhat mit (?:uns|mir) nichts zu tun\b",
        0.72,
        "routes round the no",
    ),
)
