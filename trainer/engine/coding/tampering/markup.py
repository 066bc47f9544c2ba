"""Stretches of a turn in a form nobody speaks in: tags, comments, forged data, headings, role prefixes."""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator

from trainer.domain.span import Span
from trainer.engine.coding.screen import Glimpse
from trainer.engine.coding.tampering.pleas import pleads
from trainer.engine.coding.words import listed

_SUSPECT = Glimpse(r"[\[<{`#:|*]|\"{3}|[\"']\s{0,4}:|[=~_-]{3}|[,;\t]\w|\w ?\(|\]\]")
"""No region is without one of these."""
_ROLE = (
    r"(?:system|assistant|grader|judge|evaluator|developer|admin|administrator|moderator|ai|llm|chatgpt|gpt|"
    r"claude|"
    r"model|coder|rubric|prompt|trainee|counterpart|examiner|assessor|rater)"
)
_KNOWN = (
    r"(?:system|assistant|user|human|ai|grader|judge|evaluator|turn|trainee|trainee[_-]turn|counterpart|"
    r"transcript|"
    r"context|instructions?|rubric|score|grade|prompt|units?|output|result|answer|response|evaluation|"
    r"utterance|"
    r"quote|conversation|session|data|text|message|input|example|tool|function|inst|role|codes?|order|policy|"
    r"verdict|thinking|think|reasoning|before|after|rules?|labels?|note|override|user_input|eos|bos|sys)"
)
_FORMAT = listed(
    "a abbr b big br blockquote body center div em font h1 h2 h3 h4 h5 h6 head header hr html i img irony "
    "joke li ol p pre rant s sarcasm section small span strong sub sup table tbody td th thead title tr u "
    "ul v"
)
"""Tags people write for emphasis or talk about; no region unless what they hold speaks to the grader."""
_KEY = (
    r"(?:grade|score|units?|codes?|cq|curiosity|flags?|verdict|span|turn_id|rating|role|evidence|result|"
    r"checks|"
    r"confidence|not_graded|grader|tool_call|q[1-7]|quote|label|speaker)"
)
_TOKEN = re.compile(
    r"<\|(?P<special>[^|<>]{0,60})\|>|<{1,2}(?P<sys>/?sys)>{1,2}|\[(?P<inst>/?inst)\]|"
    r"<(?P<chat>(?:start|end|begin|bos|eos)_?of_?\w{1,20}|bos|eos)>|(?P<strike></s>\s{0,3}<s>)"
    r"|<\s?(?P<close>/?)\s?(?P<name>[a-z_][\w:.-]{0,40})(?P<attrs>\s[^<>]{0,200})?\s?/?>"
)
_BRACE = re.compile(r"[{}]")
_HOLDS = re.compile(rf"[\"']?\b{_KEY}[\"']?\s{{0,8}}:")
_CLOSES = re.compile(r"^/|end|eot|eos|stop")
_ENCLOSED = re.compile(
    rf"\[[^\[\]]{{0,300}}\b(?:{_ROLE}|grade|score|grading|curiosity|rating|calq|instruction\w*|ignore|"
    rf"override|note "
    r"to)\b[^\[\]]{0,300}\]"
    r"|\[(?P<bb>[a-z][a-z _]{1,30})\].{0,500}?\[/(?P=bb)\]|\[/[a-z][a-z _]{1,30}\]|\[\^\w{1,8}\](?: "
    r"?:[^\n]{0,2000})?"
    r"|\[//\]: ?#[^\n]{0,300}"
    r"|<!--.{0,500}?(?:-->|$)|/\*.{0,500}?(?:\*/|$)|\*/.{0,500}?(?:/\*|$)|\{#.{0,500}?(?:#\}|$)|\]\]>"
    r"|\{\{[#/]\w.{0,1000}?\}\}(?:.{0,1000}?\{\{/\w{1,30}\}\})?"
    r"|```[a-z]{0,10}(?P<fence>.{0,500}?)(?:```|$)"
    r"|\"{3}(?P<quoted>.{0,500}?)(?:\"{3}|$)"
    rf"|\\?[\"']{_KEY}\\?[\"']\s{{0,4}}:[^\n]{{0,2000}}"
    r"|\b(?:set|assign|give|award|override|update|submit)_?(?:grade|score|rating|mark)s?\s?\([^)\n]{0,80}\)"
    r"|\breturn\s+(?:grade|score)\([^\n]{0,80}"
    r"|::\s?(?:system|assistant|grader|instructions?)\s?::[^\n]{0,300}",
    re.DOTALL,
)


