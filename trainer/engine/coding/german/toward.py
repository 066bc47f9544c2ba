"""German cues of listening, room, offers and tests of a yes, as data.

Rows of (pattern, clarity 0-1, reason), tried in order on the words of a
clause in `text.plain` form, umlauts written as they are."""

from trainer.engine.coding.german.row import Row

_DAY = (
    r"(?:heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ende (?:der"
    r"|des) \w+|\w*woche|mittag|abend)"
)

NOQ: tuple[Row, ...] = (
    (
        r"^(?:(?:es )?(?:wäre|ist) (?:es|das|dies)|(?:wäre|ist)) (?:für sie |denn "
        r"|jetzt )*(?:\w+ )?(?:eine? (?:ganz |sehr )?(?:schlechte idee|fehler|unding)|verkehrt|falsch"
        r"|schlimm|abwegig|vermessen|unverschämt|verrückt|zu viel verlangt|zu früh|unpassend|daneben)\b",
        0.85,
        "built so that no is the comfortable answer",
    ),
    (
        r"^(?:störe|stör) ich\b|^passt es (?:ihnen )?(?:gerade |jetzt )?(?:nicht|schlecht)\b|^ist (?:es "
        r"|das |jetzt |gerade )*(?:ein )?(?:schlechter|ungünstiger|unpassender) (?:zeitpunkt|moment)\b"
        r"|^erwische ich sie\b",
        0.85,
        "gives an easy way out",
    ),
    (
        r"^(?:haben|hätten|hast|hättest) (?:sie|du) (?:etwas|was) dagegen\b|^spr(?:icht|äche) (?:für sie "
        r"|aus ihrer sicht )?(?:etwas|was) dagegen\b|^macht es ihnen etwas aus\b|^wären sie dagegen\b"
        r"|^sind sie (?:\w+ )?dagegen\b",
        0.85,
        "no is the comfortable answer",
    ),
    (
        r"^(?:ist|wäre) (?:das|es|das thema|die sache|die idee|\w+ \w+)? ?(?:für sie |damit "
        r"|denn )*(?:komplett |ganz |völlig |endgültig )*(?:vom tisch|ausgeschlossen|gestorben|erledigt"
        r"|undenkbar)\b",
        0.85,
        "no is the comfortable answer",
    ),
    (
        r"^(?:haben|hast) (?:sie|du) (?:das thema|die idee|es|das|\w+ \w+) (?:schon |ganz "
        r"|komplett )*(?:aufgegeben|abgeschrieben|begraben)\b",
        0.85,
        "no is the comfortable answer",
    ),
    (
        r"^(?:liege|läge) ich (?:da |damit )*(?:völlig |ganz |komplett |total )*(?:falsch|daneben)\b"
        r"|^irre ich mich\b",
        0.8,
        "invites a correction",
    ),
)

COMMIT: tuple[Row, ...] = (
    (
        r"^(?:und )?(?:woran|wie) (?:merken|erkennen|sehen|wissen|messen) wir(?: \w+)*\b",
        0.85,
        "tests the yes: how will it show",
    ),
    (
        r"^(?:und )?wer (?:macht|übernimmt|tut|kümmert|fängt|ruft|schreibt|sagt"
        r"|informiert) (?:\w+ )*(?:was|wen|als erstes|zuerst|sich|an|wem|bescheid)\b",
        0.82,
        "tests the yes: who does what",
    ),
    (
        r"^(?:und )?wie (?:stellen wir (?:\w+ )*sicher|gehen wir (?:\w+ )*(?:damit )?(?:um|vor)"
        r"|halten wir|sorgen wir)\b",
        0.82,
        "tests the yes: how",
    ),
    (
        r"^(?:und )?was (?:passiert|machen wir|tun wir) (?:denn )?wenn (?:es|sich|das|etwas|einer|wir|ein"
        r"|ihre|unser)\b",
        0.7,
        "tests the yes: what if",
    ),
    (
        r"^(?:und )?(?:welche|was für) (?:\w+ )?(?:zweifel|bedenken|fragen|vorbehalte|hürden)\b",
        0.75,
        "asks for doubts",
    ),
    (
        r"^(?:und )?was (?:kann|könnte) (?:\w+ )*(?:noch )?(?:\w+ )*(?:dazwischenkommen|schiefgehen"
        r"|dazwischen kommen|in die quere|im weg)\b",
        0.75,
        "asks for doubts",
    ),
    (
        r"^(?:und )?bis wann (?:sprechen|schicken|melden|haben|können|soll|klären|machen)\b"
        r"|^(?:und )?was (?:wäre|ist) (?:dann |jetzt |für sie )?der (?:erste|nächste) schritt\b"
        r"|^(?:und )?wer muss (?:\w+ )*(?:noch )?zustimmen\b",
        0.7,
        "asks for the next step",
    ),
    (
        r"^(?:gut |also |schön )*(?:dann )?halten wir (?:also |mal |das )*fest\b|\bnächster schritt\b",
        0.75,
        "sets out who does what",
    ),
)
"""Read as testing a yes where one is on the table; the sure ones (.8 and above) anywhere."""

