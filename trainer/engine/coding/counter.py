"""Shapes of the counter family: accusation, pressure, leading question, counterargument, giving up."""

import re

from trainer.engine.coding.cues import cues

_VERY = (
    r"(?:(?:being|just|simply|really|so|too|a bit|a little|very|clearly|obviously|completely|totally|frankly|kind of|"
    r"making it|quite|incredibly|rather|plain|acting|all|only) ){0,3}"
)
_FAULT = (
    r"(?:wrong|unreasonable|irrational|stubborn|difficult|ridiculous|naive|short sighted|shortsighted|emotional|unfair|arrogant|"
    r"inflexible|rigid|lazy|clueless|unprofessional|closed minded|close minded|narrow minded|impossible|dishonest|lying|bluffing|"
    r"stalling|rude|paranoid|overreacting|mistaken|greedy|selfish|ungrateful|disrespectful|dramatic|childish|petty|negative|"
    r"cheap|blind|foolish|stupid|silly|crazy|insane|confused|hiding behind|hiding something|playing games|"
    r"wasting (?:my|our|your own|everyone) time|making excuses|not listening|not being (?:honest|serious|reasonable|fair|straight)|"
    r"missing the (?:point|big picture)|making a (?:big |huge |terrible |serious )?mistake|out of (?:your mind|touch|line)|afraid of change|"
    r"not serious|looking for excuses|impossible to work with|in denial|too scared|just scared|overthinking|picky|"
    r"not thinking (?:straight|clearly|this through)|using (?:that|this|it) as an excuse|cheating|the problem|against us)"
)

