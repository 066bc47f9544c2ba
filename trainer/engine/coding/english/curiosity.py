"""Shapes of the curiosity family: no-oriented, calibrated, open and closed questions."""

import re
from functools import lru_cache

from trainer.engine.coding.cues import cues

NOQ = cues(
    [
        (
            r"^(?:is|was) (?:this|now|it|today|that) (?:such )?(?:a )?(?:really )?(?:bad|terrible|rotten|"
            r"lousy|wrong|awkward|inconvenient) (?:time|moment|day|idea)\b|\bcatch(?:ing)? you at a bad\b|"
            r"\bcaught you at a bad\b",
            0.92,
            "built so that no is the easy answer",
        ),
        (
            r"^would it be (?:such |completely |totally |too |really |absolutely |a |an )*(?:bad|"
            r"terrible|crazy|nuts|mad|rude|cheeky|pushy|ridiculous|absurd|silly|wrong|unreasonable|"
            r"out of the question|"
            r"too (?:much|soon|early|late)|much|mistake|horrible|problem|impossible|stupid|awful|"
            r"unthinkable|off the table|inappropriate|offensive|waste|out of line|unhelpful|a stretch|"
            r"stretch|pointless|useless|off|unfair)\b",
            0.92,
            "built so that no is the easy answer",
        ),
        (
            r"^(?:would|are|will|is) (?:you|your \w+|anyone|they) (?:be )?(?:completely |totally |"
            r"really |strongly |dead |entirely )?(?:against|opposed|offended|upset|horrified|"
            r"uncomfortable|bothered|averse|annoyed)\b|^(?:do|would) you mind if\b|"
            r"^would it (?:bother|hurt|harm|upset|annoy|be a bother)\b|^do you object\b|"
            r"^would you object\b|^any objections?\b",
            0.88,
            "no is the agreeing answer",
        ),
        (
            r"^(?:is|are|was|has|have) (?:it|this|that|the \w+|we|you|the \w+ \w+|\w+ing) (?:really |"
            r"just |simply |now |completely |totally |entirely |already |permanently )*(?:a bad|"
            r"ridiculous|crazy|too (?:late|early|soon)|out of the question|off the table|unreasonable|"
            r"off limits|closed for good|dead|given up|ruled out|a (?:dead end|lost cause|"
            r"non starter)|non negotiable|a no for (?:good|ever)|a (?:firm|final|definite|hard) no|"
            r"beyond saving)\b|^(?:have|has) (?:you|they|he|she|your \w+) (?:given up|written off|ruled out|"
            r"lost (?:all )?(?:hope|faith|interest)|shut the door)\b|^is there any harm (?:in|"
            r"if)\b|^is there no (?:way|version|world|scenario|chance|"
            r"shape|form|circumstance)\b|^is (?:it|that) (?:a )?no (?:forever|for good|for now|"
            r"full stop)\b",
            0.86,
            "gives them a no to stand on",
        ),
        (
            r"^(?:am i|are we|have i) (?:\w+ )?(?:wrong|off|way off|bothering|interrupting|"
            r"completely off|catching|intruding|pushing|wasting|asking too|overstepping|"
            r"missing the mark|off base|too early|too late|out of line)\b|^(?:should|"
            r"shall) i (?:just |rather )?(?:stop|leave|go away|drop|back off|let (?:it|this) go|close|"
            r"not)\b|^(?:do|would) you (?:want|prefer|like|rather) (?:me|us|i|that i) (?:to )?(?:stop|"
            r"leave|go|drop|back off|left|stopped|dropped|not)\b",
            0.86,
            "offers them the way out",
        ),
    ]
)