PROP_ASKED: tuple[Row, ...] = (
    (
        r"\bwas wäre wenn (?:wir|ich|man|unser)\b|^(?:und )?(?:was|wie) wenn (?:wir|ich)\b"
        r"|^(?:und )?wenn (?:wir|ich|man) (?!sie |nicht |das rich|es rich|ihnen zuh)",
        0.85,
        "an offer in the form of a question",
    ),
    (
        r"\bwie (?:wäre|wär) es\b|\bwie sieht es (?:\w+ )*(?:am|nächste|um|mit \w+tag) ?\w* aus\b"
        r"|\bwie klingt\b",
        0.85,
        "an offer in the form of a question",
    ),
    (
        r"\bwas (?:halten|hielten|hältst) (?:sie|du) (?:davon wenn|von)\b|\bwas (?:würden|sagen) sie zu\b"
        r"|\bwas würden sie sagen wenn (?:wir|ich)\b",
        0.85,
        "an offer in the form of a question",
    ),
    (
        r"^(?:könnten|können|wollen|sollen|sollten|würden"
        r"|dürfen) wir (?!ihnen helfen zu ver)(?!darüber reden was)",
        0.75,
        "suggests a step",
    ),
    (
        r"^(?:darf|kann|soll|könnte|dürfte) ich (?:ihnen |sie )?(?:\w+ )*(?:anbieten|schicken|zusenden"
        r"|zeigen|vorschlagen|vorführen|freischalten|zukommen|vorbeikommen|einladen|vorbeibringen|mailen)\b",
        0.8,
        "an offer in the form of a question",
    ),
    (
        r"\b(?:könnten|würden|nehmen|machen|gingen) sie (?:es|das|ihn|sie)? ?(?:auch )?(?:für|mit|bei|um"
        r"|zu) (?:\d|eine[mnr]?\b)|\bwäre (?:\d+|ein \w+|eine \w+|das|es) (?:für sie )?(?:eine option"
        r"|denkbar|ein kompromiss|eine idee|eine lösung|eine möglichkeit)\b",
        0.8,
        "asks them to take an offer",
    ),
    (
        r"^(?:würde|hülfe|hilft) es (?:ihnen )?(?:helfen )?wenn (?:wir|ich)\b|\bkäme (?:\w+ )*(?:infrage"
        r"|in frage|in betracht)\b|^wäre es (?:hilfreich|möglich|denkbar|besser|okay|eine hilfe)\b",
        0.75,
        "an offer in the form of a question",
    ),
    (
        rf"^(?:passt|passen|ginge|geht|haben|hätten) (?:es |das )?(?:ihnen|sie|bei ihnen"
        rf"|dir)? ?(?:\w+ )?(?:am |um |nächste |kommenden )?{_DAY}|^(?:hätten|haben) sie (?:\w+ )*zeit\b",
        0.75,
        "suggests a time",
    ),
)

