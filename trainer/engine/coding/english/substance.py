"""Shapes of the substance family: proposal, information, testing a yes."""

from trainer.engine.coding.cues import cues

MONEY = r"(?:[$€£] ?\d|\d+ ?(?:[%$€£]|percent|per cent|k\b|euros?|dollars?|pounds?|grand)|\b\d{3,}\b)"
_ACT = (
    r"(?:do|give|gave|offer|add|include|move|split|start|throw|extend|drop|take|reduce|lower|cut|"
    r"waive|pay|deliver|ship|send|build|run|set|make|bring|push|shift|swap|phase|try|meet|go|come|"
    r"begin|arrange|"
    r"provide|find|cover|guarantee|put|work|use|keep|lock|defer|stagger|postpone|delay|change|"
    r"remove|adjust|match|raise|increase|share|train|handle|manage|install|support|hold|schedule|"
    r"book|talk to|"
    r"call|pilot|test|trial|sign|look at|leave|get|let|have|carve|tie|commit|trade|limit|reserve|"
    r"invoice|bill|spread|switch|bundle|assign|hire|draft|write|prepare|agree|stretch|live with|"
    r"accept|consider|break|restructure|rework|tailor|customi[sz]e|shorten|halve|speed|close|lend|"
    r"spare|come up with|transfer|take over)"
)
_DAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|next (?:week|"
    r"month|quarter|year|spring|monday|tuesday|wednesday|thursday|friday)|january|february|march|"
    r"april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|noon|"
    r"\d)"
)

_NO_COMPLAINT = (
    r"(?!(?:(?!that\b|which\b|if\b|so\b|we\b|i\b)\w+ ){1,4}?(?:does|do|did|is|are|was|were|would|makes?|made|"
    r"feels?|felt|seems?|worries|bothers|scares|concerns|hurts|speaks|still)\b)"
)
""" "What about November does not work" asks what is wrong with it; it offers nothing."""