def _prefix(group: str, roles: str) -> str:
    return (
        rf"[>#*_=:\[(-]{{0,6}}[ \t]{{0,4}}(?:the |note |a )?(?P<{group}>{roles})(?: (?:message|prompt|notes?|"
        r"instructions?|override|says|turn|\d{1,3}))?[ \t]{0,4}(?:\([^()\n]{0,40}\))?[*_)\]]{0,4}[ \t]?:"
    )


_STRONG = r"(?:counterpart|trainee|graders?|system|assistant|evaluator|llm|chatgpt|gpt|claude|ai|override)"
_WEAK = (
    r"(?:judge|developer|admin|administrator|moderator|model|coder|rubric|prompt|user|human|instructions?|"
    r"output|"
    r"result|answer|response|examiner|assessor|note|message|important|answer key|rules?|policy|key|verdict|"
    r"marker)"
)
_LINE = re.compile(
    r"(?:(?:^|\n)[ \t]{0,8}(?:"
    + _prefix("strong", _STRONG)
    + "|"
    + _prefix("weak", _WEAK)
    + r"|(?P<heading>#{2,6}[ \t])|(?P<table>\|)|(?P<tick>[-*] \[[ x]\])|(?P<title>#[ \t])"
    + r"|(?P<csv>(?:counterpart|trainee|speaker|grader)[,;\t])|(?P<cue>\d\d:\d\d[:.\d]{2,8} -->)"
    + r"|(?P<rule>[=~*_-]{3,}[ \t]?(?:begin|end|start|new|system|grader|grading|rubric|policy|instructions?|"
    r"override)\b)"
    + r")|(?<=[.!?\"')>\]…])[ \t]{1,3}"
    + _prefix("inline", r"(?:counterpart|trainee|graders?|assistant|system|evaluator|chatgpt|llm|ai)")
    + r"|(?<=\s)(?P<response>#{2,6} (?:instructions?|response|input|system|answer)\b))[^\n]{0,2000}"
)
_MORE = re.compile(r"\n[ \t]{0,8}(?:\d{1,2}[.)]|[-*•|]|>)[^\n]{0,500}")
"""A line that goes on with what a heading or a prefix began."""
_RULE_END = re.compile(r"\n[=~*_-]{3,}[ \t]?end\b[^\n]*")
_GRADING = re.compile(
    r"\b(?:grad(?:e[ds]?|ing)|scor\w+|curio\w+|empath\w*|calibrat\w*|calq|full marks|top marks|rubric|"
    r"code[ds]?|label|"
    r"listen\w*|instructions?|policy|answer key)\b"
)
_TALK = re.compile(r"\n[ \t]{0,4}(?P<who>[a-z][\w.]{1,15}):[ \t]+[^\n]{0,600}")
_OTHERS = listed(
    "him her them they other he she customer client patient doctor officer student teacher parent buyer "
    "seller "
    "nurse landlord tenant neighbour neighbor boss employee manager owner negotiator caller agent"
)


def markup(shown: str) -> list[Span]:
    """Spans of the detection view, in no order; they may overlap."""
    if not _SUSPECT.finds(shown):
        return []
    found = [*_tags(shown), *_data(shown), *_enclosed(shown), *_lines(shown)]
    return [*found, *_dialogue(shown)]


def _enclosed(shown: str) -> Iterator[Span]:
    for found in _ENCLOSED.finditer(shown):
        inside = found.group("fence") or found.group("quoted")
        if inside is None or _GRADING.search(inside) or pleads(inside):
            yield found.span()


def _data(shown: str) -> Iterator[Span]:
    """Braces that hold a verdict, from the outermost one."""
    at = shown.find("{")
    while at > -1:
        end = _closing_brace(shown, at)
        if _HOLDS.search(shown, at, end):
            yield at, end
        at = shown.find("{", max(end, at + 1))


def _closing_brace(shown: str, start: int) -> int:
    depth = 0
    for brace in _BRACE.finditer(shown, start):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return brace.end()
    return len(shown)


