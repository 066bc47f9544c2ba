"""Content words, their stems, and the topics that make two different words one subject."""

from functools import lru_cache

from snowballstemmer import stemmer

_STEMMER = stemmer("english")


def listed(words: str) -> frozenset[str]:
    """A set of words from one string of them."""
    return frozenset(words.split())


_STOP = listed(
    """
    a about after again all also am an and any anyone anything are as at be because been before being both
    but by can could did do does doing down during each either else even ever every few for from further had
    has have having he her here hers him his how i if in into is it its itself just least less like ll me
    might mine more most much must my myself neither no none nor not now of off on once one only or other
    others our ours out over own perhaps please quite rather re really same shall she should since so some
    someone something soon still such than that the their theirs them then there these they this those
    though through to together too under until up upon us very was we well were what whatever when where
    whether which while who whom whose why will with within without would yes yet you your yours yourself ok
    oh ah hey hi hello thanks thank sorry exactly specifically actually maybe probably simply totally
    completely entirely anyway instead bit lot kind sort many nothing everything anybody everybody nobody
    """
)
_GENERIC = listed(
    """
    work make made making thing things need needs want wants get gets got go goes going come comes look
    looks think thinking say says said saying know see seen good bad take takes give gives way let lets
    sound sounds seem seems feel feels tell help understand hear right sure part place side point question
    answer talk talking mean means ask keep put try use find happen happens different idea end case reason
    fact great fine nice able best better new first last day today call matter matters important problem
    issue yourself deal able leave moment word words stuff possible impossible difficult hard easy able
    forward back bring real
    """
)

_TOPICS = {
    "money": (
        "price cost money budget expensive fee pay salary rate cheap afford discount quote amount "
        "cash invoice compensation bonus raise spend pricey dollar euro pound payment figure costly "
        "pricing % $ € £"
    ),
    "time": (
        "time date deadline week month quarter year schedule timeline timing delay late early soon "
        "calendar now january february march april june july august september october november "
        "december monday tuesday wednesday thursday friday spring summer autumn winter season pace "
        "rush wait slow fast tomorrow"
    ),
    "people above": (
        "boss board cfo ceo cto manager committee finance approve approval sign colleague partner "
        "spouse wife husband director owner stakeholder upstairs leadership procurement legal"
    ),
    "fear": (
        "worry worried worries afraid fear risk risky concern scare nervous anxious burn burned burnt "
        "fail failure blame safe wrong exposed mess embarrassed naive"
    ),
    "trust": "trust promise broken word credibility believe honest reliable rely let-down",
    "no": "unrealistic impossible infeasible unworkable refuse reject decline no-go",
    "capacity": (
        "capacity people staff headcount team resource bandwidth workload crew busy stretched hire hiring"
    ),
    "terms": "contract term clause length commitment lock-in notice exit lock package scope renewal cancel",
    "value": "value benefit worth useful purpose relevant useless",
    "rules": "legal compliance regulation law audit auditor policy rule security statute privacy",
    "delivery": (
        "delivery deliver ship shipping logistics supply rollout go-live launch install cutover migration"
    ),
    "post": "role job title position duty responsibility career promotion offer",
    "home": "family commute relocation move kids remote home child children",
    "quality": "quality defect error reliability standard service support",
}


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    found: str = _STEMMER.stemWord(word)
    return found


_TOPIC_OF = {stem(word): f"#{topic}" for topic, words in _TOPICS.items() for word in words.split()}
_PASSED_OVER = _STOP | _GENERIC


@lru_cache(maxsize=4096)
def content(plain_text: str) -> frozenset[str]:
    """Stems of the words that carry a subject; function words and all-purpose words are left out."""
    words = [word for word in plain_text.split() if word not in _PASSED_OVER]
    return frozenset([stem(word) for word in words if len(word) > 1 or word.isdigit()])


@lru_cache(maxsize=4096)
def wider(plain_text: str) -> frozenset[str]:
    """Like `content`, all-purpose words ("work", "different") included."""
    return frozenset([stem(word) for word in plain_text.split() if word not in _STOP])


@lru_cache(maxsize=4096)
def topics(stems: frozenset[str]) -> frozenset[str]:
    """The subjects that these stems belong to."""
    return frozenset([_TOPIC_OF[one] for one in stems & _TOPIC_OF.keys()])