PROP_QUESTION = cues(
    [
        (
            r"^(?:and |so |ok )*what if (?:we|i|you|it|the|there|our|your|they|that|this|instead|"
            r"\w+ing|for)\b|^(?:and |so |ok )*what if (?:\w+ ){1,4}?(?:came|went|stayed|were|started|took|"
            r"had|got|paid|ran|did|began|could|moved|arrived|worked|joined|handled|covered|shipped|waited)\b",
            0.92,
            "an offer in question form",
        ),
        (
            rf"^(?:and |so |ok )*(?:how about (?!you\b|your\b|it\b)\w|"
            rf"what about {_NO_COMPLAINT}(?:we|i|you|if|a|an|"
            rf"another|maybe|say|just|half|one|two|three|four|five|six|\d+|{_DAY}|\w+ing|lunch|"
            rf"coffee)\b)",
            0.9,
            "an offer in question form",
        ),
        (
            r"^(?:so |and |ok )*(?:would|are|might|could) (?:you|your \w+|they|he|she) (?:ever |"
            r"still |then |at least |perhaps |maybe |also |now |possibly )*(?:be )?(?:consider|open|"
            r"willing|ok|interested|comfortable|prepared|happy|ready|accept|take|agree|like (?:me|us|"
            r"to|a)|prefer (?:me|us|to|a|if)|settle|go for|pay|sign|give|meet|try|want (?:me|us) to|"
            r"buy|do)\b(?! (?:telling|sharing|about it))",
            0.84,
            "asks them to accept something",
        ),
        (
            r"^(?:so |and |ok )*(?:would|will|could|might|does|do) (?!you\b|it take\b|it be a (?:bad|"
            r"terrible)|that be (?:a|because)|it look\b)(?:\w+ ){1,6}?(?:work|help|suit|fit|do$|"
            r"be (?:\w+ )?enough$|do it|"
            r"do the trick|be (?:ok|acceptable|enough|better|easier|possible|fine|useful|helpful|"
            r"interesting|an option|of interest|workable|feasible|sufficient|more (?:\w+))|make (?:it|"
            r"this|that|a difference|sense|you)|solve|change (?:your mind|things|anything|"
            r"the picture)|get us|ease|take the)\b",
            0.84,
            "offers something for them to accept",
        ),
        (
            r"^(?:so |and |ok )*(?:can|could|will|would) you (?:please |maybe |perhaps |at least |"
            r"possibly |just |still |also |then )*(?!see\b|hear|imagine|remember|recall|think|feel|"
            r"understand|believe|afford|say\b|tell|explain|describe|be\b|have\b|need\b|want\b|rather|"
            r"prefer|like\b|agree|know\b|mind\b|name\b|live|not\b)\w+",
            0.7,
            "asks them for something",
        ),
        (
            rf"^(?:so |and |ok )*(?:can|could|will|would) you (?:please |maybe |perhaps |at least |"
            rf"possibly |just |still |not |ever |also |then |live |both )*(?:{_ACT}|live|afford|spare|"
            rf"wait|think about|help us|increase|push|ask|lean on|get|approve|sign|say yes|recommend|"
            rf"introduce)\b",
            0.82,
            "asks them for something",
        ),
        (
            rf"^(?:so |and |ok |then )*(?:can|could|shall|should|may|might|what about if|"
            rf"why do not) (?:we|i) (?:please |maybe |perhaps |at least |possibly |just |then |still |"
            rf"instead |also |both |not )*(?:{_ACT}|meet|suggest|propose|come back|follow up|"
            rf"interest you|email|drop by|set up|try|discuss|talk|look|move on|revisit|schedule|"
            rf"jump on)\b|^do you have (?:a )?(?:time|minute|moment|room|slot|space) (?:for|to|on)\b",
            0.82,
            "proposes a step",
        ),
        (
            r"^(?:what|how) (?:would|do|will|might) you (?:say|think|feel)(?: \w+)? (?:to|about|of|"
            r"if) (?:a |an |us |we |i |our |\d|one |two |three |four |five |six |half |starting |"
            r"doing |trying |having |getting |splitting |moving |\w+ing |some |if )",
            0.84,
            "an offer in question form",
        ),
        (
            r"\b(?:have you (?:considered|thought about|thought of|tried|looked at)|"
            r"did you (?:consider|think about|think of|try)) (?!what|how|why|who|whether|"
            r"the (?:reason|impact|cost))\w+",
            0.68,
            "a suggestion in question form",
        ),
        (
            r"^(?:is|are) there (?:any |some |a |no )?(?:way|chance|room|possibility|scope|"
            r"option) (?:that |for |to |of |you |we |i )+(?:\w+ )*?(?:could|can|to|might|would|you|we|"
            r"me|us)\b",
            0.76,
            "asks them for something",
        ),
        (r"^why do not (?:we|you|i)\b", 0.82, "a suggestion in question form"),
        (
            r"^(?:suppose|say|assuming|let us say|imagine) (?:we|i|you|the|that we)\b",
            0.76,
            "an offer in question form",
        ),
        (
            rf"^(?:deal|ok|agreed|fine) (?:at|for|with) {MONEY}|^{MONEY}(?: \w+){{0,3}}$",
            0.6,
            "names a figure for them to accept",
        ),
    ]
)

