"""Shapes of arguing: questions that carry their answer, and reasons set against the no."""

from trainer.engine.coding.cues import cues

LEAD = cues(
    [
        (
            r"^(?:and |but |so )*(?:when (?:have|did|was) (?:i|we) (?:ever|last)|(?:how|where|what|who) else "
            r"(?:would|could|should|can|am|are|is|do|does|will)) (?!you\b|your\b|matter|worr|need|both)",
            0.7,
            "asks what it takes for granted",
        ),
        (
            r"^(?:do|does|did|is|are|was|were|would|could|should|can|will|have|has|had) not (?:you|i|"
            r"it|that|we|this|they|there|he|she|your|our|the|everyone|a|any)\b|"
            r"^(?:do|does|is|are|would|could|should|can|will|have) (?:you|we|it|that|they|this) not\b",
            0.9,
            "a negative question carries its answer",
        ),
        (
            r"\b(?:would|do) you (?:not )?agree (?:that|with me)|\b(?:is it|is that) (?:fair|"
            r"safe) to say\b|\b(?:is it|it is) (?:not )?true that\b|^surely\b|\bsurely (?:you|it|that|"
            r"there|we)\b|^who (?:would not|does not)\b|^what if i (?:told|said)|^what if (?:nothing|"
            r"you (?:do nothing|lose|miss)|your competitors?)",
            0.86,
            "the answer is built in",
        ),
        (
            r"^(?:do|did|would) you (?:really|honestly|seriously|truly|actually) (?:think|believe|"
            r"want|expect|feel|need|prefer|mean)\b|^(?:is|was|are) (?:it|that|this|the \w+|"
            r"you) (?:really|honestly|truly) ",
            0.8,
            "a loaded question",
        ),
        (
            r"^(?:do|would|can|could) you (?:really )?(?:want|like|afford|risk|prefer)(?: to)? (?:to |"
            r"really )*(?:lose|miss|risk|fall behind|keep (?:losing|paying|wasting|struggling)|"
            r"be left|fail|not|waste|explain to|let your)\b|"
            r"^can you (?:really )?afford\b|\bhow much (?:\w+ ){0,3}?(?:you are|it is|that is|"
            r"your \w+ (?:is|are)) (?:losing|wasting|missing|costing|overpaying)\b|^how (?:much|"
            r"many)\b.*\b(?:losing|lose|wast\w+|cost(?:ing)? you)\b|"
            r"^how (?:much )?long(?:er)? can you afford|^what (?:will|would|does|is) (?:it|this|that|"
            r"waiting|doing nothing) cost(?:ing)? you|^what happens (?:to you )?if you (?:do nothing|"
            r"do not (?:act|buy|sign))|^how will you (?:feel|explain|justify)\b.*\b(?:lost|missed|"
            r"did not|competitors?|passed|said no)\b",
            0.84,
            "a loaded question: the loss is presumed",
        ),
        (
            r"^(?:are you aware|do you realize|did you know|do you know that|have you any idea|"
            r"do you have any idea|can you see (?:how|that|why)|do you see (?:how|that|why)|"
            r"you do realize|do you understand that|can you imagine|would you believe)\b",
            0.82,
            "a rhetorical question",
        ),
        (
            r"\b(?:wouldn|would) (?:you )?not (?:rather|want|like|agree)\b|^who (?:wants|would want|"
            r"would not)\b|^what could (?:possibly )?(?:be better|go wrong|be wrong)|"
            r"^what is not to (?:like|love)|^what (?:have|do) you (?:got |have )?to lose\b|"
            r"^what is (?:there|the harm|so (?:hard|bad|difficult|expensive|unrealistic))\b|"
            r"^how hard can\b|^is not\b",
            0.84,
            "a rhetorical question",
        ),
        (
            r"^so (?:it is|this is|that is|you) (?:just|only|really|all) (?:about )?(?:the )?\w+$|"
            r"^(?:it is|this is) (?:just|really|only|all) about (?:the )?\w+$",
            0.62,
            "presumes a reason they did not give",
        ),
    ]
)

