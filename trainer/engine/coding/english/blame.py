"""Shapes of an accusation: blame, mockery, bad motives, and questions that ask them to defend the no."""

from trainer.engine.coding.cues import cues

_VERY = (
    r"(?:(?:being|just|simply|really|so|too|a bit|a little|very|clearly|obviously|completely|"
    r"totally|frankly|kind of|"
    r"making it|quite|incredibly|rather|plain|acting|all|only) ){0,3}"
)
_FAULT = (
    r"(?:wrong|exaggerating|blowing (?:it|this|that) (?:up|out)|unbelievable|hopeless|unreasonable|"
    r"irrational|stubborn|difficult|ridiculous|naive|short sighted|"
    r"shortsighted|emotional|unfair|arrogant|"
    r"inflexible|rigid|lazy|clueless|unprofessional|closed minded|close minded|narrow minded|"
    r"impossible|dishonest|lying|bluffing|"
    r"stalling|rude|paranoid|overreacting|mistaken|greedy|selfish|ungrateful|disrespectful|"
    r"dramatic|childish|petty|negative|"
    r"cheap|blind|foolish|stupid|silly|crazy|insane|confused|hiding behind|hiding something|"
    r"playing games|"
    r"wasting (?:my|our|your own|everyone) time|making excuses|not listening|not being (?:honest|"
    r"serious|reasonable|fair|straight)|"
    r"missing the (?:point|big picture)|making a (?:big |huge |terrible |serious )?mistake|"
    r"out of (?:your mind|touch|line)|afraid of change|"
    r"not serious|looking for excuses|impossible to work with|in denial|too scared|just scared|"
    r"overthinking|picky|"
    r"not thinking (?:straight|clearly|this through)|using (?:that|this|it) as an excuse|cheating|"
    r"the problem|against us)"
)

