"""Plain words for what the engine calls by short names."""

from trainer.domain.codes import Flag, Grade
from trainer.domain.filters import Mark, Sort
from trainer.domain.persona import Setting
from trainer.domain.play import Act, Difficulty

GRADES: dict[Grade, str] = {4: "strong", 3: "good", 2: "mixed", 1: "weak", 0: "costly"}

SETTINGS: dict[Setting, str] = {
    "hiring": "Hiring",
    "services": "Client work",
    "procurement": "Procurement",
    "leadership": "Leadership",
    "sales": "Sales",
    "pay": "Pay",
    "internal": "Inside the company",
    "partnership": "Partnership",
    "health": "Health care",
    "education": "School and training",
    "housing": "House and home",
    "civic": "Public office",
    "other": "At work",
}

DIFFICULTIES: dict[Difficulty, str] = {
    "easy": "opens easily",
    "medium": "takes some care",
    "hard": "hard to reach",
}

FLAGS: dict[Flag, str] = {
    "trailing_counter": "a counter came after the question",
    "stacked": "several questions at once",
    "repair": "you repaired it",
    "meta": "part of it spoke to the grader, not to them",
    "tone_uncertain": "the tone would decide",
    "why_flag": "a why that asks them to defend",
    "irritator": "a word that irritates",
    "personalising": "made it about the person",
}

ACTS: dict[Act, str] = {
    Act.REFUSE: "refused again",
    Act.DEFLECT: "deflected",
    Act.HARDEN: "hardened",
    Act.HINT: "let something slip",
    Act.REVEAL: "told you something",
    Act.CORRECT: "corrected you",
    Act.CONFIRM: "confirmed it",
    Act.COUNTERFEIT_YES: "gave a counterfeit yes",
    Act.TENTATIVE_YES: "gave a tentative yes",
    Act.COMMITMENT_YES: "committed",
    Act.THATS_RIGHT: "said “that's right”",
    Act.YOURE_RIGHT: "said “you're right”, and nothing moved",
    Act.NEXT_STEP: "agreed a next step",
    Act.ASK_TIME: "asked for time",
    Act.ASK_BACK: "asked you back",
    Act.LEAVE_OPEN: "left, the door open",
    Act.LEAVE_SHUT: "left, the door shut",
}

KEYS: dict[str, str] = {
    "F0": "the cover reason",
    "F1": "what is in the way",
    "F2": "what is behind it",
    "F3": "what would make it acceptable",
    "F4": "what nobody asks about",
    "constraint": "a constraint",
    "fear": "a fear",
    "priority": "a priority",
    "timeline": "the timeline",
    "decider": "who else decides",
}


MARKS: dict[Mark, str] = {
    Mark.NOT_GRADED: "A turn was not graded",
    Mark.DISAGREEMENT: "Judge and built-in disagree",
    Mark.ATTACK: "Spoke to the grader",
    Mark.DISPUTED: "A grade is disputed",
}

SORTS: dict[Sort, str] = {
    Sort.NEWEST: "Newest first",
    Sort.OLDEST: "Oldest first",
    Sort.SAID_MOST: "Said: highest first",
    Sort.SAID_LEAST: "Said: lowest first",
    Sort.LEARNED_MOST: "Learned: most first",
    Sort.LEARNED_LEAST: "Learned: least first",
    Sort.LONGEST: "Longest first",
}


def model(name: str) -> str:
    """A grader or model as a person reads it."""
    return "built-in" if name == "builtin" else name


def grader(name: str) -> str:
    """The same inside a sentence."""
    return "the built-in grader" if name == "builtin" else name
