"""Shapes of the listening family: label, mirror, summary, room to choose; and plain acknowledgement."""

import re

from trainer.engine.coding.cues import cues

FEELING = (
    r"(?:worr(?:y|ied|ies)|afraid|fear\w*|concern\w*|frustrat\w+|torn|tired|caught|stuck|anxious|"
    r"nervous|cautious|careful|hesitant|uneasy|uncomfortable|overwhelmed|exhausted|stretched|"
    r"burn(?:ed|t)|let down|disappoint\w*|angry|annoyed|upset|hurt|pressure[ds]?|"
    r"under (?:pressure|fire|the gun)|cornered|exposed|squeezed|rushed|pushed|protective|"
    r"responsible|skeptical|sceptical|wary|"
    r"suspicious|reluctant|unsure|uncertain|in a (?:bad|tough|hard|difficult|tight|"
    r"awkward) (?:spot|position|place)|on the (?:hook|line|spot)|between|ignored|overlooked|"
    r"unheard|passed over|blindsided|left (?:alone|out|holding)|"
    r"proud|relie\w+|excited|confident|happy|comfortable|hopeful|painful|hard|tough|difficult|"
    r"risky|heavy|scar\w+|stress\w*|trapped|fed up|sick of|done with|had enough|lonely|ashamed|"
    r"embarrass\w+|guilty|"
    r"struggl\w+|bitten|disrespected|undervalued|unappreciated|insulted|betrayed|cheated|"
    r"mistrust\w*|distrust\w*|at stake|a lot (?:on|riding)|personal|bruised|wound|costing|"
    r"haunt\w*|safe|secure)"
)

_SEEMS = (
    r"(?:it |that |this |there |which )?(?:really |just |kind of |almost |definitely )?(?:sounds|"
    r"seems|looks|feels|sounded|seemed)(?: to me| to be)?(?: (?:a bit|a little|"
    r"kind of))?(?: (?:like|"
    r"as if|as though|that))?"
)
_GUESS = (
    r"(?:i (?:would |can |could )?(?:sense|get the (?:sense|feeling|impression)|have the (?:sense|"
    r"feeling|impression)|imagine|guess|suspect|take it|gather|bet|hear|see|feel|understand|"
    r"am hearing|am sensing|notice|wonder if|wonder whether|realize)(?: that| how| there is| some|"
    r" a)?)"
)
LABEL_PREFIX = re.compile(rf"^{_SEEMS} |^(?:maybe |perhaps |probably |so )?{_GUESS} ")