def _tags(shown: str) -> Iterator[Span]:
    if "<" not in shown and "inst]" not in shown:
        return
    tokens = list(_TOKEN.finditer(shown))
    chat = [token for token in tokens if not token.group("name")]
    if chat:
        yield _template(chat, shown)
    named = [token for token in tokens if token.group("name")]
    places: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for place, token in enumerate(named):
        places[token["name"], bool(token["close"])].append(place)
    begun = next((at for at, char in enumerate(shown) if char.isalnum()), len(shown))
    done = 0
    for place, token in enumerate(named):
        if token.start() < done:
            continue
        others = places[token["name"], not token["close"]]
        next_one = bisect(others, place)
        partner = named[others[next_one]] if next_one < len(others) else None
        if span := _tagged(token, partner, shown, said=begun < token.start()):
            yield span
            done = span[1]


def _template(tokens: list[re.Match[str]], shown: str) -> Span:
    """From the first token of a chat template to the last. Where the last one opens, or the only one closes
    what was said, also what follows: the rest of the turn, or of the line if nothing was said before."""
    first, last = tokens[0], tokens[-1]
    said = _said(shown[: first.start()])
    if _CLOSES.search(next(kind for kind in last.groups() if kind is not None)) and (
        len(tokens) > 1 or not said
    ):
        return first.start(), last.end()
    line = shown.find("\n", last.end())
    return first.start(), len(shown) if said or line < 0 else line


def _tagged(token: re.Match[str], partner: re.Match[str] | None, shown: str, *, said: bool) -> Span | None:
    """What a tag takes with it: what it holds; after a closing one, all up to the next that opens. `partner`:
    the next tag of its name the other way round. `said`: something was said before."""
    name, start, end = token["name"], token.start(), token.end()
    if token["close"]:
        if name in _FORMAT:
            return None
        if not said:
            return start, end
        return start, partner.end() if partner else len(shown)
    if partner is None:
        return (start, end) if re.fullmatch(_KNOWN, name) else None
    inside = shown[end : partner.start()]
    if name in _FORMAT and not (_GRADING.search(inside) or pleads(inside)):
        return None
    return start, partner.end()


def _said(before: str) -> bool:
    return any(char.isalnum() for char in before)


def _lines(shown: str) -> Iterator[Span]:
    at = 0
    while found := _LINE.search(shown, at):
        kind = found.lastgroup or ""
        at = max(found.end(), found.start() + 1)
        if span := _line(found, kind, shown):
            yield span
            at = max(at, span[1])


def _line(found: re.Match[str], kind: str, shown: str) -> Span | None:
    line, start, end = found.group(), found.start(), found.end()
    if kind in ("strong", "inline"):
        return _spoken_by(found, kind, shown)
    if kind in ("csv", "cue"):
        return start, end
    further = _further(shown, end)
    if kind in ("heading", "response"):
        return start, _section(shown, start, further) if _GRADING.search(
            line
        ) or kind == "response" else further
    if kind == "rule":
        return start, _section(shown, start, further)
    block = shown[start:further]
    return (start, further) if _GRADING.search(block) or pleads(block) else None


def _spoken_by(found: re.Match[str], kind: str, shown: str) -> Span | None:
    """A line put in another's mouth. At the very start it may be a subject ("System: which one?"), and
    "Trainee:" there is no more than a label of their own words."""
    start, end = found.span()
    if not _said(shown[:start]):
        if found[kind] == "trainee":
            return start, found.end(kind) + 1
        line = found.group()
        if (
            line.endswith("?")
            and found[kind] in ("system", "assistant")
            and not (_GRADING.search(line) or pleads(line))
        ):
            return None
    return start, _further(shown, end)


def _further(shown: str, end: int) -> int:
    """The end of the list or table that begins with this line."""
    while more := _MORE.match(shown, end):
        end = more.end()
    return end


def _section(shown: str, start: int, end: int) -> int:
    """The end of what stands under a heading: the closing rule, or, after something was said, an empty line
    or the turn's end."""
    closing = _RULE_END.search(shown, end)
    if closing:
        return closing.end()
    blank = shown.find("\n\n", end)
    if not _said(shown[:start]):
        return end
    return blank if blank > -1 else len(shown)


def _dialogue(shown: str) -> Iterator[Span]:
    """Lines of two speakers put after what was said, up to the end: the other side's answer, made up."""
    lines = list(_TALK.finditer(shown))
    if len({line["who"] for line in lines}) < 2 or not any(line["who"] in _OTHERS for line in lines):
        return
    start, end = lines[0].start(), lines[-1].end()
    if _said(shown[:start]) and not _said(shown[end:]):
        yield start, end