ACCUSE = cues(
    [
        (rf"(?<!saying )(?<!suggesting )(?<!implying )(?<!like i )\byou (?:are|were|seem|sound|look) {_VERY}{_FAULT}\b", 0.93,
         "judges them"),
        (r"^why not$|^why ever not$|^and why not$|^but why not$", 0.85, "asks them to defend the no"),
        (r"^why (?:is not|are not|do not|does not|will not|would not|can not|could not|should not|did not|have not|has not) "
         r"(?!we\b|you (?:try|take|start|have|come|sleep|let|give|send|call|begin|pick|choose|talk))|"
         r"^why (?:do|does|is|are|can|would|will|did) (?:you|it|that|this|they) (?:not|never)\b", 0.82,
         "asks them to defend the no"),
        (r"^(?:why|how come) (?:do |are |would |did |have |must |does )?(?:you|your \w+|they) (?:always |still |keep |even |"
         r"just |so |being |to )*(?:refuse|refusing|reject|rejecting|insist|insisting|keep|saying no|say no|said no|turn|"
         r"turning|decline|block|blocking|difficult|stubborn|afraid|against|negative|resist|resisting|make|making|drag|"
         r"dragging|wasting|ignoring|ignore|hesitat\w+)\b|^why so (?:negative|difficult|stubborn|hesitant)", 0.85,
         "a why that demands a justification of the no"),
        (r"^how (?:can|could) you (?:possibly |even |just |seriously |really |ever )*(?:say|think|claim|not|expect|turn|be so|be that|ignore|"
         r"justify|believe|call|refuse|reject|know|walk|do (?:this|that)|let|live with yourself|sit there)\b|^how dare\b",
         0.93, "a how that challenges their right to say it"),
        (r"^what (?:is|the hell is) (?:wrong with you|your problem)\b|^what makes you (?:think you|so sure|so special)|"
         r"^who do you think you|^what (?:kind|sort) of (?:\w+ )?(?:manager|leader|company|partner|person|answer|excuse|buyer|client) "
         r"|^what are you (?:so )?(?:afraid|scared) of|^what (?:more|else) (?:do|could|can) you (?:possibly )?(?:want|expect)\b(?! to\b)",
         0.86, "attacks them in the form of a question"),
        (r"^(?:are|were) you (?:even |actually |really |honestly )?(?:serious|kidding|joking|listening|out of your|trying to (?:insult|waste)|insane|crazy)",
         0.9, "mocks what they said"),
        (r"^(?:did|do|have) you (?:even|actually|ever even|bother to|bothered to) (?!need|want|have)\w+", 0.8,
         "doubts that they did their part"),
        (r"\byou (?:(?:just|simply|clearly|obviously|really|apparently|honestly) )*(?:do|did|could|can) not "
         r"(?:(?:even|really|actually|seem to|want to) )*(?:care|understand (?!yet|if|how i|why i)\w+|get it|listen|take (?:this|us|it) seriously|"
         r"give a|know what you|appreciate|see the bigger|have a clue|respect|believe in|like (?:us|change)|bother)\b"
         r"|\byou (?:just|simply|clearly|obviously) (?:do not|will not|refuse|can not|want to (?:win|squeeze|punish)|have no)",
         0.86, "puts a bad motive in their mouth"),
        (r"\byou (?:do not|will not|would not|can not) (?:even )?(?:understand|listen|care)(?:$| (?:at all|about (?:quality|us|your|the|people|anything)|the (?:business|value|product|market|numbers)|how))",
         0.84, "judges their understanding or good will"),
        (r"\byou (?:guys |lot |all )?(?:always|never) (?!know|have to|need to|really know)\w+|\byou (?:promised|assured (?:me|us)|gave (?:me|us) your word|agreed to (?:this|that|it))\b|\bit is not like you\b|\byou (?:can not|do not|are not|could not|did not) (?:seriously|honestly)\b|\bi thought i could (?:count on|trust|rely on)\b|\b(?:something|a lot) to hide\b|\byou (?:do not|can not|just do not) (?:see|get|understand|know) (?:it |this |that )?because you|\byou people\b|\byour (?:own )?fault\b|\bshame on\b|"
         r"\byou have no idea\b|\bnobody in (?:their|his) right mind\b|\byou should be ashamed\b|\byou should know better\b|"
         r"\byou clearly (?:have|did|do|are)\b|\byou obviously (?:have|did|do)\b|\bgrow up\b|\bdo your (?:job|homework)\b|"
         r"\byou (?:are|were) the (?:problem|reason)\b|\byou (?:are|were) the one who (?:said|wanted|asked|started|caused|broke|messed|refused|keeps|kept|made|changed|promised|agreed)\b",
         0.83, "blames them"),
        (r"\bi (?:thought|assumed|expected) (?:you were|better|more (?:from|of) you|someone (?:like you|at your level)|we had (?:a|an) )"
         r"|\bi (?:am|was) (?:very |really |quite |so )*disappointed (?:in|with|by) (?:you|your)\b|\bhow convenient\b|"
         r"\bgood luck (?:with that|finding|explaining)\b|\bif you (?:really |actually )?(?:cared|were (?:serious|a real|any good|smart))",
         0.82, "a jab at their person"),
        (r"\b(?:that|this|it) (?:is|sounds|seems|was) (?:just |simply |frankly |honestly |really |so |a bit |plainly |complete |absolutely |"
         r"pretty |utter )*(?:ridiculous|absurd|nonsense|crazy|insane|a joke|stupid|laughable|bullshit|rubbish|"
         r"pathetic|a cop out|unprofessional|childish|a (?:poor|weak|lame|bad) excuse|an excuse|just an excuse|dishonest|idiotic|disrespectful|"
         r"insulting|an insult|your problem|on you|outrageous|hypocritical|bad faith)\b|^(?:ridiculous|nonsense|bullshit|rubbish|unbelievable)$"
         r"|\b(?:just|only|another|such) (?:an |a )?(?:lame |poor |cheap )?excuses?\b|\b(?:that|this|it) (?:is|sounds) (?:\w+ ){0,3}?(?:narrow minded|closed minded|short sighted|unreasonable|naive|unfair of you|rude|irrational|unprofessional)\b|\bexcuses excuses\b|\bmore excuses\b|\banother excuse\b",
         0.84, "ridicules what they said"),
        (r"^so (?:basically |then |really )*(?:you would rather|you prefer to|you want (?:me|us) to (?:work for free|lose|fail)|"
         r"you are (?:fine|happy|ok) (?:with )?(?:losing|wasting|failing|letting)|\w+ means nothing to you|you think i am|you do not care|"
         r"you would just|you expect (?:me|us))", 0.8, "a summary that is a straw man"),
        (r"^so you (?:just|simply|basically|really) (?:do not|can not|will not|want|think|expect|refuse)\b", 0.84,
         "a summary that is a straw man"),
        (r"\byou (?:are|were) (?:just |only |simply )?(?:saying|doing|using) (?:that|this|it) (?:just |only )?(?:to|because|as)\b|"
         r"\bwhat (?:is|are) you (?:really )?hiding\b|\byou (?:told|promised) me (?:the opposite|otherwise)\b|\byou lied\b|\bliar\b|"
         r"\bnot very (?:professional|smart|clever) of you\b|\b(?:idiot|moron|coward|stupid|incompetent|incompetence)\b", 0.85,
         "questions their honesty or competence"),
        (r"^(?:wow|oh great|oh wonderful|brilliant|oh brilliant|great|lovely) .*\b(?:another|yet another|excuse|typical|as usual|as always|again)\b"
         r"|^typical\b|\bso much for\b", 0.8, "exaggerated praise with a jab: sarcasm"),
    ]
)  # fmt: skip