LABEL = cues(
    [
        (
            rf"^{_SEEMS} (?!(?:good|great|fine|fair|reasonable|perfect|right|ok|interesting|a plan|"
            rf"amazing|doable|workable)\b)\w+",
            0.9,
            "names what it may be like for them",
        ),
        (
            rf"^(?:maybe |perhaps |probably |so )?{_GUESS}\b.*\b(?:you|your|that is|this is|it is|"
            rf"there is|hesitation|some)\b.*\b{FEELING}\b|^(?:maybe |perhaps |"
            rf"probably )?{_GUESS} (?:you are|you feel|this is|that is|it is|it must|there is) ",
            0.84,
            "names what it may be like for them",
        ),
        (
            rf"\byou (?:(?:may|might|must|probably|perhaps|maybe|surely|would|could|will|"
            rf"have every reason to|can) )*(?:be |are |feel|felt|have been |were |have |think|seem|"
            rf"sound|look|appear)(?:ing)?\b(?: \w+){{0,4}}? {FEELING}\b",
            0.82,
            "names their feeling or worry",
        ),
        (
            r"\byou (?:may|might|must|probably|could|perhaps) (?:well |even |be |also |still |"
            r"already )*(?:feel|think|thinking|feeling|wonder|wondering|see|have (?:had|heard|been|"
            r"seen|felt)|be|want|fear|expect|believe)\b",
            0.8,
            "says out loud what they may feel or think",
        ),
        (
            r"^(?:so |and |but |yet |still |well |maybe |perhaps |ok |kind of |"
            r"sort of )*(?:you (?:do not |did not )?(?:seem|sound|appear|look like|feel like)\b|"
            r"(?:\w+ ){1,4}?(?:seems|sounds|looks|feels) (?:to (?:matter|weigh|be|mean)|like|as if|"
            r"important)\b.*\byou|i can (?:see|imagine|hear|sense) (?:\w+ ){0,3}?you|"
            r"feels? like you\b|(?:kind|sort) of feels? like\b)|\byou are (?:probably|perhaps|maybe|"
            r"likely) \w+|\b(?:it|that) (?:seems|sounds|looks|would seem)(?: to me)?$|\bpart of you\b|"
            r"\byour (?:\w+ ){0,4}?(?:at stake|on the line|at risk|on it|exposed)\b",
            0.78,
            "names what it may be like for them",
        ),
        (
            r"^(?:so |and |well |oh )*(?:i am sure|i wonder (?:if|whether)|i am wondering (?:if|"
            r"whether)) (?:that|this|it|you|there)\b(?! (?:could|can|would|might) (?:do|give|offer|"
            r"move|accept|sign))",
            0.66,
            "guesses what it may be like for them",
        ),
        (
            rf"^(?:so |and |maybe |perhaps |ok )*(?:you are|you were|you have been|you feel|you felt|"
            rf"you have got|you seem|you sound|you look) (?:\w+ ){{0,3}}?{FEELING}\b",
            0.84,
            "names their feeling or worry",
        ),
        (
            r"^(?:so |and |maybe |perhaps )*you (?:do not|would not|really do not|just do not|"
            r"never) want to (?:be|look|end up|get|have to|go through|find yourself|carry|explain|"
            r"risk|repeat|see|lose|stand|let|take the)\b|"
            r"^(?:so |and |maybe |perhaps )*you (?:want to (?:be (?:sure|certain|able|safe|fair|"
            r"careful)|protect|make sure|avoid|keep|know)|are (?:trying|the one who|looking|"
            r"protecting|carrying|being (?:asked|pushed|squeezed|rushed))|need to (?:be sure|protect|"
            r"know|trust|feel)|care (?:about|a lot|deeply)|take pride|have (?:been|a lot|"
            r"had (?:enough|bad|to)|seen))\b",
            0.72,
            "names what matters to them",
        ),
        (
            rf"\b(?:that|this|it) (?:must|can not|could not|has to|had to|may|might|"
            rf"would) (?:have )?(?:be|been|feel|felt|put you|leave you|left you|make you|made you|"
            rf"sting|cost you)(?: \w+){0, 3}? {FEELING}\b|\b(?:that|this|it) must (?:have )?(?:be|been|"
            rf"feel|felt)\b|\byou (?:would|will|are|were) (?:be )?the one (?:who|that|\w+ing|to)\b|"
            rf"\byou had to (?:explain|carry|take|stand|face|answer|defend|deal|cover|tell|justify)\b|"
            rf"^(?:that|this|it) (?:is|was|puts you|leaves you|sounds|"
            rf"feels) (?:\w+ ){{0,2}}?{FEELING}\b(?! (?:than|for us|to (?:believe|get|find)))|"
            rf"^that (?:is )?a (?:hard|tough|difficult|heavy|lot)\b|\b(?:part of you|"
            rf"for someone in your|in your (?:shoes|position|place))\b",
            0.74,
            "names their predicament",
        ),
        (
            r"\b(?:we|i) (?:left|let|put|kept|caught) you\b|\bi (?:have |may have |might have |"
            r"must have )?(?:misjudged|misread|misunderstood|underestimated)\b|\bi (?:have not|"
            r"did not) (?:really |yet |even )*(?:shown|given|asked|listened|told|heard|show|give|ask|"
            r"listen|tell|hear)(?: to)? (?:you|your)\b|\bi (?:walked|came|jumped|barged) in\b|"
            r"\bi (?:probably |may |might |must )?(?:sound|seem|look|come across|"
            r"am coming across) (?:like|as|as if|to you)\b|\byou (?:were|have been) (?:promised|"
            r"let down|burned|told|sold|given|left|hit|asked)\b|\bno wonder you\b|\bno wonder\b",
            0.74,
            "says the bad thing they may think of us",
        ),
    ]
)

