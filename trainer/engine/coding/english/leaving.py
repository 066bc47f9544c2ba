"""Shapes of giving up: a goodbye, a dropped subject, a concession given away to make the no stop."""

import re

from trainer.engine.coding.cues import cues

FOLD = re.compile(
    r"\b(?:you win|have it your way|i (?:give (?:in|up)|fold|surrender)|we give (?:in|up)|"
    r"for free then|(?:ok|fine|all right|right|very well)(?: then)? (?:i|we) (?:will|"
    r"can) (?:just )?(?:do it for (?:free|nothing|your price)|"
    r"take (?:your|whatever)|accept (?:your|whatever|that price|your terms)|match (?:it|your|"
    r"that)|go with your|drop the price|cut the price|waive (?:it|everything|the fee)|"
    r"give you (?:the discount|what you want|everything))|"
    r"(?:ok|fine)(?: then)? (?:your price|your terms|half price|free of charge|take it for)|"
    r"whatever you (?:want|say|like)(?: then)?$|we (?:will )?just (?:drop|waive|cut) (?:it|the|"
    r"our))\b"
)
WISH = re.compile(r"\bhave a (?:good|nice|great|lovely) (?:day|evening|week|weekend)$")
OPEN_ENDED = "leaves the next move to them"
QUIT = cues(
    [
        (
            r"^(?:(?:ok|fine|well|then|so|and|just|please) )*(?:send|drop|give|let|ping|call|write|email|"
            r"text|"
            r"tell)(?: \w+){1,4} (?:if|when|should) (?:anything|something|things?|that|this|it|you) "
            r"(?:ever |do |does |should )?(?:changes?|shifts?)\b",
            0.8,
            OPEN_ENDED,
        ),
        (
            r"\bsorry (?:that )?(?:i|to have|for) (?:even )?(?:brought|asked|asking|bothered|bothering|"
            r"mentioned|"
            r"troubled)\b|\bjust leave me alone\b",
            0.8,
            "drops it, with nothing learned",
        ),
        (FOLD.pattern, 0.85, "gives in to make the no stop"),
        (
            r"\b(?:thanks|thank you)(?: so much| very much| a lot)? (?:anyway|anyways|all the same|"
            r"nonetheless|regardless)\b|\b(?:thanks|thank you|appreciate)(?: you)?(?: so much|"
            r" very much| a lot)? (?:for )?(?:your|the) time\b|\bthanks for (?:listening|hearing)\b",
            0.88,
            "ends it politely, with nothing asked",
        ),
        (
            r"\b(?:never mind|nevermind|forget (?:it|about it|i asked)|let us (?:drop|forget|"
            r"leave) (?:it|this|that)(?: there| then| at that)?|drop (?:it|the subject|"
            r"the whole thing) then|i (?:will|am going to|would better|should|"
            r"had better) (?:leave (?:you alone|it there|it at that|you to it|you be|now)|let you go|"
            r"stop bothering|go|get going|not bother|not take (?:up )?(?:any )?more|drop it|"
            r"look elsewhere|try someone else|ask someone else|cross you off|close (?:your|the) file|"
            r"take you off)|i guess that is (?:it|that)|that is (?:it|that) then|"
            r"(?<!pretend )(?<!once )(?<!when )(?<!until )(?<!say )(?<!if )we are done(?: here)?|"
            r"i am done|i give up|this is pointless|there is no point|"
            r"no point in|waste of (?:my )?time|forget the whole|we will (?:move on|leave it|"
            r"go elsewhere|drop it|look elsewhere|find someone else))\b",
            0.86,
            "drops it, with nothing learned",
        ),
        (
            r"\b(?:good ?bye|bye|have a (?:good|nice|great|lovely) (?:day|one|evening|week\w*|"
            r"weekend)|all the best|take care|see you(?: around)?|good luck)\b(?! (?:with (?:that|it)|"
            r"finding|explaining))",
            0.82,
            "says goodbye, with nothing asked",
        ),
        (
            r"^(?:ok |fine |sure |oh |ah |all right |understood |i see |i understand |well |"
            r"right )*(?:no (?:problem|worries)(?: at all)?|not a problem|fine then|ok then|"
            r"fair enough then|too bad|(?:that is )?(?:a )?(?:shame|pity)|oh well|as you wish|"
            r"suit yourself|whatever|if you say so)(?: then)?$",
            0.66,
            "lets it drop, with nothing asked",
        ),
    ]
)
COURTEOUS = re.compile(
    r"\b(?:thanks|thank|no (?:problem|worries)|appreciate|understand|understood|all the best|"
    r"good (?:day|luck)|have a|take care|fair enough|sorry|pleasure|bye|goodbye|of course|"
    r"respect)\b"
)
