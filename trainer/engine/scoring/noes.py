"""Finding the other side's no where no director is there to say so: in a transcript of a real talk.

A small rule file, not a model: it looks for the words people refuse with, after setting aside the
phrases that hold such a word and mean something else."""

import re

_NOT_A_NO = re.compile(
    r"""\b(?:
      no\s+(?:problem|problems|worries|worry|doubt|trouble|rush|hurry|need\s+to\s+(?:apologise|apologize|worry)|idea)
    | (?:can'?t|cannot|couldn'?t)\s+(?:wait|complain|thank\s+you\s+enough|agree\s+more|argue\s+with\s+that)
    | why\s+not | not\s+(?:bad|only|just|at\s+all\s+a\s+problem|to\s+mention)
    | (?:won'?t|not\s+going\s+to)\s+(?:lie|say\s+no|pretend)
    | i\s+(?:do\s+not|don'?t)\s+know | i\s+don'?t\s+(?:mind|disagree)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NO = re.compile(
    r"""
      (?:^|[.!?…;:,–—-]\s*|\b(?:sorry|but|well|so|honestly|still|it'?s\s+(?:a|still)|that'?s\s+a|just|answer\s+is)\s+)
      (?:no|nope|nah|never)\b(?!\s+(?:one|less|matter|longer\s+a\s+problem)\b)
    | \b(?:can'?t|cannot|can\s+not|couldn'?t|won'?t|will\s+not|wouldn'?t|not\s+going\s+to|not\s+gonna
        |not\s+able\s+to|unable\s+to|not\s+(?:willing|prepared|ready|interested|convinced|sure\s+(?:about|this|we|i)
        |now|today|yet|this\s+(?:year|quarter|month)|possible|realistic|acceptable|enough|an?\s+option
        |worth|for\s+(?:us|me)|how\s+(?:we|i)|what\s+(?:we|i)))\b
    | \b(?:don'?t|do\s+not|doesn'?t|does\s+not|didn'?t)\s+(?:want|need|see|think|believe|have\s+(?:the|time)
        |have\s+(?:budget|room)|work|fit|make\s+sense|like|feel|agree|buy)\b
    | \b(?:unrealistic|impossible|unacceptable|out\s+of\s+the\s+question|off\s+the\s+table|no\s+way
        |no\s+chance|no\s+budget|no\s+interest|no\s+room|no\s+time|no\s+need|no\s+appetite|deal[\s-]?breaker|too\s+\w+
        |pass\s+on|i'?ll\s+pass|we'?ll\s+pass|turn(?:ing)?\s+(?:it|this|you)\s+down
        |declin\w+|reject\w*|refus\w+)\b
    | \b(?:we'?re|we\s+are|i'?m|i\s+am)\s+(?:\w+\s+)?(?:fine|good|happy|set|covered|ok|okay|sorted)
        (?:\s+(?:with|as|where|for\s+now|thanks|thank\s+you)\b|\s*[.,!]|\s*$)
    | \bi'?d\s+rather\b | \bwe'?d\s+rather\b | \bi\s+doubt\b | \bhard\s+to\s+see\b | \bleave\s+it\b
    | \bnot\s+(?:a|the)\s+(?:good|right|great)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_no(text: str) -> bool:
    """Whether a line of the other side's refuses, declines or holds off."""
    plain = text.replace("’", "'")
    return _NO.search(_NOT_A_NO.sub(" ", plain)) is not None