SUMM = cues(
    [
        (
            r"\b(?:if i (?:understand|understood|hear|heard|get|got|have) (?:you|it|that|this|right|"
            r"correctly)|let me (?:see if|make sure|check|play (?:that|it|this) back|summarize|"
            r"summarise|repeat|recap|try to (?:sum|say)|say (?:that|it) back)|in other words|"
            r"to (?:sum up|summarize|summarise|recap|recapitulate)|(?:what )?(?:i|"
            r"i am) (?:am )?(?:hear|hearing|understand|understanding|taking away|"
            r"take from)(?:ing)?(?: from you| you say(?:ing)?)? is|so what you (?:are|have)|"
            r"what you are (?:saying|telling)|you are (?:saying|telling me|basically saying)|"
            r"you (?:said|mentioned|told (?:me|us)|explained|pointed out|described|just said)|"
            r"as i understand (?:it|you)|from what you (?:say|said|told)|i hear (?:you say(?:ing)?|"
            r"that))\b",
            0.84,
            "says their point back",
        ),
        (
            r"^(?:ok |right |and |then |all right |got it |i see |understood )*so (?:for you\b(?= \w)|"
            r"(?:really |basically |in short |the way you see it |on your side |as you see it |"
            r"far )?(?:you|your|the|it is|it was|it has|that is|this is|what|whatever|when|there|even|"
            r"if|\w+ing|price|money|timing|either|before|until|without|as long as|not|one|two|they|a|"
            r"an|we)\b)",
            0.76,
            "puts their content in own words",
        ),
        (
            r"^(?:so |and |ok |then )*(?:it is |this is |the \w+ is |\w+ is )?(?:not|less) (?:really |"
            r"so much |about |just |even )*(?:the |a |about |my |our )?\w+(?: \w+)? (?:it is|but|"
            r"so much as|as much as|that is)\b|^for you (?:it is|this is|the|that)\b|^on your side\b|"
            r"\bwhat (?:matters|counts|can not move|can move|would help|you need|you want|worries you|"
            r"is missing|decides it|stops you|stands in the way)(?: \w+){0,4}? is\b",
            0.74,
            "puts their content in own words",
        ),
        (
            r"^(?:and |so |ok |then |but |yet |well |right |now |still |also |on the (?:one|"
            r"other) hand |at the same time )*(?:you|your (?:team|board|boss|people|client|company|"
            r"family|\w+)|they) (?:need|want|have to|can not|would (?:need|have|want|like|rather|"
            r"prefer|only|not|sign|be)|could|will|do not|are|have|must|prefer|expect|had|would|is|was|"
            r"can|tried|decided|cut over|open|close|go live|already|still)\b",
            0.6,
            "restates their situation",
        ),
    ]
)

