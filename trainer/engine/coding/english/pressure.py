"""Shapes of pressure: urgency, scarcity, threat, guilt, the repeated ask, the assumed yes."""

import re

from trainer.engine.coding.cues import cues

_SIGN = (
    r"(?:sign|signing|close|commit|buy|order|agree|say yes|decide|accept|go ahead|confirm|lock|"
    r"finalize|wrap|get (?:this|it) done|get this (?:signed|closed))"
)
_SOON = (
    r"(?:today|now|right now|right away|tonight|this (?:week|month|afternoon|morning)|tomorrow|"
    r"by (?:today|tomorrow|tonight|monday|tuesday|wednesday|"
    r"thursday|friday|the end of|end of|noon|close of)|(?:on )?(?:monday|tuesday|wednesday|"
    r"thursday|friday)|before (?:the end of|friday|the weekend|month end|quarter end))"
)

PRESS = cues(
    [
        (
            r"^(?!.*\b(?:if you (?:like|prefer|want|would|need|are|had|could|do not mind|have)|"
            r"unless)\b).*\bif you (?:wait|do not|delay|walk|say no|turn|"
            r"can not|keep|miss|hesitate|hold off|drag|refuse|pass|decline|leave|will not|"
            r"put (?:this|it) off|let this)\b.*\b(?:can not|will|"
            r"lose|have to|be forced|go|gone|miss|regret|no longer|expire|not be able|not guarantee|"
            r"end up|must)\b",
            0.93,
            "a threat: what happens if they wait or say no",
        ),
        (
            r"\b(?:offer|price|discount|deal|slot|quote|terms|place|rate|bonus) (?:will |is |are |"
            r"only |would |may |might |just )*(?:expires?|ends?|going up|goes up|gone|"
            r"runs out|lapses?|only (?:good|valid|available)|not (?:last|be available|be there)|"
            r"disappears?|increases?|off the table|go up|rise|rises)\b"
            r"|\bprices? (?:is|are|will|goes?|go) (?:going )?(?:to )?(?:go )?up\b",
            0.86,
            "uses a deadline as a lever",
        ),
        (
            r"^(?:just )?wait (?:another|any|a|much|till|until)\b.*\b(?:and|then)\b.*\b(?:will|nothing|no)\b|"
            r"\bif (?:it|this|that) is not (?:\w+ ){1,3}?by \w+|"
            r"\b(?:it|this|that|they) will (?:all |soon )?be gone\b|\b(?:price|offer|deal|rate|"
            r"discount) (?:\w+ ){0,4}?(?:dies|expires|lapses|vanishes)\b",
            0.84,
            "a threat: what happens if they wait or say no",
        ),
        (
            r"\b(?:i|we) (?:want|expect|need) (?:your|an) (?:\w+ )?(?:answer|decision|signature)\b|"
            r"\b(?:i|we) (?:need|want) (?:it|this|that|them) (?:today|now|right now|tonight|tomorrow|"
            r"right away|immediately)\b|\byou can not (?:just )?\w+(?: \w+)? now\b|"
            r"^how (?:fast|soon|quickly) can (?:you|we) (?:sign|close|approve|get (?:\w+ ){1,2}to)\b",
            0.82,
            "pushes for their answer",
        ),
        (
            r"\b(?:can not|will not|could not|can only|not be able to|may not|"
            r"not going to be able to) (?:be able to )?(?:hold|keep|guarantee|honou?r|reserve) "
            r"(?:this|that|it|the|these|your|our|for you)\b",
            0.86,
            "scarcity",
        ),
        (
            r"\b(?:last chance|now or never|before it is too late|limited (?:time|offer|availability)|"
            r"today only|only today|act (?:now|fast|quickly)|"
            r"take it or leave it|final offer|best and final|time is running out|"
            r"running out of (?:time|patience)|clock is ticking|or else|"
            r"you will regret|miss(?:ing)? out|do not miss|window is closing|one time offer|"
            r"while (?:it|stocks?) lasts?|strike while|"
            r"sooner rather than later|last (?:slot|place|seat|spot|one(?! (?:who|that|you|we|i|of)))|"
            r"only (?:one|two|three|"
            r"a few) (?:slots?|places?|seats?|spots?|units?) left)\b",
            0.92,
            "urgency or scarcity",
        ),
        (
            r"\b(?:other|another|two other|several|someone else|somebody else|competitors?|"
            r"next) (?:\w+ )?(?:buyers?|candidates?|clients?|customers?|companies|people|offers?|"
            r"bidders?|suppliers?|in line)?"
            r" ?(?:(?:is|are|who|that|already|also|very|right) )*(?:waiting|interested|lined up|"
            r"ready to|going to take|will take|in the queue|knocking|want (?:it|this|the slot))\b|"
            r"\bthere is a (?:queue|waiting list)\b",
            0.84,
            "scarcity",
        ),
        (
            r"\bi (?:will|would|might|may) have to (?:go|take|escalate|walk|find|tell|speak|talk|call|"
            r"report|look|involve|give|pull)\b|"
            r"\bescalate\b|\bgo (?:over your head|to your (?:boss|manager|ceo|director))\b|\b(?:tell|"
            r"call|speak to|talk to|ask) your (?:boss|manager|ceo|director|superior)(?: directly|$|"
            r" that| instead)|"
            r"\bwe (?:will|would) (?:have|be forced) to (?:go|take|look|find|walk|stop|withdraw|"
            r"escalate|move on|give)\b|\beither you \w+.*\bor (?:we|i|you|it|the)\b|\b(?:we|"
            r"i) do not have a deal\b|\bno deal\b|\bas simple as that\b|\bor we walk\b|"
            r"\bsee you in court\b|\bmy lawyers?\b|\bother options if you\b",
            0.86,
            "a threat",
        ),
        (
            r"\b(?:i|we) (?:really |just |do |kind of |will )*need (?:(?:a |an |your |"
            r"some )(?:\w+ )?(?:answer|decision|yes|signature|commitment)\b|you to (?!know|understand|"
            r"tell|help me (?:understand|see))\w+)",
            0.83,
            "pushes for their answer",
        ),
        (
            r"\b(?:time to|you (?:have|need|ought|got|really have|really need|will need) to|you must|"
            r"you should|you (?:had|would) better|you better) (?:really |just |"
            r"at least )?(?:make (?:a|the|your) (?:decision|mind up)|make up your mind|decide|sign|act|"
            r"commit|move|choose|give (?:me|us)|"
            r"reconsider|trust|agree|accept|take it|say yes|do this|be (?:more )?(?:realistic|"
            r"flexible|reasonable)|make it work|find)\b"
            r"|\byou (?:had|would) better\b|\byou (?:really|just|simply) (?:need|have|ought|"
            r"got) to (?!be (?:sure|careful|able))\w+|\byou have until\b|\bdeadline for you\b",
            0.84,
            "tells them they must act",
        ),
        (
            r"\b(?:after|with) (?:all|everything) (?:that )?(?:i|we) (?:have |had )?(?:done|did|put|"
            r"given|gave|invested|been)\b|\bi (?:have |really |already |even )*(?:put so much|"
            r"worked (?:so|really|very) hard|"
            r"bent over backwards|went out of my way|gone out of my way|stuck my neck out|"
            r"fought (?:so |really )?hard)|(?<!not feel )\byou owe (?:me|us|it)\b|\bthe least you (?:could|"
            r"can)\b|"
            r"\byou are letting (?:me|us|the|everyone|your)\b|\bi am counting on you\b|"
            r"\bmy (?:job|bonus|quota|target|commission) (?:depends|is on)|\bi (?:really |"
            r"just )?need this (?:deal|sale|one|win|job|raise|contract|badly)\b|\bdo (?:me|it for me|"
            r"this for me)(?: this| a)? ?(?:favou?r|please)?$|"
            r"\bwhat am i supposed to (?:tell|do|say)\b|\bafter all these years\b|"
            r"\bi will (?:be in trouble|look (?:bad|stupid))\b",
            0.86,
            "plays on guilt",
        ),
        (
            r"\b(?:please |just |would you |could you |will you |can you |want you to |ask you to |"
            r"let me ask you to |will not you |can not you )+(?:please |just |at least |"
            r"really )*(?:reconsider|think again|rethink|change your mind|make an exception|say yes|"
            r"sign|agree(?!.* if (?:i|we)\b)|trust me|give (?:me|us) (?:a|one|this) (?:chance|shot)|"
            r"bend the rules|"
            r"approve it)\b"
            r"|\breconsider\b|^come on\b|^(?:so |then |ok |great )?(?:please )?(?:just )?sign\b|"
            r"\b(?:this|it) can not wait\b|\bi (?:(?:have to|must|really|do|still|will|am going to|"
            r"would) )*(?:insist|beg you|am begging)\b|"
            r"\bi am (?:going to )?ask(?:ing)? (?:you )?(?:again|once more|one more time)\b|"
            r"\bone more time\b|\bi will (?:not|never) (?:take no|give up|stop)\b|\bnot taking no\b",
            0.83,
            "repeats the ask after a no",
        ),
        (
            r"\bsigned and sealed\b|\b(?:a )?done deal\b|\b(?:nobody|no one|you) can (?:not )?back out\b|"
            r"\b(?:so )?(?:do )?we have a deal\b(?! (?:breaker|if|when|in principle))|"
            r"\bis that a yes\b|\bwelcome aboard\b|\byes or no\b|^deal$|"
            r"\bi (?:will )?take that as a yes\b|\bconsider it (?:done|agreed|a deal|ordered|booked|settled|"
            r"sold|signed)\b",
            0.86,
            "takes the yes for granted",
        ),
        (
            r"\bwhere do i send the (?:contract|invoice|paperwork)\b|"
            r"\bi will (?:just )?(?:put you down|send (?:over )?the (?:contract|invoice|paperwork|"
            r"order)|"
            r"get the (?:contract|paperwork) (?:ready|started)|draw up|assume (?:that is|"
            r"it is) (?:a yes|agreed|settled)|mark you)|\bjust (?:a )?(?:yes|simple yes)\b|"
            r"\bwhat (?:do i|would i|can i|will it|would it|does it|do we) (?:have to |"
            r"need to )?(?:do |say |take |offer )?(?:for (?:you|me|us) )?to (?:get|make|have|"
            r"convince|persuade) (?:you|your \w+) (?:to )?(?:sign|say yes|agree|commit|buy|"
            r"change your mind|accept|onto|over the line|on board)\b",
            0.83,
            "assumes or pushes for the yes",
        ),
        (
            rf"\b(?:ready|willing|able|prepared|happy) to {_SIGN} {_SOON}|"
            rf"\b{_SIGN}(?: \w+){{0,3}} {_SOON}\b",
            0.85,
            "urgency: a yes by a date",
        ),
        (
            r"\blet us (?:just |simply |finally )?(?:close|sign|lock|finalize|get it done|"
            r"get this done|do (?:it|this)|agree|wrap this|shake)\b|\bready to (?:sign|commit|buy|"
            r"move (?:forward|ahead))\b|\bgo ahead and (?:sign|order|book|commit)\b"
            r"|\bjust (?:sign|try it|do it|say yes|agree|trust|give it a (?:try|go|chance)|accept|"
            r"approve)\b|\btrust me\b|\bwhat are you waiting for\b|\bwhy wait\b|\bstop (?:stalling|"
            r"wasting|hesitating)\b|\bshall we (?:close|sign)\b|\bcan (?:we|i) (?:just |please |"
            r"finally )*(?:close|sign|count on you|get your (?:signature|yes|commitment|approval|"
            r"sign))",
            0.8,
            "pushes for the yes",
        ),
        (
            r"\b(?:i|we) (?:can|could|will|would) (?:only|not) (?:offer|do|give|keep|hold|"
            r"wait)\b.*\b(?:until|till|today|this week|friday|end of|longer|forever|much)\b|"
            r"\bonly until\b|\b(?:i|we) can not wait\b|\byou are running out\b|"
            r"\bvalid (?:only )?(?:today|until tonight)\b",
            0.82,
            "uses a deadline as a lever",
        ),
        (
            r"^what (?:is it (?:going|gonna) (?:to )?take|will it take)\b"
            r"(?!.*\b(?:feel|trust|safe|sure|work|comfortable|confident|understand)\b)|"
            r"^what (?:will|would) it take (?:for \w+ )?to .*\b(?:today|tonight|this (?:week|morning)|"
            r"before (?:the weekend|noon|friday|five|six|we close))\b|"
            r"^what .*\b(?:right here|this (?:minute|instant)|on the spot|on this call)\b|"
            r"^what .*\b(?:to|so that you|so you|before) .*\bby (?:tonight|noon|today|close of)\b|"
            r"^what (?:do|would|will|could) (?:i|we) (?:have|need) to (?:do|say|offer|promise|put|throw|pay|"
            r"give)\b.*\b(?:so (?:that )?you (?!can|feel|are|know)|to (?:see|make) you\b)|"
            r"\bwhat else do you (?:need|want) to (?:hear|see|know) before (?:we|you|i) (?:sign|fill|close|"
            r"start|say yes)",
            0.82,
            "assumes or pushes for the yes",
        ),
        (
            r"\b(?:i am|we are) not (?:leaving|going anywhere|hanging up|moving)\b.*"
            r"\b(?:until|till|before|without)\b|\bnot (?:up for (?:discussion|debate)|a question)$|"
            r"\bnon negotiable$|\bend of (?:story|discussion)\b|\bno discussion$|\bno ifs\b|\bno excuses\b|"
            r"\blike it or (?:not|lump it)\b|\bthat is an order\b|\bchop chop\b|\btick tock\b|"
            r"\b(?:last|final) warning\b|\bcounting to (?:three|five|ten)\b|\bcounting on you\b|"
            r"^(?:so |now |then |and |just )*make up your mind\b|\bbetter think (?:again|carefully)\b|"
            r"\bthink (?:very )?(?:carefully|hard) about (?:that|your|what)\b",
            0.82,
            "tells them they must act",
        ),
        (
            r"\bon your conscience\b|\bhave to live with (?:that|it|yourself)\b|"
            r"\bwhat will (?:people|they|the neighbours|everyone) (?:say|think)\b|"
            r"\bbreak (?:his|her|their|my|our|your \w+) hearts?\b|\bhow will you (?:sleep|live|explain)\b|"
            r"\bdo you want (?:that|this|it) on you\b|\bpretty please\b|\bplease please\b|"
            r"^(?:please |just |then )*do it for\b|\b(?:just|only) this once\b|"
            r"\bi(?: am| would)? beg(?:ging)? (?:of )?you\b|\bmy (?:only|last) hope\b|"
            r"\bdo not (?:let (?:me|us|them|him|her) down|do this to (?:me|us))\b",
            0.82,
            "plays on guilt",
        ),
        (
            r"\byou will (?:wish you had|come crawling|be begging)\b|"
            r"\b(?:i|we) (?:will|shall|am going to|are going to|would have to|can always) (?:\w+ )?"
            r"(?:go|write|complain|turn|take (?:it|this)) (?:straight |directly )?(?:with (?:this|that|it) )?"
            r"to (?:the )?(?:press|papers?|newspapers?|police|court|ombudsman|union|board|dean|head|council|"
            r"mayor)\b|\b(?:letter|hear(?:ing)?) from (?:my|our) (?:solicitor|lawyer|attorney)|"
            r"\b(?:one|bad) (?:star )?review\b|\bone star\b|"
            r"\bor (?:else|you are out|you can (?:go|leave|pack)|we are done|i am off|i am out)$|"
            r"\bhave your wages\b",
            0.82,
            "a threat",
        ),
    ]
)

NEUTRAL_DEADLINE = re.compile(
    r"\b(?:just so you (?:know|have it)|so you (?:know|have it|are aware|can plan)|"
    r"for your (?:planning|information)|to be transparent|for transparency|in case (?:it|"
    r"that) helps|"
    r"no pressure from that|not to pressure|on (?:my|our) (?:side|end)|for (?:context|"
    r"completeness))\b"
)
