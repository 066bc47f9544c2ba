"""A fact written in the third person, said by the person it is about.

Serves personas whose facts have no lines of their own. It knows a name, she/he and the present
tense; what it does not know it leaves as written."""

import re

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\s+|.", re.DOTALL)
_IRREGULAR = {
    "is": "am", "has": "have", "does": "do", "goes": "go", "isn't": "am not", "hasn't": "haven't",
    "doesn't": "don't",
}  # fmt: skip
_UNCHANGED = frozenset({"was", "this", "perhaps", "plus", "across", "thus"})
_ADVERBS = frozenset(
    {"never", "also", "always", "only", "still", "just", "already", "really", "often", "no", "longer", "now"}
)
_OBJECTS = {"him": "me", "himself": "myself", "herself": "myself", "his": "my", "hers": "mine"}
_AFTER_ME = frozenset(
    {
        "to",
        "and",
        "or",
        "but",
        "in",
        "on",
        "at",
        "by",
        "for",
        "of",
        "with",
        "from",
        "as",
        "if",
        "when",
        "that",
    }
    | {
        "because",
        "before",
        "after",
        "out",
        "off",
        "up",
        "down",
        "back",
        "again",
        "alone",
        "too",
        "the",
        "a",
        "an",
    }
)


def first_person(text: str, name: str) -> str:
    """`text` with the person called `name` turned into I; verbs after it follow."""
    tokens = _TOKEN.findall(_without_surname(text, name))
    own = _own_words({token.lower() for token in tokens}, name)
    said: list[str] = []
    pending = False
    for i, token in enumerate(tokens):
        low = token.lower()
        if pending and token.strip():
            pending = low in _ADVERBS
            said.append(token if pending else _first_verb(token))
        elif low in own:
            word = _word(low, own[low], _next(tokens, i))
            pending = word == "I"
            said.append(word)
        else:
            said.append(token)
    return _capital_starts("".join(said))


def _without_surname(text: str, name: str) -> str:
    return text.replace(name, _first_name(name)) if name.strip() else text


def _first_name(name: str) -> str:
    return next(iter(name.split()), "")


def _own_words(words: set[str], name: str) -> dict[str, str]:
    """Lower-case words that mean the speaker, each with its role."""
    first = _first_name(name).lower()
    own = {first: "subject", f"{first}'s": "owner", f"{first}’s": "owner"} if first else {}
    female, male = words & {"she", "her", "hers", "herself"}, words & {"he", "him", "his", "himself"}
    if bool(female) != bool(male):
        own |= {"she": "subject", "he": "subject", "her": "her"}
        own |= dict.fromkeys(_OBJECTS, "other")
        own |= {"she's": "is", "he's": "is"}
    return own


def _word(low: str, role: str, following: str) -> str:
    if role == "subject":
        return "I"
    if role == "owner":
        return "my"
    if role == "is":
        return "I'm"
    if role == "her":
        return "me" if not following.isalpha() or following in _AFTER_ME else "my"
    return _OBJECTS[low]


def _next(tokens: list[str], i: int) -> str:
    return next((token.lower() for token in tokens[i + 1 :] if token.strip()), "")


def _first_verb(verb: str) -> str:
    low = verb.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in _UNCHANGED or len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us")):
        return verb
    if low.endswith("ies"):
        return f"{low[:-3]}y"
    return low[:-2] if low.endswith(("ches", "shes", "sses", "xes")) else low[:-1]


def _capital_starts(text: str) -> str:
    return re.sub(r"(^|[.!?]\s+)([a-z])", lambda match: match[1] + match[2].upper(), text)