AUTON = cues(
    [
        (
            r"\bdo not feel (?:you|like you|obliged|obligated|pressured|that you)\b|\bfor you to (?:decide|"
            r"judge|choose|say)\b|\b(?:that|it) is (?:entirely |completely )?your right\b|^(?:then |so |ok )*"
            r"we (?:will )?leave it (?:alone|be)\b|\bdoor (?:stays|remains|is|will be) open\b|\bi will not "
            r"bring (?:it|this|that) up\b|\bnothing (?:happens|moves|goes ahead) without (?:you|your)\b|"
            r"\bnothing you (?:need|have) to\b",
            0.86,
            "leaves the choice with them",
        ),
        (
            r"\byou (?:really |certainly |absolutely |by no means )?(?:do not|need not|"
            r"never) (?:have to|need to|owe)\b|\b(?:no|not any|is not any) need to \w+\b|\b(?:no|zero|"
            r"without any) (?:pressure|rush|hurry|obligation|strings)\b|\bthere is no (?:rush|hurry|"
            r"pressure|obligation|wrong answer)\b|\bi do not (?:need|expect|want) (?:an|a|your|"
            r"any) (?:answer|decision|yes|reply|commitment)\b",
            0.9,
            "takes the pressure off",
        ),
        (
            r"\b(?:a )?(?:no|a no|your no|that no|saying no|either answer|either way|"
            r"any answer) (?:is|would be|will be|works?) (?:\w+ ){0,2}?(?:fine|ok|good|welcome|"
            r"acceptable|answer|useful|all right|perfectly|just as|totally|completely|helpful|"
            r"with me)\b|\bit is (?:perfectly |totally |completely |absolutely )?(?:ok|fine|"
            r"all right) to (?:say no|decline|turn|pass|refuse|wait|stop|walk)\b|\byou (?:can|may|"
            r"could|are free to|are welcome to|should feel free to) (?:always |simply |just |"
            r"of course |still |happily )*(?:say no|tell me (?:to stop|no|off|to go)|stop me|"
            r"walk away|turn (?:me|this|it) down|pass|refuse|change your mind|decline|stop (?:me|this|"
            r"here)|leave it|ignore)\b|\bfeel free to\b|\bi would (?:rather|prefer|"
            r"sooner) (?:to )?(?:have |hear |get )?(?:a|an|your) (?:\w+ )?no\b|\bwe do not (?:have|"
            r"need) to\b|\bi (?:would|will) (?:completely |totally |fully |"
            r"perfectly )?understand if you (?:say|said|decide|prefer|do not|would|want|chose|choose|"
            r"rather|turn)\b",
            0.9,
            "makes no a good answer",
        ),
        (
            r"\btake (?:your time|(?:the|a|this|that|another) (?:\w+ )?(?:week|day|night|month|"
            r"weekend|moment|minute|couple|few|evening|quarter)|(?:all|as much|as long|whatever|the|"
            r"some|a bit of|more) (?:the )?(?:time|long|as)|as (?:long|much)|however long|it away|"
            r"a look at your own pace)\b|\bsleep on it\b|\bat your own pace\b|\bin your own time\b|"
            r"\bwhen(?:ever)? (?:you are ready|it suits(?: you)?|suits you|you like|you feel|you want|"
            r"that works for you|it is right|the time is right)\b|\bi (?:can|will|am happy to) wait\b|"
            r"\bthere is time\b|\bi will (?:give you|leave you) (?:some |the )?(?:space|time|room)\b|"
            r"\bgive (?:it|yourself|you) (?:some |the |all the )?(?:time|space|room)\b",
            0.9,
            "gives time",
        ),
        (
            r"\b(?:(?:up|down|left) to you|(?:is|it is|entirely|completely|totally|"
            r"all) (?:\w+ )?your (?:call|choice|decision|pace|terms to set)|^your (?:call|choice|"
            r"decision)\b|"
            r"(?<!did )(?<!do )(?<!can )(?<!could )(?<!will )(?<!if )(?<!when )(?<!would )you (?:decide|"
            r"choose|are in charge|set the (?:terms|pace|agenda|rules)|get to (?:decide|choose|say)|"
            r"call it|pick|lead|are free)|whatever you decide|you are the (?:one who (?:decides|"
            r"knows)|judge|boss|best judge)|entirely yours|yours to (?:make|decide|call)|"
            r"in your hands|how(?:ever)? you (?:want|prefer|like) (?:to )?(?:run|do|handle|play|use|"
            r"proceed)|you tell me|you know (?:your|best|better than))\b",
            0.86,
            "leaves the choice with them",
        ),
        (
            r"\bi (?:can |do |will |fully |completely |totally |also |hear and |understand and |"
            r"absolutely )*(?:accept|respect) (?:that|your|the|it|this|where|a no)\b|\bi (?:will|am|"
            r"would) not (?:here to |going to |trying to |try to |to )?(?:push|press|argue|convince|"
            r"persuade|ask you to|change your mind|talk you (?:into|out|round)|sell|pitch|fight|"
            r"pressure|squeeze|rush|insist|ask you again)\b|\bi take (?:that|the|your|"
            r"it) (?:as a )?(?:no|point|answer)\b(?: seriously)?|\bi hear (?:the|your|that|a|"
            r"it as a) no\b|^(?:ok |understood |fair enough |right |all right )*(?:that is|it is|"
            r"so it is) (?:a )?(?:clear |firm |fair |definite )?no(?: then)?$|"
            r"\byou have every right\b|\byou are (?:absolutely |fully )?entitled\b|^(?:understood |"
            r"ok |fair |fair enough )*no (?:then|it is|is no|for now)(?: then)?$|\b(?:no one|nobody|"
            r"i am not|we are not|i will not) (?:is )?(?:going to |will )?(?:make|force|push|"
            r"rush) you\b|\bno means no\b|\bi (?:will )?stop (?:asking|pushing|there|here)\b|"
            r"\bi will leave (?:that|the price|the offer|it|the \w+) (?:aside|out|off the table|"
            r"for now)\b|\blet us (?:leave|set|put|park) (?:it|that|this|(?:the )?\w+) (?:aside|for now|"
            r"for today|there for now|to one side)\b",
            0.86,
            "accepts the no",
        ),
        (
            r"\bwe (?:can|could) (?:always |also |just |simply )?(?:stop|pause|leave it|come back|"
            r"pick (?:it|this) up|park|take a break|talk (?:another|some other) time|"
            r"do this another)\b|\bi (?:can|could|am happy to|will) (?:come back|leave it there|"
            r"step back|back off|call back|stop here|pause|get out of your (?:hair|way))\b|\bif (?:it|"
            r"that|the answer|this) (?:is|should be|stays|remains) (?:a )?no\b|\bif now is not\b|"
            r"\b(?:would|do) you (?:like|prefer|want|rather) (?:me )?(?:to )?(?:some time|have time|"
            r"think (?:it|about)|pause|sleep|a break|time to|more time|think)\b|\bwould you (?:prefer|"
            r"rather) (?:that )?(?:i|we) \w+|\bif you (?:would )?(?:prefer|like|"
            r"rather)(?: to)? (?:stop|wait|leave|not|pause|later|another)\b",
            0.8,
            "gives room or an exit",
        ),
    ]
)