ONE_DATUM = re.compile(
    r"^(?:how (?:much|many|long|soon|often|far|big|old|fast|late|early|large|high)\b|who\b|whom\b|"
    r"whose\b|when\b|where\b|by when\b|which\b|"
    r"what (?:exact )?(?:date|day|time|year|month|quarter|number|figure|version|size|percentage|"
    r"amount|price|rate|colou?r|model|address|e ?mail|phone|week|salary|level|budget|currency|"
    r"system|tool|title|supplier|vendor|software|provider)\b|"
    r"what (?:is|was|are|were) (?:your|the|their|its|our) (?:\w+ )?(?:budget|deadline|name|title|"
    r"price|number|email|phone|salary|headcount|date|cost|limit|notice period|address|target|"
    r"start date|end date|volume|size|timeline|rate|quota|turnover|revenue|current (?:price|"
    r"salary|supplier|vendor|provider|rate)|go live date|cut off|ceiling|maximum|minimum|"
    r"top figure|lead time|quantity)(?: (?:for|of|this|on|in|right|at)\b.*)?$)"
)
"""A wh-question that one datum answers is closed."""
OPEN_IN_SPITE = re.compile(
    r"^(?:which (?:thing|things|conditions?|part|parts|aspect|bit|piece|of (?:these|those|that|the))\b|"
    r"where (?:does|do|"
    r"did|is|would) (?:\w+ )*?(?:break|fall|hurt|pinch|stuck|get stuck|go wrong|stop|leave|snag|"
    r"fit|stand|sit|land|lie|hurts?)|"
    r"how (?:far|much) (?:apart|of (?:this|that|a)|room|does (?:this|that|it) (?:matter|weigh)|"
    r"weight)|where do you see)\b"
)
GENERIC = re.compile(
    r"^(?:what (?:are|is) your (?:\w+ )?(?:thoughts?|view|views|opinion|take|feeling|reaction|"
    r"feedback|impression|position)(?: (?:on|about|of) (?:it|this|that|all this))?|"
    r"what do you (?:think|say|reckon)(?: (?:about|of) (?:it|this|that))?|(?:any )?thoughts|"
    r"how do you (?:feel|see (?:it|this|that|things))(?: about (?:it|this|that))?|what else|"
    r"what now|what next|how so|"
    r"what is on your mind|what (?:do|would) you (?:want|like) to talk about|"
    r"(?:would you like|do you want|want) to (?:talk|tell me(?: more)?|say (?:a (?:little|bit) )?more)"
    r"(?: about (?:it|this|that))?|what then|how is (?:it|that|everything|business)(?: going)?|"
    r"what is (?:going on|new|up|wrong|the (?:problem|issue|matter|deal|story|catch))(?: (?:here|"
    r"then|exactly|there|with (?:it|that|this)))?|(?:please )?(?:tell me (?:just )?(?:a (?:little bit|"
    r"little|bit) )?more|"
    r"say (?:a (?:little bit|little|bit) )?more|elaborate|explain|go on|tell me|describe it)(?: please|"
    r" about (?:it|that|"
    r"this))?|"
    r"(?:can|could|would|will) you (?:please )?(?:tell me (?:just )?(?:a (?:little bit|little|bit) )?more|"
    r"say (?:a (?:little bit|little|bit) )?more|elaborate|expand|explain|clarify|share more|"
    r"give me more)(?: please|"
    r" on (?:it|that|this)| about (?:it|that|this)| (?:it|that|this))?(?: please)?|how did it go|"
    r"what happened|what do you mean|and|so what|what can you tell me(?: about (?:it|this|that|"
    r"yourself|the company))?|how can i help|why|how come|why is that|how|what|i am curious|"
    r"i wonder)$"
)
"""Invites talk but names nothing."""
OWN_AGENDA = re.compile(
    r"^(?:how|what) (?:can|could|do|would|should|must|may|might|will) (?:i|we) (?:do |say |"
    r"possibly |offer )?(?:to )?(?:convince|persuade|get you|get this (?:deal|done|over|signed|"
    r"closed)|win (?:you|your)|earn your|change your mind|make you|close|sell|get your|show you|"
    r"prove|help you see|talk you|do business|get a yes|move you)\b|"
    r"^what (?:do|did|would) you (?:like|love|know|think|say|remember) (?:most )?(?:about|of|"
    r"to) (?:our|us|my|me|what we|working with)\b|^what (?:do|did) you think of (?:our|my|"
    r"the) (?:offer|proposal|product|demo|presentation|deck|pitch|idea|solution|price)|"
    r"^what can i do for you\b|^how (?:did you like|do you like) (?:our|my|the)\b|"
    r"^what questions\b|^how can we move (?:this )?forward\b|^where do we go from here\b|"
    r"^what (?:excites|interests|attracted|appeals)\b"
)
"""Open, but about our side of the table."""
THEIR_SIDE = re.compile(
    r"\b(?:you|your|yours|yourself|they|their|them|the (?:team|board|committee|crew|staff|people|"
    r"business|company|client|owner|plant|site|office|kids|family))\b"
    r"|\b(?:have|has|had) to (?:be|look|change|happen|move|go|come|see|shift)\b|\bneed(?:s|"
    r"ed)? to \w+|\bworth\b|\b(?:usually|normally|typically|get through)\b|\b(?:would|will|does|"
    r"did|might|could) it (?:take|need|look|mean)\b|\b(?:makes?|made) (?:it|this|that|the|a|an|"
    r"twelve|\d+|such|\w+ing|\w+)\b|"
    r"\bin the way\b|\b(?:is|are|lies|sits) behind\b|\b(?:matter|matters|mattered|important|"
    r"unrealistic|impossible|difficult|hard|hardest|harder|easiest|toughest|biggest|worst|missing|"
    r"criteria|depends?|constraint|constraints|"
    r"obstacle|ideal|concern|concerns|worry|worries|worried|risk|risks|tricky|unacceptable|"
    r"unworkable|painful|stuck|too much|too long|too late|too soon|too expensive|expensive|behind|"
    r"at stake|first|instead|workable|acceptable|comfortable|realistic|possible)\b|"
    r"\b(?:can|could|do|does|did|will|would|is|are) not \w+\b|\bhappened\b|\b(?:last time|"
    r"come later|in place)\b|\b(?:would|could|can|might) (?:make|work|help|change|have made|need|"
    r"fit|look|be (?:different|true|enough|better|easier|acceptable|workable|possible|safe|needed|"
    r"useful))\b|\blook like\b|\bmean(?:s)?\b|\bcompared (?:with|to)\b|\bdid i (?:miss|get wrong|"
    r"overlook|misread)\b|\bam i (?:missing|not seeing|overlooking|getting wrong)\b|\b(?:should|"
    r"could) i (?:look at|know|understand|look into|have asked|be asking|bring|prepare|"
    r"think about|do differently|take away|watch)\b|"
    r"\bhave i (?:missed|misread|overlooked|not)\b|\b(?:is|was|are|were) (?:it|this|that|"
    r"the) .*\b(?:about|for)\b|\bhappens? (?:if|when|after|before|on|at|in|to|between|there|"
    r"with)\b|\bwe (?:make|made|get|find|solve|work|do|build|fix|take|handle|protect|change|"
    r"set)\b|\bchange[sd]?\b|\bgoes? wrong\b|\b(?:drives?|drove|stops?|keeps?|holds?|prevents?|"
    r"blocks?|worries|bothers|scares|concerns|costs?|decides?|determines?|rules? (?:it )?out|"
    r"gets? stuck|breaks?|snags?|hurts?|tipped|swayed|settled)\b|\bthe (?:real |main |biggest |hardest |"
    r"worst |"
    r"underlying )?(?:constraint|reason|obstacle|sticking point|bottleneck|hurdle|blocker|"
    r"priority|concern|fear|background|history|story|process|limit)\b|\bbefore (?:this|it|that|"
    r"the)\b"
)
"""About their criteria, constraints, meaning, conditions or process (check q4)."""
WHY = re.compile(
    r"^(?:(?:and|but|so) )?(?:why|how come)\b|\b(?:tell me|explain(?: to me)?|understand|know|see|"
    r"wonder|ask|hear|curious) (?:why|how come)\b"
)
EMBEDDED_OFFER = re.compile(
    r"\bif (?:we|i) (?:\w+ )?(?:gave|did|dropped|offered|added|moved|cut|reduced|lowered|extended|"
    r"included|threw|paid|started|changed|removed|took|split|brought|shifted|delayed|made|came|"
    r"went|let|sent|raised|waived|signed|shortened|halved|kept|set|could (?:do|offer|move|drop|"
    r"give|add|start|cut)|were to|can|give|do|drop|offer|add|move|cut|reduce|lower|extend|include|"
    r"throw|pay|split|shift|push|pushed|put|run|ran|built|build|swapped|swap)\b"
)
"""An offer tucked into a question: it is a proposal whatever its first word."""


@lru_cache(maxsize=4096)
def offers(plain: str) -> bool:
    """Whether a question of these words carries an offer."""
    return EMBEDDED_OFFER.search(plain) is not None