PROP = cues(
    [
        (
            rf"\b(?:we|i) (?:can|could|would|might|will|may|are able to|am able to|are going to|"
            rf"am going to) (?:also |even |certainly |definitely |easily |gladly |happily |then |"
            rf"maybe |perhaps |instead |always |just |still |at least |probably |possibly |"
            rf"be able to |be happy to |be willing to |be open to |be prepared to )*(?:offer(?:ing)?|"
            rf"{_ACT})\b(?! (?:you (?:a|one) (?:question|story)|it out|that (?:point|view)))",
            0.74,
            "an offer",
        ),
        (
            r"\b(?:we|i) could (?:always |also |then |maybe |perhaps )*(?!see|understand|hear|tell|"
            r"not|never|say|imagine|feel|be wrong|have|count|trust|rely|do with)\w+|^(?:and |so |"
            r"then |ok )*we would (?:also |even |gladly |happily )*(?!like|love|need|rather|say|have|"
            r"be |think|want|never|not|appreciate|hate|prefer|expect|hope)\w+|\b(?:i|we) (?:would |"
            r"will |want to |would like to |can |could |am going to )?(?:suggest|propose|recommend|"
            r"offer (?:you|a|an|to))\b|\bmy (?:suggestion|proposal|recommendation|offer|idea) (?:is|"
            r"would be)\b|\b(?:here is|this is) (?:my|what i|an) (?:offer|idea|proposal|suggest|"
            r"propose|could)|\bone (?:option|idea|way|possibility)(?: \w+)? (?:is|would be|"
            r"could be)\b|\banother (?:option|way|idea) (?:is|would|could)\b",
            0.86,
            "an offer",
        ),
        (
            r"^(?:so |and |then |ok |well |maybe |perhaps )*let us (?!see\b|be\b|leave\b|park\b|"
            r"just say|assume)\w+",
            0.76,
            "proposes a step",
        ),
        (r"^(?:how about|what about|what if)\b", 0.84, "an offer in question form"),
        (
            r"^(?:so |and |then |ok |well )*(?:maybe|perhaps|possibly) (?:we|i|you|a|an|the|"
            r"it) (?:\w+ )?(?:could|can|should|might|would|start|try|will)\b",
            0.82,
            "a suggestion",
        ),
        (
            r"\b(?:we|i) (?:are|am|would be) (?:also |quite |absolutely |still |always |more than |"
            r"very )*(?:willing|happy|prepared|ready|able|open|glad|flexible|fine) (?:to|"
            r"with) (?!wait|leave it|step|stop|hear|listen|understand|come back)\w+",
            0.8,
            "an offer",
        ),
        (
            r"\bif you (?!wait|do not|delay|walk|say no|turn|can not|look|"
            r"think)(?:\w+ ){1,10}?(?:then )?(?:i|we) (?:will|can|could|would|am|are)\b",
            0.78,
            "a trade",
        ),
        (
            r"\b(?:i|we) (?:can|could|will|would) (?:do|go|come|accept|live with|"
            r"settle)(?: \w+){0,4}? (?:at |for |to |with )?\d|\b(?:we|i) (?:would|will|can|"
            r"could) (?:throw in|knock off|take off|come down|go (?:down|up|to|as)|meet you|"
            r"split the difference|sweeten)\b|\b\d+ ?(?:%|percent|per cent) (?:off|discount|less|"
            r"more)\b|\bdiscount of\b|\b(?:free|complimentary) (?:trial|month|pilot|support|training|"
            r"setup)\b",
            0.84,
            "a concession",
        ),
        (
            r"^(?:then |so |ok )?you (?:could|can|might|may) (?:also |always |just |then |simply |"
            r"even |maybe |at least )*(?:start|try|pay|have|use|take|keep|begin|run|test|choose from|"
            r"get|join|work|pick|split|spread|bring)\b",
            0.72,
            "a suggestion",
        ),
        (
            r"\b(?:i|we) will (?:send|call|email|come back with|put together|draft|prepare|bring|"
            r"set up|book|ping|schedule|follow up|get back|write up|check with|arrange)\b",
            0.66,
            "proposes a next step",
        ),
        (
            r"^(?:please )?(?:try|take|start with|give it|consider|let (?:me|us) (?!see|make sure|"
            r"check|ask|know|understand|think|rephrase|try|play|just|be|start over|go|hear|summari\w+|"
            r"recap|repeat|back|step|put)\w+)\b(?! (?:your time|the week|as long|as much))",
            0.62,
            "a suggestion",
        ),
    ]
)