PERMISSION = re.compile(
    r"^(?:may|can|could|might|shall) i (?:just |quickly |briefly |please |perhaps |maybe |"
    r"also )*(?:share|tell you|show you|explain|offer (?:a|one|an) (?:thought|idea|observation|"
    r"number)|ask (?:you )?(?:something|a|one|another|about|for)|give you (?:one|a) (?:number|"
    r"figure|fact|data|piece)|mention|say (?:one|something|how)|suggest something|"
    r"check (?:something|one|that|if i)|add (?:one|something)|try (?:something|to sum|a summary)|"
    r"read|play|put)\b"
    r"|^(?:would|is) it (?:be )?(?:ok|fine|all right|useful|helpful|alright|possible)(?: with you|"
    r" for you)? (?:if|for me to|to) (?:i |we )?(?:just |quickly |briefly )?(?:share|shared|ask|"
    r"asked|told|tell|explain|explained|show|showed|take|took|gave|said|mention|mentioned|talk|"
    r"talked|look)\b"
    r"|^(?:do|would) you mind if i (?:share|ask|tell|show|explain|say|take|look|mention)(?:d|"
    r"ed)?\b|^(?:are|would) you (?:be )?(?:open|ok|willing|up|happy|interested) (?:to|for|with|"
    r"in) (?:me |hear|hearing|a quick|an? \w+ (?:question|thought|number))\w*"
)
"""Asks leave before informing or asking."""