ACCUSE = cues(
    [
        (
            rf"(?<!saying )(?<!suggesting )(?<!implying )(?<!like i )\byou (?:are|were|seem|sound|"
            rf"look) {_VERY}{_FAULT}\b",
            0.93,
            "judges them",
        ),
        (
            r"^(?:and |but |so |well )*why (?:ever |on earth )?not(?: (?:exactly|then|though|at all|now|"
            r"please))*$",
            0.85,
            "asks them to defend the no",
        ),
        (
            r"^how come (?:you|it|this|that|they|your \w+) (?:\w+ ){0,2}?(?:not|never)\b|"
            r"^why (?:is|are|does|do|must) (?:\w+ ){1,6}?always (?:a |the |just )?(?:no|too|so|us|me)\b|"
            r"^why (?:did|do|would|have) you (?:waste|wasted|bother|bothered|lie|lied|hide|hidden|drag|"
            r"dragged|lead|led|string)\b",
            0.83,
            "a why that demands a justification of the no",
        ),
        (
            r"\b(?:stab\w*|stabbed) (?:me|us|\w+) in the back\b|\bmak(?:e|es|ing) (?:such )?a scene\b|"
            r"\bfairy ?tales?\b|\bfob\w* (?:me|us|\w+) off\b|\bwhin(?:e|es|ing|ed)\b|\bcrooks?\b|"
            r"\b(?:that|this|it) is (?:just |all |simply )?(?:a lie|lies)\b|^what a (?:joke|farce|circus)\b|"
            r"\byour (?:majesty|highness)\b|\b(?:so|when|while) the rest of us\b|"
            r"\bwhat (?:have|do) you (?:got |have )?against\b|"
            r"^is there (?:some|any)(?:one|body)\b.*\bwho (?:can |could )?(?:actually|even|really)\b|"
            r"\byou (?:only|just) (?:want|need|wanted|asked|called|came)\b.*\bso (?:that )?you can\b|"
            r"\byou only care\b",
            0.83,
            "scorns them or their motives",
        ),
        (
            r"^why (?:is not|are not|do not|does not|will not|would not|can not|could not|should not|"
            r"did not|have not|has not) "
            r"(?!we\b|you (?:try|take|start|have|come|sleep|let|give|send|call|begin|pick|choose|talk))|"
            r"^why (?:do|does|is|are|can|would|will|did) (?:you|it|that|this|they) (?:not|never)\b",
            0.82,
            "asks them to defend the no",
        ),
        (
            r"^(?:why|how come) (?:do |are |would |did |have |must |does )?(?:you|your \w+|"
            r"they) (?:always |still |keep |even |"
            r"just |so |being |to )*(?:refuse|refusing|reject|rejecting|insist|insisting|keep|"
            r"saying no|say no|said no|turn|"
            r"turning|decline|block|blocking|difficult|stubborn|afraid|against|negative|resist|"
            r"resisting|make|making|drag|"
            r"dragging|wasting|ignoring|ignore|hesitat\w+)\b|^why so (?:negative|difficult|stubborn|"
            r"hesitant)",
            0.85,
            "a why that demands a justification of the no",
        ),
        (
            r"^how (?:can|could) you (?:possibly |even |just |seriously |really |ever )*(?:say|think|"
            r"claim|not|expect|turn|be so|be that|ignore|"
            r"justify|believe|call|refuse|reject|know|walk|do (?:this|that)|let|live with yourself|"
            r"sit there)\b|^how dare\b",
            0.93,
            "a how that challenges their right to say it",
        ),
        (
            r"^what (?:is|the hell is) (?:wrong with you|your problem)\b|^what makes you (?:think you|"
            r"so sure|so special)|"
            r"^who do you think you|^what (?:kind|sort) of (?:\w+ )?(?:manager|leader|company|"
            r"partner|person|answer|excuse|buyer|client) "
            r"|^what are you (?:so )?(?:afraid|scared) of|^what (?:more|else) (?:do|could|"
            r"can) you (?:possibly )?(?:want|expect)\b(?! to\b)",
            0.86,
            "attacks them in the form of a question",
        ),
        (
            r"^(?:are|were) you (?:even |actually |really |honestly )?(?:serious|kidding|joking|"
            r"listening|out of your|trying to (?:insult|waste)|insane|crazy)",
            0.9,
            "mocks what they said",
        ),
        (
            r"^(?:did|do|have) you (?:even|actually|ever even|bother to|bothered to) (?!need|want|"
            r"have)\w+",
            0.8,
            "doubts that they did their part",
        ),
        (
            r"\byou (?:(?:just|simply|clearly|obviously|really|apparently|honestly) )*(?:do|did|could|"
            r"can) not "
            r"(?:(?:even|really|actually|seem to|want to) )*(?:care|understand (?!yet|if|how i|"
            r"why i)\w+|get it|listen|take (?:this|us|it) seriously|"
            r"give a|know what you|appreciate|see the bigger|have a clue|respect|believe in|"
            r"like (?:us|change)|bother)\b"
            r"|\byou (?:just|simply|clearly|obviously) (?:do not|will not|refuse|can not|"
            r"want to (?:win|squeeze|punish)|have no)",
            0.86,
            "puts a bad motive in their mouth",
        ),
        (
            r"\byou (?:do not|will not|would not|can not) (?:even )?(?:understand|listen|care)(?:$|"
            r" (?:at all|about (?:quality|us|your|the|people|anything)|the (?:business|value|product|"
            r"market|numbers)|how))",
            0.84,
            "judges their understanding or good will",
        ),
        (
            r"(?<!so )(?<!that )(?<!where )\byou (?:guys |lot |all )?(?:always|never) "
            r"(?!know|have to|need to|really know)\w+|\band you know (?:it|that)$|"
            r"\byou (?:are|were) (?:\w+ ){0,2}?(?:pathetic|ridiculous|useless|clueless|a joke|hopeless)\b|"
            r"\byou (?:promised|assured (?:me|us)|gave (?:me|us) your word|agreed to (?:this|that|"
            r"it))\b|\byou (?:\w+ )?are all (?:the same|alike)\b|\bit is not like you\b|"
            r"\byou (?:can not|do not|are not|could not|did not) (?:seriously|honestly)\b|"
            r"\bi thought i could (?:count on|trust|rely on)\b|\b(?:something|a lot) to hide\b|"
            r"\byou (?:do not|can not|just do not) (?:see|get|understand|know) (?:it |this |"
            r"that )?because you|\byou people\b|\byour (?:own )?fault\b|\bshame on\b|"
            r"\byou have no idea\b|\bnobody in (?:their|his) right mind\b|\byou should be ashamed\b|"
            r"\byou should know better\b|"
            r"\byou clearly (?:have|did|do|are)\b|\byou obviously (?:have|did|do)\b|\bgrow up\b|"
            r"\bdo your (?:job|homework)\b|"
            r"\byou (?:are|were) the (?:problem|reason)\b|\byou (?:are|were) the one who (?:said|"
            r"wanted|asked|started|caused|broke|messed|refused|keeps|kept|made|changed|promised|"
            r"agreed)\b",
            0.83,
            "blames them",
        ),
        (
            r"\bi (?:thought|assumed|expected) (?:you were|better|more (?:from|of) you|"
            r"someone (?:like you|at your level)|we had (?:a|an) )"
            r"|\bi (?:am|was) (?:very |really |quite |so )*disappointed (?:in|with|by) (?:you|"
            r"your)\b|\bhow convenient\b|"
            r"\bgood luck (?:with that|finding|explaining)\b|\bif you (?:really |actually )?(?:cared|"
            r"were (?:serious|a real|any good|smart))",
            0.82,
            "a jab at their person",
        ),
        (
            r"\b(?:that|this|it) (?:is|sounds|seems|was) (?:just |simply |frankly |honestly |really |"
            r"so |a bit |plainly |complete |absolutely |"
            r"pretty |utter )*(?:ridiculous|absurd|nonsense|crazy|insane|a joke|stupid|laughable|"
            r"bullshit|rubbish|"
            r"pathetic|a cop out|unprofessional|childish|a (?:poor|weak|lame|bad) excuse|an excuse|"
            r"just an excuse|dishonest|idiotic|disrespectful|"
            r"insulting|an insult|your problem|on you|outrageous|hypocritical|bad faith)\b|"
            r"^(?:ridiculous|nonsense|bullshit|rubbish|unbelievable)$"
            r"|\b(?:just|only|another|such) (?:an |a )?(?:lame |poor |cheap )?excuses?\b|\b(?:that|"
            r"this|it) (?:is|sounds) (?:\w+ ){0,3}?(?:narrow minded|closed minded|short sighted|"
            r"unreasonable|naive|unfair of you|rude|irrational|unprofessional)\b|\bexcuses excuses\b|"
            r"\bmore excuses\b|\banother excuse\b",
            0.84,
            "ridicules what they said",
        ),
        (
            r"^so (?:basically |then |really )*(?:you would rather|you prefer to|you want (?:me|"
            r"us) to (?:work for free|lose|fail)|"
            r"you are (?:fine|happy|ok) (?:with )?(?:losing|wasting|failing|letting)|"
            r"\w+ means nothing to you|you think i am|you do not care|"
            r"you would just|you expect (?:me|us))",
            0.8,
            "a summary that is a straw man",
        ),
        (
            r"^so you (?:just|simply|basically|really) (?:do not|can not|will not|want|think|expect|"
            r"refuse)\b",
            0.84,
            "a summary that is a straw man",
        ),
        (
            r"\byou (?:are|were) (?:just |only |simply )?(?:saying|doing|using) (?:that|this|"
            r"it) (?:just |only )?(?:to|because|as)\b|"
            r"\bwhat (?:is|are) you (?:really )?hiding\b|\byou (?:told|promised) me (?:the opposite|"
            r"otherwise)\b|\byou lied\b|\bliar\b|"
            r"\bnot very (?:professional|smart|clever) of you\b|\b(?:idiot|moron|coward|stupid|"
            r"incompetent|incompetence)\b",
            0.85,
            "questions their honesty or competence",
        ),
        (
            r"^(?:wow|oh great|oh wonderful|brilliant|oh brilliant|great|lovely) .*\b(?:another|"
            r"yet another|excuse|typical|as usual|as always|again)\b"
            r"|^typical\b|\bso much for\b",
            0.8,
            "exaggerated praise with a jab: sarcasm",
        ),
        (
            r"\bwould it (?:kill|hurt) you\b|\bwho died and\b|\b(?:does|did) it (?:ever |even |never )?"
            r"occur to you\b|\bwhat (?:planet|century) \w+ you\b|\bin (?:which|what) century\b|"
            r"\bsince when (?:are|do|did) you\b|\bmust you (?:always|really)\b|"
            r"\b(?:have you|you have) (?:got )?no (?:shame|heart|conscience|decency|respect|backbone|spine|"
            r"manners)\b|\b(?:are you|you are) (?:a |an |such a |nothing but a |just a |a complete )"
            r"(?:hypocrite|coward|cheat|thief|snob|bully|diva|puppet|fraud|backstabber|disgrace|fool|"
            r"failure|control freak|know it all)\b|\b(?:did|has|have) (?:any|some)(?:one|body) (?:\w+ )?"
            r"actually (?:read|look|open|check|try|ask|think|listen)\w*\b|\bwho do you think (?:pays|you)\b",
            0.83,
            "attacks them in the form of a question",
        ),
        (
            r"\bcall yourselves?\b.*\b(?:a|an)\b|^spare me\b|^god forbid\b|^let me guess\b|"
            r"\bsays the (?:man|woman|one|person|guy) who\b|\b(?:is|that is) rich coming from\b|"
            r"\bthe likes of you\b|\byour sort\b(?! of)|\bthat is you all over\b|"
            r"\b(?:typical of|just like) you$|"
            r"\bhope you are (?:proud|satisfied|pleased with|happy (?:now|with yourself))|\bhappy now$|"
            r"\bproud of yourself$|\blook me in the (?:eye|face)\b|\bbehind (?:my|our) backs?\b|"
            r"\buse your (?:eyes|head|brain)\b|\bhad one job\b|\bthanks for (?:nothing|wasting)\b|"
            r"\b(?:i|we) should have known\b|\bthat is the thanks\b|"
            r"\bso that is how (?:much|little) (?:you|i|we)\b|\bno wonder (?:nobody|no one|every\w+)\b|"
            r"\byou could not care less\b|\byou .*\bon purpose\b|^(?:it )?must be nice\b",
            0.81,
            "a jab at their person",
        ),
        (
            r"\byou (?:are|were|seem|sound) "
            r"(?:(?:being|just|simply|really|so|too|very|clearly|frankly|plain|only|all|such) )*"
            r"(?:spiteful|vindictive|stingy|heartless|cowardly|gutless|spineless|hysterical|touchy|"
            r"obstructive|hypocritical|ignorant|incompetent|useless|irresponsible|thick|"
            r"spoilt|spoiled|smug|cruel|swindling|robbing|cheating|unreliable|mad|nuts|pig headed|"
            r"two faced|clueless|shameless)\b",
            0.85,
            "judges them",
        ),
    ]
)