_SIGN = r"(?:sign|signing|close|commit|buy|order|agree|say yes|decide|accept|go ahead|confirm|lock|finalize|wrap|get (?:this|it) done|get this (?:signed|closed))"
_SOON = (
    r"(?:today|now|right now|right away|tonight|this (?:week|month|afternoon|morning)|tomorrow|by (?:today|tomorrow|tonight|monday|tuesday|wednesday|"
    r"thursday|friday|the end of|end of|noon|close of)|(?:on )?(?:monday|tuesday|wednesday|thursday|friday)|before (?:the end of|friday|the weekend|month end|quarter end))"
)

PRESS = cues(
    [
        (r"^(?!.*\b(?:if you (?:like|prefer|want|would|need|are|had|could|do not mind|have)|unless)\b).*\bif you (?:wait|do not|delay|walk|say no|turn|"
         r"can not|keep|miss|hesitate|hold off|drag|refuse|pass|decline|leave|will not|put (?:this|it) off|let this)\b.*\b(?:can not|will|"
         r"lose|have to|be forced|go|gone|miss|regret|no longer|expire|not be able|not guarantee|end up|must)\b", 0.93,
         "a threat: what happens if they wait or say no"),
        (r"\b(?:offer|price|discount|deal|slot|quote|terms|place|rate|bonus) (?:will |is |are |only |would |may |might |just )*(?:expires?|ends?|going up|goes up|gone|"
         r"runs out|lapses?|only (?:good|valid|available)|not (?:last|be available|be there)|disappears?|increases?|off the table|go up|rise|rises)\b"
         r"|\bprices? (?:is|are|will|goes?|go) (?:going )?(?:to )?(?:go )?up\b", 0.86, "uses a deadline as a lever"),
        (r"\b(?:can not|will not|could not|can only|not be able to|may not|not going to be able to) (?:be able to )?(?:hold|keep|guarantee|honou?r|reserve) "
         r"(?:this|that|it|the|these|your|our|for you)\b", 0.86, "scarcity"),
        (r"\b(?:last chance|now or never|before it is too late|limited (?:time|offer|availability)|today only|only today|act (?:now|fast|quickly)|"
         r"take it or leave it|final offer|best and final|time is running out|running out of (?:time|patience)|clock is ticking|or else|"
         r"you will regret|miss(?:ing)? out|do not miss|window is closing|one time offer|while (?:it|stocks?) lasts?|strike while|"
         r"sooner rather than later|last (?:slot|place|seat|spot|one)|only (?:one|two|three|a few) (?:slots?|places?|seats?|spots?|units?) left)\b",
         0.92, "urgency or scarcity"),
        (r"\b(?:other|another|two other|several|someone else|somebody else|competitors?|next) (?:\w+ )?(?:buyers?|candidates?|clients?|customers?|companies|people|offers?|bidders?|suppliers?|in line)?"
         r" ?(?:(?:is|are|who|that|already|also|very|right) )*(?:waiting|interested|lined up|ready to|going to take|will take|in the queue|knocking|want (?:it|this|the slot))\b|\bthere is a (?:queue|waiting list)\b",
         0.84, "scarcity"),
        (r"\bi (?:will|would|might|may) have to (?:go|take|escalate|walk|find|tell|speak|talk|call|report|look|involve|give|pull)\b|"
         r"\bescalate\b|\bgo (?:over your head|to your (?:boss|manager|ceo|director))\b|\b(?:tell|call|speak to|talk to|ask) your (?:boss|manager|ceo|director|superior)(?: directly|$| that| instead)|"
         r"\bwe (?:will|would) (?:have|be forced) to (?:go|take|look|find|walk|stop|withdraw|escalate|move on|give)\b|\beither you \w+.*\bor (?:we|i|you|it|the)\b|\b(?:we|i) do not have a deal\b|\bno deal\b|\bas simple as that\b|\bor we walk\b|\bsee you in court\b|\bmy lawyers?\b|\bother options if you\b",
         0.86, "a threat"),
        (r"\b(?:i|we) (?:really |just |do |kind of |will )*need (?:(?:a |an |your |some )(?:\w+ )?(?:answer|decision|yes|signature|commitment)\b|you to (?!know|understand|tell|help me (?:understand|see))\w+)", 0.83, "pushes for their answer"),
        (r"\b(?:time to|you (?:have|need|ought|got|really have|really need|will need) to|you must|you should|you (?:had|would) better|you better) (?:really |just |at least )?(?:make (?:a|the) decision|decide|sign|act|commit|move|choose|give (?:me|us)|reconsider|trust|agree|accept|take it|say yes|do this|be (?:more )?(?:realistic|flexible|reasonable)|make it work|find)\b"
         r"|\byou (?:had|would) better\b|\byou (?:really|just|simply) (?:need|have|ought|got) to (?!be (?:sure|careful|able))\w+|\byou have until\b|\bdeadline for you\b", 0.84, "tells them they must act"),
        (r"\b(?:after|with) (?:all|everything) (?:that )?(?:i|we) (?:have |had )?(?:done|did|put|given|gave|invested|been)\b|\bi (?:have |really |already |even )*(?:put so much|worked (?:so|really|very) hard|"
         r"bent over backwards|went out of my way|gone out of my way|stuck my neck out|fought (?:so |really )?hard)|\byou owe (?:me|us|it)\b|\bthe least you (?:could|can)\b|\byou are letting (?:me|us|the|everyone|your)\b|\bi am counting on you\b|"
         r"\bmy (?:job|bonus|quota|target|commission) (?:depends|is on)|\bi (?:really |just )?need this (?:deal|sale|one|win|job|raise|contract|badly)\b|\bdo (?:me|it for me|this for me)(?: this| a)? ?(?:favou?r|please)?$|"
         r"\bwhat am i supposed to (?:tell|do|say)\b|\bafter all these years\b|\bi will (?:be in trouble|look (?:bad|stupid))\b", 0.86,
         "plays on guilt"),
        (r"\b(?:please |just |would you |could you |will you |can you |want you to |ask you to |let me ask you to |will not you |can not you )+(?:please |just |at least |really )*(?:reconsider|think again|rethink|change your mind|make an exception|say yes|sign|agree|trust me|give (?:me|us) (?:a|one|this) (?:chance|shot)|bend the rules|approve it)\b"
         r"|\breconsider\b|^come on\b|^(?:so |then |ok |great )?(?:please )?(?:just )?sign\b|\b(?:this|it) can not wait\b|\bi (?:insist|beg you|am begging)\b|\bi am (?:going to )?ask(?:ing)? (?:you )?(?:again|once more|one more time)\b|\bone more time\b|\bi will (?:not|never) (?:take no|give up|stop)\b|\bnot taking no\b",
         0.83, "repeats the ask after a no"),
        (r"\b(?:so )?(?:do )?we have a deal\b(?! (?:breaker|if|when|in principle))|\bis that a yes\b|\bwelcome aboard\b|\byes or no\b|^deal$|\bi (?:will )?take that as a yes\b|\bconsider it (?:done|agreed|a deal)\b", 0.86, "takes the yes for granted"),
        (r"\bwhere do i send the (?:contract|invoice|paperwork)\b|\bi will (?:just )?(?:put you down|send (?:over )?the (?:contract|invoice|paperwork|order)|"
         r"get the (?:contract|paperwork) (?:ready|started)|draw up|assume (?:that is|it is) (?:a yes|agreed|settled)|mark you)|\bjust (?:a )?(?:yes|simple yes)\b|"
         r"\bwhat (?:do i|would i|can i|will it|would it|does it|do we) (?:have to |need to )?(?:do |say |take |offer )?(?:for (?:you|me|us) )?to (?:get|make|have|convince|persuade) (?:you|your \w+) (?:to )?(?:sign|say yes|agree|commit|buy|change your mind|accept|onto|over the line|on board)\b",
         0.83, "assumes or pushes for the yes"),
        (rf"\b(?:ready|willing|able|prepared|happy) to {_SIGN} {_SOON}|\b{_SIGN}(?: \w+){{0,3}} {_SOON}\b", 0.85, "urgency: a yes by a date"),
        (r"\blet us (?:just |simply |finally )?(?:close|sign|lock|finalize|get it done|get this done|do (?:it|this)|agree|wrap this|shake)\b|\bready to (?:sign|commit|buy|move (?:forward|ahead))\b|\bgo ahead and (?:sign|order|book|commit)\b"
         r"|\bjust (?:sign|try it|do it|say yes|agree|trust|give it a (?:try|go|chance)|accept|approve)\b|\btrust me\b|\bwhat are you waiting for\b|\bwhy wait\b|\bstop (?:stalling|wasting|hesitating)\b|\bshall we (?:close|sign)\b|\bcan (?:we|i) (?:just |please |finally )*(?:close|sign|count on you|get your (?:signature|yes|commitment|approval|sign))",
         0.8, "pushes for the yes"),
        (r"\b(?:i|we) (?:can|could|will|would) (?:only|not) (?:offer|do|give|keep|hold|wait)\b.*\b(?:until|till|today|this week|friday|end of|longer|forever|much)\b|\bonly until\b|\b(?:i|we) can not wait\b|\byou are running out\b|\bvalid (?:only )?(?:today|until tonight)\b",
         0.82, "uses a deadline as a lever"),
    ]
)  # fmt: skip

