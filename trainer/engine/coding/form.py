"""The grammar of one clause: is it a question, and of which form."""

import re
from functools import lru_cache

from trainer.domain.codes import Form

_LEAD_IN = re.compile(
    r"(?:so|and|but|ok|well|all right|then|now|look|listen|hey|hi|hmm|sure|yes|oh|ah|please|also|"
    r"because|fair enough|got it|"
    r"i see|i hear you|i understand(?= (?:so|and|but|what|how|can|could))|i get (?:it|that)|"
    r"understood|right|thanks|"
    r"thank you|that makes sense|makes sense|in that case|before (?:i|we) (?:go|leave|wrap up|"
    r"hang up|close)|"
    r"out of curiosity|if (?:i|you) (?:may|might|do not mind)(?: me asking| my asking| ask)?|"
    r"just out of curiosity|just so i understand|let me ask(?: you)?(?: this)?|quick question|"
    r"one question|"
    r"one last question|last question|may i ask(?: you)?|can i ask(?: you)?|could i ask(?: you)?|"
    r"help me out|or|"
    r"honestly|just curious|to be clear|no worries|no problem|meanwhile|sounds good|"
    r"that sounds good|good point|for you|on your side|from your side|"
    r"from your point of view|in your (?:view|eyes|world)|if not|and yet|still|interesting|"
    r"that is fair|actually) "
)
WH = re.compile(
    r"(?:what|how|why|who|whom|whose|where|when|which|in what|to what|at what|by when|for whom|"
    r"with whom)\b"
)
_INVERTED = re.compile(
    r"(?:what|how|why|who|where|when|which)(?: (?:exactly|specifically|else|then|so|precisely))?"
    r" (?:is|are|was|were|do|does|did|can|could|will|would|should|shall|may|might|must|have|has|"
    r"had)\b"
    r"|how (?:come|much|many|long|soon|often|far|big|about|so)\b|what (?:about|if|else|so|for)\b"
    r"|(?:what|which) (?:exactly|specifically|part|parts|kind|sort|one|bit|piece|aspect|makes|"
    r"made|matters|worries|went|goes wrong|led|caused|changed|broke|hurt|holds|held|"
    r"happens|happened|needs|stops|keeps|comes|gets|stands|concerns|bothers|scares|drives|date|"
    r"time|day|number|price)\b"
    r"|who (?:else|signs|decides|needs|gets|makes|owns|has|would|could|approves)\b|why not\b"
)
_FREE_RELATIVE = re.compile(
    r"what (?:(?:i|we|you|they|he|she)\b(?! (?:is|are))|(?:\w+ ){1,7}?is (?:the|a|an|that|to|not|"
    r"your|our|my|when|how|"
    r"just|simply)\b)"
)
_TRUE_QUESTION = re.compile(r"what (?:is|are|was|were|do|does|did) ")
_AUX = re.compile(
    r"(?:is|are|was|were|am|do|does|did|can|could|will|would|should|shall|may|might|have|has|"
    r"had)( not)? "
    r"(?:i|you|we|he|she|it|they|this|that|these|those|there|the|your|our|my|their|his|her|a|an|"
    r"any|anyone|anything|"
    r"someone|something|everyone|either|all)\b"
)
_AUX_LOOSE = re.compile(
    r"(?:is|are|does|did|could|would|should|was)(?: not)? (?!love|like|be |have|appreciate|been|"
    r"fine|ok|great|happy)\w+"
)
_AUX_ANY = re.compile(
    r"(?:is|are|was|were|am|do|does|did|can|could|will|would|should|shall|may|might|have|has|had|"
    r"any)\b"
)
_NOT_POLAR = re.compile(
    r"(?:have (?:a|an|the|any|all|your|it|this)|do (?:the|it|this|that|your|not (?!you|we|it|they|"
    r"i\b))|will do|may the)\b"
)
OPEN_REQUEST = re.compile(
    r"(?:please |just |do )?(?:help me (?:to )?(?:understand|see|get|follow|learn)|tell me|"
    r"walk me through|talk me through|"
    r"explain|describe|say (?:a bit )?more|share (?:with me|a|your|what|how|more)|"
    r"give me (?:a sense|an idea|some|an example|a feel|more)|let me (?:understand|know what|"
    r"know how)|"
    r"(?:do you )?want to (?:say (?:a (?:little|bit) )?more|tell me)|run me through|take me through|"
    r"show me (?:how|what)|educate me|elaborate|expand on)\b"
    r"|i (?:would (?:really |just )?(?:love|like|want)|want|am (?:keen|interested|trying|hoping|"
    r"curious|eager)|need|am just trying)"
    r"(?: to)? (?:know|understand|hear|learn|see|get|figure out)\b.*\b(?:what|how|why|more|which|"
    r"who|where|about)\b"
    r"|i (?:wonder|am wondering|was wondering|am curious|am just curious|was curious)\b"
    r"|i do not (?:yet |quite |fully )?(?:understand|know|see) (?:yet )?(?:what|how)\b(?! to\b)|"
    r"curious (?:what|how|about|to)\b"
    r"|(?:would|i would) (?:love|like) to (?:hear|know|understand|learn)\b"
)
INDIRECT = re.compile(
    r"(?:can|could|may|might) (?:i|we) (?:please |just )?(?:ask|understand|learn|hear|"
    r"know) (?:what|how|why|who|which|more|about)\b|"
    r"(?:can|could|would|will|may|might)(?: not)? you (?:please |maybe |perhaps |just |possibly |"
    r"at least )?"
    r"(?:tell|explain|share|help me (?:to )?(?:understand|see)|help us understand|walk|describe|"
    r"say (?:a bit |a little )?more|elaborate|expand|"
    r"talk (?:me|us|about|a bit|more|to me about)|give me (?:an idea|a sense|some|an example|more|"
    r"a bit more)|shed|"
    r"say what|put into words|spell out|clarify|be (?:a bit |a little )?more specific|"
    r"help me see (?:what|how))\b"
    r"|(?:would you like|do you want) to (?:talk about (?:it|this|that)$|tell me|say (?:a (?:little|"
    r"bit) )?more)"
    r"|(?:do|would) you mind (?:telling|explaining|sharing|walking|saying|if i ask (?:what|how|"
    r"why))\b"
    r"|are you able to (?:tell|share|say|explain)\b|is there anything (?:else )?(?:you|that|we|"
    r"i)\b"
    r"|would you be (?:willing|open|comfortable|ok) (?:to )?(?:tell|share|sharing|telling|walk|"
    r"explain)\w*\b"
)
_IMPERATIVE = re.compile(
    r"(?:please |just |do not |let us |come on )?(?:help|tell|walk|talk|explain|describe|take|let|"
    r"give|show|think|consider|"
    r"imagine|share|call|look|trust|forget|sign|say|send|try|keep|wait|sleep|feel free|remember|"
    r"ask|listen|stop|be|do|"
    r"come|check|put|run|educate|elaborate)\b"
)
TAG = re.compile(
    r" (?:right|correct|yes|no|eh|huh|agreed|true|is it|is not it|is it not|are not you|"
    r"are you not|do not you|does not it|was not it|"
    r"would not you|would not it|could not we|can not we|do you not|are not they|are not we|"
    r"did not you|have not you|"
    r"will not you|should not we|(?:is|are|do|does|did|can|could|would|will|was|have|has) (?:it|"
    r"they|you|we|he|she|that|there)|is that right|is that correct|do not you (?:think|agree)|"
    r"would not you (?:say|agree))$"
)
SURE_TAG = re.compile(
    r" (?:is not it|is it not|are not you|are you not|do not you|does not it|was not it|"
    r"would not you|would not it|could not we|"
    r"can not we|do you not|are not they|are not we|did not you|have not you|will not you|"
    r"should not we|is that (?:right|correct)|"
    r"do not you (?:think|agree)|would not you (?:say|agree))$|^(?:so (?:it is|you|the|that is|"
    r"this is)|it is) .*(?<! not)(?<! is)(?<! all)(?<! the)(?<! be)(?<! are) (?:right|correct)$"
)
COMMA_TAG = re.compile(
    r",\s*(?:right|correct|yes|no|eh|huh|agreed|true|yeah|(?:is|are|do|does|did|can|could|would|will|"
    r"was|have|has) (?:it|they|you|we|he|she|that|there))\W*$"
)
_OR = re.compile(r"\bor (?!not\b|so\b|something\b|anything\b|whatever\b|else\b|two\b)\w+")
_OPEN_ALT = re.compile(r"(?:what|which)\b.*\bmore\b.*\bor\b|(?:which|who)\b.*\bor\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|do|does|did|can|could|will|would|should|has|have|had|might|may|must|"
    r"need|needs|want|wants|"
    r"goes|costs|takes|works|means|makes|think|know|sounds|seems|looks|feels|get|see|hear|said|"
    r"feel|say)\b"
)