COMMIT_STRONG = cues(
    [
        (
            r"^how (?:will|would|do|can|shall) (?:we|i|you and i)(?: both| all)? (?:know|tell|see|"
            r"notice|measure|track|check|make sure|be sure|ensure|spot|find out)\b(?!.*\b(?:our|"
            r"the price|worth)\b)",
            0.86,
            "asks how both will know it holds",
        ),
        (
            r"\b(?:on track|goes? off track|slips?|slipped|falls? behind|gets? stuck)\b",
            0.7,
            "asks what happens when it goes wrong",
        ),
        (
            r"\bso that (?:we|this|it) (?:does not|do not) (?:slip|fall)|\bwhat (?:could|might|would|"
            r"can) (?:still )?(?:get in the way|derail|stop (?:this|it|us)|go wrong|trip|kill (?:this|"
            r"it)|make this fail|make you (?:change|regret|doubt|pull))\b(?!.*\blose\b)",
            0.7,
            "asks for doubts about the yes",
        ),
    ]
)
COMMIT = cues(
    [
        (
            r"^(?:so |and |ok |great |good )*(?:(?:how|who|when|where|by when|which)\b|what(?: else|"
            r" exactly)? (?:will|do you need from (?:me|us)|would (?:we|you do|you want|you need|make you|"
            r"happen)|do we|do i|does|should|shall|needs|has|if|"
            r"about|happens|could|might|are you|is the|is your|are the|"
            r"must)\b)(?!.*\b(?:to be different|change|make it work|worries|behind|mean|important)\b)",
            0.72,
            "asks how, who or when after a yes",
        ),
        (
            r"\b(?:next steps?|first step|who (?:signs|else signs|owns|does what|needs to)|"
            r"what happens (?:if|when|next|after|on)|how (?:will|do|would|should) (?:we|you|i)|"
            r"by when|what if|doubts?|hesitat\w+|least sure|not (?:quite |fully |"
            r"entirely )?sure (?:about|of)|second thoughts|get in the way|change your mind|go wrong|"
            r"what would stop|in the diary|put (?:it|that) in|calendar|pencil|kick ?off|"
            r"walk (?:me )?through (?:the|how|what)|confirm|recap|still (?:bugs|bothers|worries|nags)|"
            r"summari[sz]e what we|so we (?:agree|"
            r"are agreed|said|both)|agreed then|to be sure we)\b",
            0.74,
            "firms up the yes",
        ),
        (
            rf"^(?:so |and |ok |great |good |then )*(?:how|what) about (?:{_DAY}|\w+)|\b(?:shall|"
            rf"should|can|could) (?:we|i) (?:say|meet|put|set|book|schedule|do|start|send|plan|talk|"
            rf"speak|fix|agree|call|check|write|go through|look)\b|\b(?:does|would|will|"
            rf"is) {_DAY}(?: \w+){{0,3}}? (?:work|suit|ok|good|fine)\b|\b(?:i|we|you) (?:will|can|"
            rf"could) (?:send|call|draft|book|put|set|share|write|sign|meet|start|check|confirm|come|"
            rf"bring|prepare)\b(?:.*\b(?:by|on|before|tomorrow|{_DAY})\b)?|^(?:so |"
            rf"then )?let us (?:say|meet|put|fix|set|book|plan|agree|start|write|check|schedule|"
            rf"talk)\b",
            0.74,
            "firms up the next step after a yes",
        ),
    ]
)

INFO = cues(
    [
        (
            r"\b(?:on (?:my|our) (?:side|end)|for (?:context|background|transparency|completeness|"
            r"your information|what it is worth)|just so you (?:know|have it)|so you (?:know|"
            r"are aware|can plan)|to be (?:transparent|open|upfront|clear about my)|"
            r"speaking for myself|from (?:my|our) (?:side|end)|in case (?:it|that) helps)\b",
            0.86,
            "neutral information",
        ),
        (
            r"^(?:so |and |well |yes |no |ok )*(?:i|my (?:boss|team|manager|company|situation|concern|"
            r"worry|side|role|job|own)|we) (?:am|feel|was|were|work|run|have|had|need|would|hoped|"
            r"hope|want|wanted|came|called|asked|ask|use|thought|think|believe|know|do|did|only|"
            r"currently|usually|close|ship|start|would like|got|live|noticed|wonder|spoke|talked|is|"
            r"are|made|prepared|brought|checked|read|looked|will)\b",
            0.58,
            "says something about our side",
        ),
        (
            r"\b(?:the|our|your|this|that|it) (?:\w+ ){0,3}?(?:is|are|was|includes?|covers?|starts?|"
            r"ends?|runs?|takes?|costs?|closes?|opens?|has|have|comes?|contains?|lasts?|means?)\b",
            0.5,
            "states a fact",
        ),
    ]
)