NEUTRAL_DEADLINE = re.compile(
    r"\b(?:just so you (?:know|have it)|so you (?:know|have it|are aware|can plan)|for your (?:planning|information)|to be transparent|for transparency|in case (?:it|that) helps|"
    r"no pressure from that|not to pressure|on (?:my|our) (?:side|end)|for (?:context|completeness))\b"
)

LEAD = cues(
    [
        (r"^(?:do|does|did|is|are|was|were|would|could|should|can|will|have|has|had) not (?:you|i|it|that|we|this|they|there|he|she|your|our|the|everyone|a|any)\b|"
         r"^(?:do|does|is|are|would|could|should|can|will|have) (?:you|we|it|that|they|this) not\b", 0.9,
         "a negative question carries its answer"),
        (r"\b(?:would|do) you (?:not )?agree (?:that|with me)|\b(?:is it|is that) (?:fair|safe) to say\b|\b(?:is it|it is) (?:not )?true that\b|^surely\b|\bsurely (?:you|it|that|there|we)\b|^who (?:would not|does not)\b|^what if i (?:told|said)|^what if (?:nothing|you (?:do nothing|lose|miss)|your competitors?)",
         0.86, "the answer is built in"),
        (r"^(?:do|did|would) you (?:really|honestly|seriously|truly|actually) (?:think|believe|want|expect|feel|need|prefer|mean)\b|^(?:is|was|are) (?:it|that|this|the \w+|you) (?:really|honestly|truly) ", 0.8,
         "a loaded question"),
        (r"^(?:do|would|can|could) you (?:really )?(?:want|like|afford|risk|prefer)(?: to)? (?:to |really )*(?:lose|miss|risk|fall behind|keep (?:losing|paying|wasting|struggling)|be left|fail|not|waste|explain to|let your)\b|"
         r"^can you (?:really )?afford\b|\bhow much (?:\w+ ){0,3}?(?:you are|it is|that is|your \w+ (?:is|are)) (?:losing|wasting|missing|costing|overpaying)\b|^how (?:much|many)\b.*\b(?:losing|lose|wast\w+|cost(?:ing)? you)\b|^how (?:much )?long(?:er)? can you afford|^what (?:will|would|does|is) (?:it|this|that|waiting|doing nothing) cost(?:ing)? you|^what happens (?:to you )?if you (?:do nothing|do not (?:act|buy|sign))|^how will you (?:feel|explain|justify)\b.*\b(?:lost|missed|did not|competitors?|passed|said no)\b",
         0.84, "a loaded question: the loss is presumed"),
        (r"^(?:are you aware|do you realize|did you know|do you know that|have you any idea|do you have any idea|can you see (?:how|that|why)|do you see (?:how|that|why)|you do realize|do you understand that|can you imagine|would you believe)\b",
         0.82, "a rhetorical question"),
        (r"\b(?:wouldn|would) (?:you )?not (?:rather|want|like|agree)\b|^who (?:wants|would want|would not)\b|^what could (?:possibly )?(?:be better|go wrong|be wrong)|^what is not to (?:like|love)|^what (?:have|do) you (?:got |have )?to lose\b|^what is (?:there|the harm|so (?:hard|bad|difficult|expensive|unrealistic))\b|^how hard can\b|^is not\b",
         0.84, "a rhetorical question"),
        (r"^so (?:it is|this is|that is|you) (?:just|only|really|all) (?:about )?(?:the )?\w+$|^(?:it is|this is) (?:just|really|only|all) about (?:the )?\w+$", 0.62, "presumes a reason they did not give"),
    ]
)  # fmt: skip