AUTON: tuple[Row, ...] = (
    (
        r"\b(?:sie|du|wir) (?:müssen|musst|brauchen) (?:sich |das |es |hier |heute |jetzt |gar |mir "
        r"|darüber |das heute |heute gar )*(?:nicht|nichts)\b",
        0.85,
        "leaves them free",
    ),
    (
        r"\b(?:liegt|bleibt) (?:ganz |allein |völlig )*(?:bei ihnen|in ihrer hand|ihnen überlassen)\b"
        r"|\b(?:ganz |völlig |allein |natürlich )*(?:ihre|deine) (?:entscheidung|sache|wahl)\b"
        r"|\bsie (?:ganz )?(?:allein )?(?:entscheiden|bestimmen|geben den takt)\b|\bihnen überlassen\b",
        0.85,
        "leaves the choice with them",
    ),
    (
        r"\b(?:nehmen|lassen) sie sich (?:ruhig |gerne? |bitte |alle |die |da |damit "
        r"|mit )*(?:die )?zeit\b|\balle zeit der welt\b|\bkeine eile\b|\bkein (?:druck|stress)\b"
        r"|\bin (?:aller )?ruhe\b|\bohne druck\b|\beilt (?:gar )?nicht\b",
        0.82,
        "gives time",
    ),
    (
        r"\b(?:ein |ihr |das |dein )?nein (?:ist|wäre|bleibt|darf|akzeptiere|nehme ich"
        r"|reicht)\b(?!.*\bwarum\b)|\b(?:akzeptiere|respektiere|nehme) (?:ich )?(?:ihr|das|ihre"
        r"|ein) (?:nein|entscheidung|so an|so hin)\b|\bich (?:akzeptiere|respektiere) (?:das|ihr\w*)\b",
        0.85,
        "accepts the no",
    ),
    (
        r"\bwenn es (?:beim|bei einem|bei dem|ein) nein bleibt\b|\bnein sagen\b"
        r"|\bjederzeit (?:\w+ )*(?:abbrechen|stoppen|aufhören|unterbrechen|aussteigen)\b|\b(?:abbrechen"
        r"|stoppen|unterbrechen) sie mich\b",
        0.82,
        "gives a way out",
    ),
    (
        r"^(?:(?:und|gut|okay) )*(?:darf|dürfte|kann) ich (?:ihnen |sie |dir |dich )?(?:kurz |noch |dazu "
        r"|mal |bitte )*(?:eine? |etwas |was |zwei )(?:\w+ )*(?:zahl|frage|fragen|gedanken|beispiel"
        r"|nennen|erzählen|zeigen)\b",
        0.8,
        "asks leave",
    ),
    (
        r"^(?:das ist )?(?:für mich |auch )?(?:völlig |ganz |absolut |vollkommen |auch )*(?:in ordnung"
        r"|okay so)(?: wenn| für mich|$)|\bist das (?:für mich )?(?:völlig |auch )?in ordnung\b"
        r"|\bwie sie (?:möchten|mögen|wollen)\b|\bsie sind (?:da )?frei\b|\bfühlen sie sich (?:ganz )?frei\b",
        0.72,
        "gives room",
    ),
)