ACKNOWLEDGE = re.compile(
    r"^(?:(?:ok|yes|no|sure|right|well|oh|ah|hi|hello|hey|good (?:morning|afternoon|evening|day)|"
    r"(?:thanks|thank you)(?! (?:and )?(?:good ?)?bye)|thank you (?:so|very) much|"
    r"thanks (?:a lot|so much)|i (?:do |really |"
    r"totally |completely |fully |can |certainly |definitely )*(?:see|hear you|understand|get it|"
    r"get that|understand that|understand you|understand your (?:concern|concerns|point|position|"
    r"hesitation|view)|hear that|see that|see your point|appreciate (?:that|it|your honesty|"
    r"your time|the honesty|you telling me|your candou?r)|know|agree|get your point|"
    r"hear your concerns?)|"
    r"i (?:really |do )?respect (?:that|you|you all|it)|"
    r"you are (?:absolutely |so |quite |totally )?right to (?:raise|say|ask|bring up) (?:that|this|it)|"
    r"understood|got it|gotcha|fair enough|fair point|good point|good to know|noted|makes sense|"
    r"that makes sense|makes total sense|fair|that is (?:fair|fine|ok|true|helpful|good to know|"
    r"useful|clear|a fair point|understandable|interesting|good|great|right|really helpful|"
    r"very helpful|a good point|fair enough|all right)|of course|absolutely|certainly|great|"
    r"perfect|cool|nice|interesting|i am (?:sorry|listening|with you|sorry to hear that)|sorry|"
    r"sorry to hear that|my apologies|apologies|please|welcome|good|fine|exactly|indeed|true|"
    r"really|wow|hmm|so|and|then|you know|i mean|let us see|one (?:moment|second)|whatever|"
    r"one (?:more |last )?(?:thing|question)|you know what|by the way|i am (?:really |"
    r"very )?(?:glad|happy|grateful)(?: that)?(?: you (?:said|told me|"
    r"mentioned|shared|raised|brought)(?: it| so| that| this)?(?: up)?)?|nice to meet you|"
    r"how are you(?: doing)?(?: today)?|and you|there|everyone|again|to hear|for (?:that|"
    r"telling me|sharing|sharing that|your honesty|being (?:honest|clear|open|frank|direct|"
    r"straight|so (?:honest|clear|open|direct))(?: with me)?|explaining|explaining that|"
    r"letting me know|saying (?:so|that)|the honesty|the clarity|coming|making time|having me|"
    r"seeing me|your (?:candou?r|openness|patience|reply|answer|message))|but|to me|now|a lot|"
    r"all right|where you are coming from|what you (?:mean|are saying)|you|sir|madam|like|"
    r"actually|just|it|that|not|much|very|bad|all|ha|haha|lol|appreciated|much appreciated|"
    r"no worries|because|if|or|i|it is|alright)(?: |$))+$"
)
"""Nothing but greeting, thanks, apology or bare acknowledgement."""
NAME_GREETING = re.compile(
    r"^(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear|thanks|thank you)(?! anyway|"
    r" anyways| all| for| but)(?: \w+){1,2}$"
)
REPAIR = re.compile(
    r"\b(?:that|it|this|what i (?:just )?said|i) (?:just )?(?:came out|came across|sounded|"
    r"comes across|must have sounded|probably sounded|was coming across) (?:as |like |a bit |too |"
    r"more |all |rather |wrong)|\blet me (?:take (?:that|it) back|start (?:over|again)|rephrase|"
    r"try (?:that |this )?again|back up|step back)\b|\bi (?:take|want to take|"
    r"would like to take) (?:that|it) back\b|\bscratch that\b|\bi (?:was|am|have been|got|went|"
    r"jumped|started) (?:just |too |being |straight |right )*(?:pushing|pushy|arguing|pressing|"
    r"selling|pitching|defensive|defending|into (?:selling|pitch\w*|arguing|solutions?)|lecturing|"
    r"too (?:fast|quick|hard)|rushing|not listening|ahead of myself|interrupting)\b|"
    r"\b(?:sorry|apologize|apologise|apologies)\b.*\b(?:push\w*|pressed|pressing|argu\w+|sell\w*|"
    r"pitch\w*|jump\w*|interrupt\w*|that|defensive|unfair|harsh|rushed|rushing|listen\w*|wrong|"
    r"tone|assum\w+)\b|\bi should (?:not have (?:said|pushed|argued|pressed|assumed|jumped|"
    r"started)|have (?:asked|come|listened|called|told|checked|started by|waited|heard))\b|"
    r"\bthat was (?:unfair|uncalled|pushy|too much|out of line|not fair) (?:of me|for|from me)?\b|"
    r"\bmy (?:bad|mistake|fault)\b"
)
"""Takes a counter move back (P2)."""