_MANY = r"(?:most|many|all|other|our|several|hundreds of|thousands of|plenty of|some of our|a lot of|every(?: single)?(?: one)?)(?: of)?(?: our| the| my| your)?(?: other)?"
_THEM = r"(?:clients?|customers?|companies|people|users?|firms|teams?|businesses|candidates?|suppliers?|vendors?|managers|partners|others|everyone|competitors?|departments?|hospitals|buyers)"
REBUT = cues(
    [
        (rf"\b{_MANY} (?:\w+ )?{_THEM} (?:\w+ )*?(?:say|said|felt|feel|found|love|use|pay|paid|accept|agree|sign|work|see|saw|manage|do|have|had|are|were|start|started|live|get|report|told|chose)\b|\beveryone (?:else )?(?:uses|does|pays|accepts|agrees|loves|has|is|signs|knows|says)\b|\bothers (?:\w+ )?(?:felt|found|have|said|manage|thought)\b|\bfelt the same\b|\bnobody else\b|\bno (?:one|other \w+) (?:else )?(?:has|ever|complains|objects)\b",
         0.88, "social proof"),
        (r"\b(?:roi|return on investment|payback)\b|\bpays? (?:for itself|off|back)\b|\b(?:market|industry|current) (?:standard|rate|price|average|practice|leading|norm)\b|\b(?:is|are|it is|that is|honestly) (?:pretty |totally |quite |completely |very |all |just |perfectly |honestly |actually |absolutely )*(?:standard|normal|fair|reasonable|competitive|generous|common|realistic|doable|feasible|achievable|possible|perfect|ideal|affordable|necessary|unavoidable)\b",
         0.8, "argues with a reason"),
        (r"\b(?:the )?(?:numbers?|data|facts?|figures|studies|research|evidence|results?|reports?|statistics|case studies|benchmarks|surveys?|references) (?:\w+ )?(?:speaks?|shows?|proves?|are (?:clear|good|there|on our)|say|says|demonstrates?|suggests?|clearly|tells?|back)\b|\bproven\b|\bthe (?:truth|reality|fact|thing|point|bottom line|problem with that) (?:is|remains)\b|\bit is a fact\b|\bstatistically\b|\baccording to\b",
         0.84, "argues with data"),
        (r"\byou (?:would|will|could|can|are going to|stand to)(?: \w+)? (?:save|gain|get|benefit|earn|win|grow|see (?:a|the|results|returns?|savings|how)|be (?:able|better|ahead|happy|glad|surprised|fine|amazed)|have (?:a|an|the|all|your|more|full|better)|love|cut|reduce|increase|double|recover|never|thank|make (?:it|that|the money)|lose|need it|love it|avoid)\b|\b(?:it|this|that|our \w+|we) (?:will|would|can|could|does|do|really|actually|already)? ?(?:(?:gives?|lets?|allows?|helps?|offers?|brings?|gets?|saves?) you\b|saves?|cuts?|reduces?|increases?|improves?|boosts?|doubles?|guarantees?|delivers? (?:more|better|results|faster)|outperforms?|beats?|covers? (?:that|all|everything)|solves?|fix(?:es)?)\b",
         0.78, "argues with a benefit"),
        (r"\b(?:worth (?:it|every|the|more|that)|best (?:price|offer|in|value|product|deal|option|on the market)|great (?:deal|value|opportunity|offer|price)|(?:cheaper|faster|better|easier|safer|lower|higher|more \w+) than|unique|world class|cutting edge|top of the|number one|leader in|award winning|no brainer|win win|unbeatable|huge (?:opportunity|savings)|golden opportunity|great opportunity|opportunity of|bargain)\b",
         0.78, "argues with a benefit"),
        (r"\b(?:that|this|it|which) (?:is|are|was) (?:really |actually |just |simply |clearly )*(?:not|hardly|barely) (?:\w+ )?(?:true|right|accurate|correct|how|the case|that (?:expensive|much|long|bad|hard|high|big|difficult|risky|late|many|complicated)|(?:so|really|even) (?:expensive|much|long|bad|hard|big)|a (?:big|real) (?:problem|deal|issue)|(?:a )?(?:problem|issue|expensive|unrealistic|impossible|a reason|what|fair|as))\b|\b(?:is|are|was|were) not (?:that|so|really|even|too) (?:expensive|much|long|bad|hard|high|big|difficult|risky|late|many|complicated|far|unusual|unreasonable|different)\b|\bi (?:have to |must |would |respectfully |do )*disagree\b|\bi (?:do not|can not) (?:agree|accept that|think (?:that|it|this) is (?:true|right|fair|the|a|so|really)|see (?:it that way|why (?:that|it|not)|the problem|how that is|any))\b|\bthat does not (?:make sense|change|matter|add up|mean)\b|\bmakes no sense\b|\bdoes not make (?:any )?sense\b|\bnot (?:really )?(?:a )?(?:valid|good|real) (?:reason|point|concern)\b|\bnot entirely\b|\bwith (?:all due )?respect\b",
         0.84, "contradicts them"),
        (r"\b(?:exactly|precisely|that is|which is|this is) why (?!i (?:ask|am asking|asked|wanted|want to|called)|you (?:said|are|feel|want|need|can))|\byou (?:are|seem to be|may be|might be) (?:forgetting|overlooking|ignoring|underestimating|overestimating|not (?:considering|seeing|thinking|looking)|looking at (?:it|this) (?:wrong|the wrong)|focusing (?:too much )?on the wrong|comparing apples)|\byou (?:have|need|should|ought|might want|may want|really should|must)(?: to)? (?:\w+ )?(?:consider|realize|understand|remember|look at|think (?:about|of)|see|keep in mind|be open|compare|bear in mind|invest|focus|adapt|change|know)\b|\b(?:just )?(?:think (?:about|of) (?:all |how |what |the )|imagine (?:how|what|all|the|having|if|being)|consider (?:the|how|that|what|all)|look at (?:the|it|how|what|our)|do the math|remember that)\b|\bif you (?:look|think|compare|do the math|consider|run the|add)\b",
         0.8, "argues round the no"),
        (r"\b(?:only|just) (?:costs?|takes?|a (?:few|small|matter|question|minor|little)|\d+|one|two|three|four|five|ten|half)\b.*|\bit is (?:just|only|merely|simply) (?:a|the|an|\d+|one|two)\b|\bsmall price\b|\bthat is nothing\b|\bnot a big deal\b|\bno big deal\b|\b(?:no|zero|hardly any|little|minimal|without) (?:risk|downside|effort|reason (?:to|not|why)|disruption)\b|\brisk free\b|\bnothing to (?:lose|worry|fear)\b|\bdo not worry\b|\byou (?:do not|need not) (?:need to |have to )?worry\b|\bwill be (?:fine|ok|easy)\b|\bworks? (?:great|perfectly|fine|well|very well|out)\b",
         0.76, "minimises their reason"),
        (r"^(?:well |but |and |look |ok )*(?:everyone|everybody|every \w+|nobody|no one|nothing|everything|anyone|anything|someone|somebody|anybody|all (?:of )?(?:our|the|companies|clients|people)|most \w+|people|companies) (?:\w+ ){0,6}?(?:is|are|has|have|can|could|will|would|does|do|pays?|needs?|uses?|knows?|manages?|gets?|makes?|wants?|says?|thinks?|changes?|works?|signs?|accepts?|went|had|did)\b|\b(?:will|would|can) only (?:get|make|cost|be|become|hurt)\b|\b(?:will|would) not happen again\b|\bthat was (?:a )?(?:different|then|before|years|long|another|the old|last)\b|\b(?:has|have) already (?:decided|agreed|approved|signed|committed)\b|\bit is (?:about |high )?time (?:to|for|you|that|we)\b|\b(?:always|never) (?:a|the|be|been|going|works?|happens?)\b|\bthough$|^(?:well |look )*(?:obviously|clearly|of course)\b", 0.7,
         "makes a general claim against the no"),
        (r"^(?:but|however|yet|still|though|although|except)\b.*\b(?:you|we|our|the|it|that|this|there|they)\b|\b(?:even so|nevertheless|nonetheless|on the other hand|having said that|that said|at the end of the day|the thing is|the fact is|truth is|in fact|as a matter of fact)\b", 0.66,
         "answers the no with a but"),
        (r"\bif i were you\b|\bwe have (?:already |always |never |often )*(?:done|managed|delivered|handled|achieved) (?:it|this|that|the same|bigger|harder|much)\b|\byou should (?:really |definitely |also |at least |probably )?\w+|\byou (?:would be|are) better off\b|\bit (?:would|will) be (?:good|better|best|wise|smart|foolish|a mistake|a shame|a pity)\b|\byou can not (?:just|expect|compare|find|get|simply|go wrong|put a price|beat|have it both|argue|always|deny|ignore)\b|\bwith (?:our|us|this|my) (?:\w+ ){0,3}?you (?:would|will|can|could|get|have|are)\b|\bthere is no (?:way|reason|other|better|alternative)\b|\bit makes (?:perfect |total |a lot of |more |good )?sense (?:to|because|for you|financially)\b|\b(?:we|i) (?:have )?(?:already )?(?:gave|given|offered|dropped|lowered|cut|reduced|discounted)\b.*|\byou get what you pay\b|\bcosts? money\b|\bquality has\b|\bwe (?:are|have been|have) (?:the|a|in|been|never|always|over|won|helped|worked|delivered|done)\b.*\b(?:best|leader|leading|years|award|never|always|hundreds|thousands|experience|trusted|biggest|experts?|many)\b|\bi (?:deserve|am worth|have earned|have delivered|brought in|have exceeded|exceeded)\b|\bour (?:product|solution|platform|service|team|software|price|company|technology|system|offer|salary|package|rates?|fees?)(?: \w+)? (?:is|are|has|have|does|offers?|includes?|can|will|gives?|provides?)\b",
         0.68, "argues for our side"),
    ]
)  # fmt: skip