LABEL: tuple[Row, ...] = (
    (
        r"^(?:(?:okay|gut|hm|also|ja|und|verstehe) )*(?:das |es |da |hier |für mich |für sie "
        r"|mir )?(?:klingt|hört sich|wirkt|scheint|sieht|kommt mir|fühlt sich|riecht)(?! gut\b| super\b"
        r"| nach einem plan\b| toll\b)\b.*",
        0.8,
        "names what it may be like for them",
    ),
    (
        r"\b(?:scheint|scheinen) (?:ihnen|sie|da|dir|bei ihnen|hier)\b|\b(?:scheint"
        r"|scheinen) (?:\w+ )*(?:ihnen|wichtig|nacken|magen|schwer)\b|\bmir scheint\b|^es scheint\b",
        0.78,
        "names what it may be like for them",
    ),
    (
        r"\b(?:sie|du|ihnen|dir) (?:wirken|wirkst|klingen|fühlen sich|fühlst dich|sorgen sich|ärgern sich"
        r"|befürchten|fürchten|haben angst|machen sich (?:\w+ )*sorgen|hängen daran|zögern|fragen sich"
        r"|trauen)\b",
        0.82,
        "names a feeling or a worry",
    ),
    (
        r"\bsie haben (?:(?:wohl|vermutlich|offenbar|sicher|bestimmt|vielleicht|da|natürlich|auch"
        r"|einfach) )*(?:die |große |eine )?(?:sorge|angst|befürchtung|bedenken|das gefühl|bauchschmerzen"
        r"|sorgen|zweifel|den eindruck|genug|schlechte erfahrung\w*)\b",
        0.8,
        "names a worry",
    ),
    (
        r"\b(?:vermutlich|wahrscheinlich|vielleicht|bestimmt|sicher|offenbar|anscheinend|womöglich"
        r"|sicherlich)\b.*\b(?:sie|ihnen|ihr|ihre|ihren|tief|weh|hängen|nach)\b.*",
        0.66,
        "names tentatively what is behind it",
    ),
    (
        r"^sie (?:denken|glauben|meinen|erwarten|rechnen|halten) (?:jetzt |vielleicht |bestimmt |sicher "
        r"|wahrscheinlich |vermutlich |mich |wohl |gerade )+.*\b(?:ich|wir|mich|uns)\b",
        0.8,
        "says what they may think of us",
    ),
    (
        r"\bich (?:habe (?:den eindruck|das gefühl)|spüre|merke|sehe"
        r"|höre(?: heraus)?)(?: dass)?(?: \w+)? (?:sie|ihnen|da|hier|dich)\b",
        0.72,
        "names what it may be like for them",
    ),
    (
        r"^(?:das|es|so etwas|sowas) (?:nervt|belastet|ärgert|frustriert|wurmt|beschäftigt|verunsichert"
        r"|stört|kränkt|drückt|sitzt|geht|hat|macht|trifft|setzt)(?: (?:sie|ihnen|dich|dir|offenbar|wohl"
        r"|noch|ganz|schön|sicher))+\b",
        0.8,
        "names a feeling",
    ),
    (
        r"\bsie (?:möchten|wollen) (?:auf keinen fall|unbedingt |nur |einfach )?(?:\w+ )*(?:vermeiden"
        r"|verhindern|schützen|nicht (?:noch )?(?:ein)?mal|sicher sein|sicher gehen|nicht wieder)\b",
        0.74,
        "names what they want to avoid",
    ),
    (
        r"\bsie (?:stehen|sind|fühlen|sitzen) (?:da |damit |dabei |gerade |wohl |offenbar "
        r"|sich )*(?:\w+ )*(?:unter druck|allein|zwischen (?:den|zwei) stühlen|enttäuscht|verärgert"
        r"|unsicher|müde|gebunden|in der klemme|übergangen|im stich|skeptisch|besorgt|vorsichtig"
        r"|angefressen|erschöpft|frustriert)\b",
        0.8,
        "names a feeling or a predicament",
    ),
    (
        r"\bim nacken\b|\bim magen\b|\bein wunder punkt\b|\bliegt ihnen (?:\w+ )*(?:auf der seele"
        r"|im magen|am herzen)\b|\bdurch den kopf\b|\bda steckt (?:wohl |offenbar |mehr )",
        0.75,
        "names what weighs on them",
    ),
)