_MANY = (
    r"(?:most|many|all|other|our|several|hundreds of|thousands of|plenty of|lots of|loads of|some of our|"
    r"a lot of|"
    r"every(?: single)?(?: one)?)(?: of)?(?: our| the| my| your)?(?: other)?"
)
_THEM = (
    r"(?:clients?|customers?|companies|people|users?|firms|teams?|businesses|candidates?|"
    r"suppliers?|"
    r"vendors?|managers|partners|others|everyone|competitors?|departments?|hospitals|buyers)"
)
REBUT = cues(
    [
        (
            r"\byou (?:would|will) be the (?:first|only)(?: \w+)? (?:to|who|i)\b",
            0.82,
            "social proof",
        ),
        (
            r"\b(?:it|this|that|risk|change|step|effort) is (?:really |actually |just |only |such |very |"
            r"quite |pretty |so )*(?:a )?(?:very |pretty |quite |really )?(?:simple|easy|small|tiny|minor|"
            r"trivial|negligible)(?: (?:thing|matter|step|change|job|risk|detail))?(?: really| actually)?$|"
            r"\ba (?:mere |pure )?formality\b",
            0.8,
            "minimises their reason",
        ),
        (
            r"\byou (?:are not going to|will not|would not|can not|will never) (?:find|get|see|beat|do) "
            r"(?:(?:a|an|any|anything|anyone|anybody|one|much) )?(?:\w+ )?(?:better|cheaper|lower|faster|"
            r"nicer|elsewhere)\b",
            0.82,
            "argues with a benefit",
        ),
        (
            rf"\b{_MANY} (?:\w+ )?{_THEM} (?:\w+ )*?(?:say|said|felt|feel|found|love|use|pay|paid|"
            rf"accept|agree|sign|work|see|saw|manage|do|have|had|are|were|start|started|live|get|"
            rf"report|told|chose)\b|\beveryone (?:else )?(?:uses|does|pays|accepts|agrees|loves|has|"
            rf"is|signs|knows|says)\b|\bothers (?:\w+ )?(?:felt|found|have|said|manage|thought)\b|"
            rf"\bfelt the same\b|\bnobody else\b|\bno (?:one|other \w+) (?:else )?(?:has|ever|"
            rf"complains|objects)\b",
            0.88,
            "social proof",
        ),
        (
            r"\b(?:roi|return on investment|payback)\b|\bpays? (?:for itself|off|back)\b|\b(?:market|"
            r"industry|current) (?:standard|rate|price|average|practice|leading|norm)\b|\b(?:is|are|"
            r"it is|that is|honestly) (?:pretty |totally |quite |completely |very |all |just |"
            r"perfectly |honestly |actually |absolutely )*(?:standard|normal|fair|reasonable|"
            r"competitive|generous|common|realistic|doable|feasible|achievable|possible|perfect|ideal|"
            r"affordable|necessary|unavoidable)\b",
            0.8,
            "argues with a reason",
        ),
        (
            r"\b(?:the )?(?:numbers|data|facts?|figures|studies|research|evidence|results?|reports?|"
            r"statistics|case studies|benchmarks|surveys?|references) (?:\w+ )?(?:speaks?|shows?|"
            r"proves?|are (?:clear|good|there|on our)|say|says|demonstrates?|suggests?|clearly|tells?|"
            r"back)\b|\bproven\b|\bthe (?:truth|reality|fact|thing|point|bottom line|"
            r"problem with that) (?:is|remains)\b|\bit is a fact\b|\bstatistically\b|\baccording to\b",
            0.84,
            "argues with data",
        ),
        (
            r"\b(?:and |so )you (?:save|gain|benefit|earn|win)\b|\byou (?:would|will|could|can|"
            r"are going to|stand to)(?: \w+)? (?:save|gain|get|benefit|"
            r"earn|win|grow|see (?:a|the|results|returns?|savings|how)|be (?:able|better|ahead|happy|"
            r"glad|surprised|fine|amazed)|have (?:a|an|the|all|your|more|full|better)|love|cut|reduce|"
            r"increase|double|recover|never|thank|make (?:it|that|the money)|lose|need it|love it|"
            r"avoid)\b|\b(?:it|this|that|our \w+|we) (?:will|would|can|could|does|do|really|actually|"
            r"already)? ?(?:(?:gives?|lets?|allows?|helps?|offers?|brings?|gets?|saves?) you\b|saves?|"
            r"cuts?|reduces?|increases?|improves?|boosts?|doubles?|guarantees?|delivers? (?:more|"
            r"better|results|faster)|outperforms?|beats?|covers? (?:that|all|everything)|solves?|"
            r"fix(?:es)?)\b",
            0.78,
            "argues with a benefit",
        ),
        (
            r"\b(?:worth (?:it|every|the|more|that)|best (?:price|offer|in|value|product|deal|option|"
            r"on the market)|great (?:deal|value|opportunity|offer|price)|(?:cheaper|faster|better|"
            r"easier|safer|lower|higher|more \w+) than|unique|world class|cutting edge|top of the|"
            r"number one|leader in|award winning|no brainer|win win|unbeatable|huge (?:opportunity|"
            r"savings)|golden opportunity|great opportunity|opportunity of|bargain)\b",
            0.78,
            "argues with a benefit",
        ),
        (
            r"\b(?:that|this|it|which) (?:is|are|was) (?:really |actually |just |simply |"
            r"clearly )*(?:not|hardly|barely) (?:\w+ )?(?:true|right|accurate|correct|how|the case|"
            r"that (?:expensive|much|long|bad|hard|high|big|difficult|risky|late|many|complicated)|"
            r"(?:so|really|even) (?:expensive|much|long|bad|hard|big)|a (?:big|real) (?:problem|deal|"
            r"issue)|(?:a )?(?:problem|issue|expensive|unrealistic|impossible|a reason|what|fair|"
            r"as))\b|\b(?:is|are|was|were) not (?:that|so|really|even|too) (?:expensive|much|long|bad|"
            r"hard|high|big|difficult|risky|late|many|complicated|far|unusual|unreasonable|"
            r"different)\b|\bi (?:have to |must |would |respectfully |do )*disagree\b|\bi (?:do not|"
            r"can not) (?:agree|accept that|think (?:that|it|this) is (?:true|right|fair|the|a|so|"
            r"really)|see (?:it that way|why (?:that|it|not)|the problem|how that is|any))\b|"
            r"\bthat does not (?:make sense|change|matter|add up|mean)\b|\bmakes no sense\b|"
            r"\bdoes not make (?:any )?sense\b|\bnot (?:really )?(?:a )?(?:valid|good|real) (?:reason|"
            r"point|concern)\b|\bnot entirely\b|\bwith (?:all due )?respect\b",
            0.84,
            "contradicts them",
        ),
        (
            r"\b(?:exactly|precisely|that is|which is|this is) why (?!i (?:ask|am asking|asked|wanted|"
            r"want to|called)|you (?:said|are|feel|want|need|can))|\byou (?:are|seem to be|may be|"
            r"might be) (?:forgetting|overlooking|ignoring|underestimating|overestimating|"
            r"not (?:considering|seeing|thinking|looking)|looking at (?:it|this) (?:wrong|the wrong)|"
            r"focusing (?:too much )?on the wrong|comparing apples)|\byou (?:have|need|should|ought|"
            r"might want|may want|really should|must)(?: to)? (?:\w+ )?(?:consider|realize|understand|"
            r"remember|look at|think (?:about|of)|see|keep in mind|be open|compare|bear in mind|"
            r"invest|focus|adapt|change|know)\b|\b(?:just )?(?:think (?:about|of) (?:all |how |what |"
            r"the )|imagine (?:how|what|all|the|having|if|being)|consider (?:the|how|that|what|all)|"
            r"look at (?:the|it|how|what|our)|do the math|remember that)\b|\bif you (?:look|think|"
            r"compare|do the math|consider|run the|add)\b",
            0.8,
            "argues round the no",
        ),
        (
            r"\b(?:only|just) (?:costs?|takes?|a (?:few|small|matter|question|minor|little)|\d+|one|"
            r"two|three|four|five|ten|half)\b.*|\bit is (?:just|only|merely|simply) (?:a|the|an|\d+|"
            r"one|two)\b|\bsmall price\b|\bthat is nothing\b|\bnot a big deal\b|\bno big deal\b|"
            r"\b(?:no|zero|hardly any|little|minimal|without) (?:risk|downside|effort|reason (?:to|"
            r"not|why)|disruption)\b|\brisk free\b|\bnothing to (?:lose|worry|fear)\b|"
            r"\bdo not worry\b|\byou (?:do not|need not) (?:need to |have to )?worry\b|"
            r"\bwill be (?:fine|ok|easy)\b|\bworks? (?:great|perfectly|fine|well|very well|out)\b",
            0.76,
            "minimises their reason",
        ),
        (
            r"^(?:well |but |and |look |ok )*(?:everyone|everybody|every \w+|nobody|no one|nothing|"
            r"everything|anyone|anything|someone|somebody|anybody|all (?:of )?(?:our|the|companies|"
            r"clients|people)|most \w+|other \w+|(?:people|companies|clients|those|teams|"
            r"managers) who|people|companies) (?:\w+ ){0,6}?(?:is|are|has|have|can|could|will|would|"
            r"does|do|pays?|needs?|uses?|knows?|manages?|gets?|makes?|wants?|says?|thinks?|changes?|"
            r"works?|signs?|accepts?|went|had|did)\b|\b(?:will|would|can) only (?:get|make|cost|be|"
            r"become|hurt)\b|\b(?:will|would) not happen again\b|\bthat was (?:a )?(?:different|then|"
            r"before|years|long|another|the old|last)\b|\b(?:has|have) already (?:decided|agreed|"
            r"approved|signed|committed)\b|\bit is (?:about |high )?time (?:to|for|you|that|we)\b|"
            r"\b(?:always|never) (?:a|the|be|been|going|works?|happens?)\b|\bthough$|^(?:well |"
            r"look )*(?:obviously|clearly|of course)\b",
            0.7,
            "makes a general claim against the no",
        ),
        (
            r"^(?:but|however|yet|still|though|although|except)\b.*\b(?:you|we|our|the|it|that|this|"
            r"there|they)\b|\b(?:even so|nevertheless|nonetheless|on the other hand|having said that|"
            r"that said|at the end of the day|the thing is|the fact is|truth is|in fact|"
            r"as a matter of fact)\b",
            0.66,
            "answers the no with a but",
        ),
        (
            r"\b(?:everyone|everybody|nobody|no one) (?:else )?(?:in (?:the|this|our|your) \w+ )?"
            r"(?!on your|of you|is tired|was|at)\w+s\b|\bwithout a single \w+|"
            r"\bnever (?:once )?(?:missed|failed|been late|had a)\b",
            0.74,
            "argues with what others do, or with a record",
        ),
        (
            r"\bso there (?:must|has to|should|ought to) be\b|\bthat is what (?:the |all the )?(?:others?|"
            r"everyone|everybody|other \w+) (?:do|does|did|are doing|use)\b|\byou must be (?:losing|wasting|"
            r"missing|spending (?:too|a lot)|paying (?:too|more))\b",
            0.85,
            "argues from what must be so",
        ),
        (
            r"\bif i were you\b|\bwe have (?:already |always |never |often )*(?:done|managed|"
            r"delivered|handled|achieved) (?:it|this|that|the same|bigger|harder|much)\b|"
            r"\byou should (?:really |definitely |also |at least |probably )?\w+|\byou (?:would be|"
            r"are) better off\b|\bit (?:would|will) be (?:good|better|best|wise|smart|foolish|"
            r"a mistake|a shame|a pity)\b|\byou can not (?:just|expect|compare|find|get|simply|"
            r"go wrong|put a price|beat|have it both|argue|always|deny|ignore)\b|\bwith (?:our|us|"
            r"this|my) (?:\w+ ){0,3}?you (?:would|will|can|could|get|have|are)\b|\bthere is no (?:way|"
            r"reason|other|better|alternative)\b|\bit makes (?:perfect |total |a lot of |more |"
            r"good )?sense (?:to|because|for you|financially)\b|\b(?:we|"
            r"i) (?:have )?(?:already )?(?:gave|given|offered|dropped|lowered|cut|reduced|"
            r"discounted)\b.*|\byou get what you pay\b|\bcosts? money\b|\bquality has\b|\bwe (?:are|"
            r"have been|have) (?:the|a|in|been|never|always|over|won|helped|worked|delivered|"
            r"done)\b.*\b(?:best|leader|leading|years|award|never|always|hundreds|thousands|"
            r"experience|trusted|biggest|experts?|many)\b|\bi (?:deserve|am worth|have earned|"
            r"have delivered|brought in|have exceeded|exceeded)\b|\bour (?:product|solution|platform|"
            r"service|team|software|price|company|technology|system|offer|salary|package|rates?|"
            r"fees?)(?: \w+)? (?:is|are|has|have|does|offers?|includes?|can|will|gives?|provides?)\b",
            0.68,
            "argues for our side",
        ),
    ]
)
