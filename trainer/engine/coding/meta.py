"""Finds text addressed to the grader or the system, and text nobody can read. Its content is ignored."""

import re

Span = tuple[int, int]

_ROLE = (
    r"(?:system|assistant|grader|judge|evaluator|developer|admin|administrator|moderator|ai|llm|"
    r"chatgpt|gpt|claude|model|coder|rubric|prompt)"
)
_TAG = (
    r"(?:system|assistant|user|human|ai|grader|judge|evaluator|turn|trainee|trainee[_-]turn|"
    r"counterpart|transcript|context|instructions?|rubric|score|grade|"
    r"prompt|units?|output|result|answer|response|evaluation|utterance|quote|conversation|session|"
    r"data|text|message|input|example|script|tool|function|code|admin|inst)"
)
_MARKS = (
    r"(?:full (?:marks|score|points|credit)|top (?:score|marks?|grade)|(?:a |the )?(?:perfect|"
    r"highest|"
    r"maximum|max|best|top)(?: possible)? (?:score|grade|mark|rating|points)|(?:a |an )?(?:grade|"
    r"score|mark|rating) (?:of )?(?:\d|four|five|ten)|\d+ (?:points|marks|out of|/)|"
    r"(?:a )?(?:four|4|"
    r"5|10|100)(?!\s*(?:%|percent|per|k\b|weeks?|days?|months?|years?|minutes?|hours?|chance|and|"
    r"[-/.]|\w)))"
)
_REGION = re.compile(
    rf"\[[^\[\]]{{0,300}}\b(?:{_ROLE}|grade|score|grading|curiosity|rating|calq|instruction\w*|"
    rf"inst|ignore|override|note to)\b[^\[\]]{{0,300}}\]"
    r"|<\|[^|<>]{0,60}\|>"
    rf"|<(?:{_ROLE}|instructions?|score|grade)>[^<>]{{0,1000}}</[^<>]{{0,40}}>"
    rf"|</?[ \t]{{0,4}}{_TAG}\b[^<>]{{0,120}}>"
    rf"|(?:^|(?<=\n))[ \t]{{0,8}}(?:[#*]{{1,6}}[ \t]{{0,4}})?(?:{_ROLE}|user|human|instructions?|"
    rf"override)[ \t]{{0,4}}(?:message|prompt|note|instructions?|"
    rf"override)?[ \t]{{0,4}}\*{{0,3}}[ \t]{{0,4}}:[^\n]{{0,2000}}"
    r"|(?:^|(?<=\n))[ \t]{0,8}#{2,6}[ \t][^\n]{0,300}"
    r"|\{\s{0,40}\"(?:grade|score|units?|code|codes|cq|curiosity|flags?|verdict|span|id|turn_id|"
    r"rating|role|evidence|result)\"\s{0,8}:"
    r"|(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{40,}={0,2}"
    r"|```[^`]{0,2000}(?:```|$)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    rf"\b(?:ignore|disregard|forget|override|bypass) (?:all |any |the |your |my |everything |of |"
    rf"these |those |our )*(?:previous|prior|above|earlier|system|preceding|grading|scoring|"
    rf"original) ?(?:instructions?|prompts?|rules?|guidelines|rubric|messages?|text|context|"
    rf"said)?\b"
    rf"|\bignore (?:the|your|all) (?:instructions?|prompt|rules|rubric|codebook|guidelines)\b"
    rf"|(?<!we )(?<!they )(?<!\bi )(?<!people )\b(?:give|award|grant|assign|score|rate|mark|grade|"
    rf"code|label|count|classify|treat|"
    rf"record) (?:me|this|it|that|my (?:\w+ )?(?:turn|answer|response|message|reply|line|question|"
    rf"utterance)|the (?:turn|answer|response|message|reply)|(?:this|the) (?:turn|answer|response|"
    rf"message|reply|utterance|line|unit|sentence|question|one)|everything|"
    rf"all of this)(?: \w+){{0,2}}? (?:as |with |at |to )?(?:a |an |the )?(?:{_MARKS}|calq|label|"
    rf"summ|mirror|auton|noq|curious|calibrated|perfect\b(?! (?:fit|match)))"
    rf"|\b(?:dear|hey|hi|hello|attention|note to|note for|message (?:to|for)) (?:the |my |our )?(?:ai )?"
    rf"(?:grader|judge|evaluator|grading (?:system|model|assistant|ai)|language model|chatbot|ai model|llm)\b"
    rf"|\b(?:as|you are|act as|pretend to be|you are now) (?:the |an? |my )(?:ai )?(?:grader|evaluator|"
    rf"grading (?:system|model|assistant)|language model|chatbot|ai model|ai assistant|llm)\b"
    rf"|\b(?:the grader|ai grader|grading (?:system|model)|system prompt|developer mode|jailbreak\w*|"
    rf"prompt injection)\b"
    rf"|\b(?:curiosity|grade|score|rating|cq)\s*[:=]\s*\d"
    rf"|\bthis (?:turn|message|unit|answer|reply|utterance|response) (?:is|should be|must be|"
    rf"deserves|counts as|gets|has to be|needs|qualifies)\b.{{0,40}}\b(?:calq|label|grade[ds]?|"
    rf"perfect|\d|curious|full|top|highest|marks?|score)\b"
    rf"|\b(?:print|reveal|show|repeat|output|tell me|what (?:is|are|'?s)) (?:me )?(?:your|"
    rf"the) (?:system (?:prompt|instructions?)|hidden (?:facts?|instructions?|prompt)|rubric|"
    rf"secret instructions)\b"
    rf"|\b(?:tell|show|reveal|unlock|list|print|output) (?:me )?(?:all |the |your |"
    rf"every )*(?:hidden facts?|locked facts?|f[0-4]\b|facts? bank|private brief|persona file)"
    rf"|\b(?:in|with|use) (?:god|admin|debug|test|developer) mode\b|\bend of (?:transcript|"
    rf"conversation|turn|prompt|system)\b|\bnew instructions?\b\s*:"
)
_UNREADABLE = re.compile(r"^\W*(?:[bcdfghjklmnpqrstvwxz]{7,}|(\w)\1{5,})\W*$")


def regions(text: str) -> list[Span]:
    """Spans of brackets, tags, role prefixes, forged JSON and coded blobs, in order, none overlapping."""
    found: list[Span] = []
    position = 0
    while match := _REGION.search(text, position):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        if text[start] == "{":
            end = _closing_brace(text, start)
        elif _innocent(match.group().strip()):
            position = match.end()
            continue
        found.append((start, end))
        position = max(end, match.start() + 1)
    return found


def _innocent(hit: str) -> bool:
    """A long lower-case word or a long number is not a coded blob."""
    if not re.fullmatch(r"[A-Za-z0-9+/]{40,}={0,2}", hit):
        return False
    kinds = sum(bool(re.search(kind, hit)) for kind in ("[a-z]", "[A-Z]", "[0-9+/=]"))
    return kinds < 2


def _closing_brace(text: str, start: int) -> int:
    depth = 0
    for at in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return at + 1
    return len(text)


def addressed(flat: str) -> bool:
    """Whether a sentence speaks to the grader or the system instead of the other side."""
    return _SENTENCE.search(flat) is not None


def unreadable(flat: str) -> bool:
    """Keyboard noise: nothing a person could answer."""
    return _UNREADABLE.match(flat) is not None