SUMM: tuple[Row, ...] = (
    (
        r"\bwenn ich (?:sie |das |es )?(?:\w+ )?richtig (?:verstehe|verstanden|höre|gehört)\b"
        r"|\b(?:verstehe|habe) ich (?:sie |das |es )?richtig\b|\bhabe ich (?:das "
        r"|sie )?(?:so )?richtig verstanden\b",
        0.88,
        "tests the understanding",
    ),
    (
        r"\b(?:mit anderen worten|ich fasse (?:\w+ )?zusammen|zusammengefasst|kurz gesagt|unterm strich"
        r"|lassen sie mich (?:kurz |mal )?(?:zusammenfassen|prüfen|schauen ob|sehen ob|wiederholen)"
        r"|ich höre (?:daraus|heraus|da))\b",
        0.85,
        "sums up",
    ),
    (
        r"^(?:und |also |okay )*(?:sie|du) (?:sagen|sagst|sagten|haben gesagt|meinen|brauchen|bräuchten"
        r"|wollen|möchten)(?: also| mir| damit)?\b",
        0.72,
        "says their point back",
    ),
    (
        r"^(?:also |und |dann |das heißt |okay |gut |verstehe |es )*(?:(?:geht"
        r"|ging) (?:es )?(?:ihnen )?(?:also |dabei |hier |vor allem |gar |eigentlich )*(?:nicht )?(?:um"
        r"|darum)|(?:liegt|hängt|scheitert|hakt) (?:es )?(?:also )?(?:an|am|daran)"
        r"|kommt (?:es )?(?:also )?(?:auf|darauf))",
        0.75,
        "says their point back",
    ),
    (r"^(?:das|dies) (?:heißt|bedeutet)\b|^heißt das\b", 0.72, "says their point back"),
)

PROP: tuple[Row, ...] = (
    (
        r"\b(?:wir|ich) (?:könnte[n]?|würde[n]?) (?:(?:ihnen|das|es|die|den|auch|ja|dann|gerne?|mir|uns"
        r"|inzwischen|erst|sie|ein\w*|zunächst|doch) )*(?!verstehen|wissen|gern wissen|hören)\w+",
        0.72,
        "offers something",
    ),
    (
        r"\bich (?:biete|kann|schlage|mache|lege|gebe|schenke|schicke|reduziere|senke)(?: (?:ihnen|euch"
        r"|dir|das|den|die|einen|gern|auch|vor))*\b.*\b(?:an|anbieten|vor|angebot|rabatt|nachlass"
        r"|entgegenkommen|dazu|drauf|obendrauf|kostenlos|prozent|gutschrift|entwurf|vorschlag)\b"
        r"|^ich schlage vor\b|^mein vorschlag\b|^(?:ein )?vorschlag\b",
        0.82,
        "offers something",
    ),
    (
        r"\bwir (?:legen|geben|schenken|übernehmen|streichen|verzichten|kommen|machen|nehmen|packen"
        r"|zahlen|starten|fangen|reduzieren|bauen|lassen|kürzen|teilen|verschieben)\b.*\b(?:kostenlos"
        r"|gratis|umsonst|obendrauf|dazu|drauf|rabatt|nachlass|entgegen|günstiger|klein\w*|paket|weg|raus"
        r"|an|mit|monate?|kosten|schulung|auf|stück\w*|vor|nur)\b",
        0.72,
        "offers something",
    ),
    (
        r"^(?:(?:und|dann|also|okay|gut) )*(?:lassen sie uns|lass uns|machen wir|nehmen wir"
        r"|treffen wir uns|setzen wir uns|probieren wir|starten wir|fangen wir|versuchen wir|angenommen"
        r"|nehmen wir an)\b",
        0.78,
        "suggests a step",
    ),
    (
        r"\bsie (?:bekommen|kriegen|erhalten|zahlen) (?:von uns |dann |erst |nur |das |den "
        r"|die )*(?:\w+ )*(?:kostenlos|gratis|rabatt|nachlass|dazu|gutschrift|umsonst|erst|nur)\b"
        r"|\bohne aufpreis\b|\bauf unsere kosten\b",
        0.78,
        "offers something",
    ),
    (
        r"^(?:oder )?(?:ein|eine|einen) (?:\w+ )?(?:pilot\w*|probe\w*|test\w*|rabatt|nachlass)\b",
        0.7,
        "offers something",
    ),
)