FOLD = re.compile(
    r"\b(?:you win|have it your way|i (?:give (?:in|up)|fold|surrender)|we give (?:in|up)|for free then|(?:ok|fine|all right|right|very well)(?: then)? (?:i|we) (?:will|can) (?:just )?(?:do it for (?:free|nothing|your price)|"
    r"take (?:your|whatever)|accept (?:your|whatever|that price|your terms)|match (?:it|your|that)|go with your|drop the price|cut the price|waive (?:it|everything|the fee)|give you (?:the discount|what you want|everything))|"
    r"(?:ok|fine)(?: then)? (?:your price|your terms|half price|free of charge|take it for)|whatever you (?:want|say|like)(?: then)?$|we (?:will )?just (?:drop|waive|cut) (?:it|the|our))\b"
)
QUIT = cues(
    [
        (FOLD.pattern, 0.85, "gives in to make the no stop"),
        (r"\b(?:thanks|thank you)(?: so much| very much| a lot)? (?:anyway|anyways|all the same|nonetheless|regardless)\b|\b(?:thanks|thank you|appreciate)(?: you)?(?: so much| very much| a lot)? (?:for )?(?:your|the) time\b|\bthanks for (?:taking|giving|meeting|listening|hearing)\b", 0.88,
         "ends it politely, with nothing asked"),
        (r"\b(?:never mind|nevermind|forget (?:it|about it|i asked)|let us (?:drop|forget|leave) (?:it|this|that)(?: there| then| at that)?|drop (?:it|the subject|the whole thing) then|i (?:will|am going to|would better|should|had better) (?:leave (?:you alone|it there|it at that|you to it|you be|now)|let you go|stop bothering|go|get going|not bother|not take (?:up )?(?:any )?more|drop it|look elsewhere|try someone else|ask someone else|cross you off|close (?:your|the) file|take you off)|i guess that is (?:it|that)|that is (?:it|that) then|we are done(?: here)?|i am done|i give up|this is pointless|there is no point|no point in|waste of (?:my )?time|forget the whole|we will (?:move on|leave it|go elsewhere|drop it|look elsewhere|find someone else))\b",
         0.86, "drops it, with nothing learned"),
        (r"\b(?:good ?bye|bye|have a (?:good|nice|great|lovely) (?:day|one|evening|week\w*|weekend)|all the best|take care|see you(?: around)?|good luck)\b(?! (?:with (?:that|it)|finding|explaining))", 0.82,
         "says goodbye, with nothing asked"),
        (r"^(?:ok |fine |sure |oh |ah |all right |understood |i see |i understand |well |right )*(?:no (?:problem|worries)(?: at all)?|not a problem|fine then|ok then|fair enough then|too bad|(?:that is )?(?:a )?(?:shame|pity)|oh well|as you wish|suit yourself|whatever|if you say so)(?: then)?$", 0.66,
         "lets it drop, with nothing asked"),
    ]
)  # fmt: skip
COURTEOUS = re.compile(
    r"\b(?:thanks|thank|no (?:problem|worries)|appreciate|understand|understood|all the best|good (?:day|luck)|have a|take care|fair enough|sorry|pleasure|bye|goodbye|of course|respect)\b"
)