@lru_cache(maxsize=8192)
def core(plain: str) -> str:
    """The clause without its lead-in ("ok so before I go, what ..." -> "what ...")."""
    rest = plain
    for _ in range(8):
        found = _LEAD_IN.match(rest)
        if found is None or found.end() >= len(rest):
            break
        rest = rest[found.end() :]
    return rest


def is_question(core_text: str, mark: bool) -> bool:
    """Whether the clause asks, with or without its question mark. Requests to explain count."""
    if OPEN_REQUEST.match(core_text) or INDIRECT.match(core_text):
        return True
    if mark:
        return True
    if WH.match(core_text):
        if _FREE_RELATIVE.match(core_text) and not _TRUE_QUESTION.match(core_text):
            return False
        return bool(_INVERTED.match(core_text))
    if _NOT_POLAR.match(core_text):
        return False
    return bool(_AUX.match(core_text) or (len(core_text.split()) > 3 and _AUX_LOOSE.match(core_text)))


def form_of(plain: str, core_text: str, question: bool) -> Form:
    """The form tag of codebook section 1; it never decides the code by itself."""
    if question and TAG.search(plain) and not WH.match(core_text) and not _AUX_ANY.match(core_text):
        return "tag"
    if OPEN_REQUEST.match(core_text):
        return "imp"
    if question and _OR.search(core_text) and (_AUX_ANY.match(core_text) or _OPEN_ALT.match(core_text)):
        return "alt"
    if question and WH.match(core_text) and core_text not in ("what", "when", "who"):
        return "wh"
    if question and _AUX_ANY.match(core_text):
        return "polar"
    if _IMPERATIVE.match(core_text):
        return "imp"
    return "decl" if _FINITE.search(plain) and len(plain.split()) > 1 else "frag"
