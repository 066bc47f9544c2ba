"""A turn's mark: plain code names, the grade in a word and a number, and why. It opens on click."""

from trainer.domain.codes import Code, Family, Unit
from trainer.domain.grade import CodedTurn, Comparison, NotGraded
from trainer.ui import words
from trainer.ui.text import clip, esc, joined, sentence


def mark_html(coded: CodedTurn, label: str = "") -> str:
    """The mark as it sits in the margin; `label` says whose it is, where that is not plain."""
    owner = f'<span class="owner">{esc(label)}</span>' if label else ""
    body = f'<span class="grade">{grade_words(coded)}</span>{names_html(coded)}'
    why = f'<p class="why">{esc(_why(coded))}</p>' if _why(coded) else ""
    if not coded.units:
        return f'<aside class="mark" aria-label="Mark">{owner}<div class="head">{body}</div>{why}</aside>'
    inside = "".join(_unit_html(unit) for unit in coded.units)
    return (
        f'<aside class="mark" aria-label="Mark">{owner}<details><summary>{body}</summary>'
        f'<ul class="units">{inside}</ul>{_flags_html(coded)}</details>{why}</aside>'
    )


def marks_html(judged: CodedTurn, builtin: CodedTurn, comparison: Comparison | None) -> str:
    """A judge's mark; the built-in one beside it where the judge has none, or where a person should look."""
    apart = comparison is not None and comparison.strong
    second = mark_html(builtin, "Built-in mark") if apart or judged.not_graded is not None else ""
    look = dispute_html(judged, builtin) if apart else ""
    return f'<div class="marks">{mark_html(judged, "Judge")}{second}{look}</div>'


def again_html(reading: CodedTurn, grader: str, record: CodedTurn) -> str:
    """A reading of judging again beside the mark of record; a line only where it says the same."""
    label = f"Judged again with {words.grader(grader)}"
    if (reading.grade, names(reading)) == (record.grade, names(record)):
        return f'<p class="again">{esc(label)}: the same.</p>'
    return mark_html(reading, label)


def dispute_html(judged: CodedTurn, builtin: CodedTurn) -> str:
    """Two readings that contradict each other, in plain words."""
    ours = f"the built-in grader calls it {_called(names(builtin))}"
    if judged.overruled:
        theirs = _called([code.plain for code in judged.overruled])
        told = f"The judge called part of this {theirs}; {ours}, and the lower grade counts."
    else:
        told = f"The judge calls this {_called(names(judged))}; {ours}."
    return f'<p class="dispute"><b>For a person to look at</b>{esc(told)}</p>'


def _called(codes: list[str]) -> str:
    return joined([f"“{code}”" for code in codes]) or "nothing it could code"


def grade_words(coded: CodedTurn) -> str:
    """`good, 3 of 4`, or `not graded`."""
    if coded.grade is None:
        return "Not graded"
    return f"{sentence(words.GRADES[coded.grade])}, {coded.grade} of 4"


def names(coded: CodedTurn) -> list[str]:
    """The plain names of the turn's codes, each once, in order."""
    return list(dict.fromkeys(unit.code.plain for unit in coded.units if unit.code is not Code.NC))


def names_html(coded: CodedTurn) -> str:
    codes = dict.fromkeys(unit.code for unit in coded.units if unit.code is not Code.NC)
    return "".join(f'<span class="code {family(code)}">{esc(code.plain)}</span>' for code in codes)


def family(code: Code) -> str:
    """The style class that tints a code's family."""
    return f"fam-{code.family.value if code.family is not Family.NONE else 'none'}"


def reason(missing: NotGraded) -> str:
    """Why a turn has no grade, as a sentence."""
    return f"{sentence(missing.reason.rstrip('.'))}."


def _why(coded: CodedTurn) -> str:
    if coded.not_graded is not None:
        return reason(coded.not_graded)
    return coded.why


def _unit_html(unit: Unit) -> str:
    quality = f", question quality {unit.cq} of 4" if unit.cq is not None else ""
    told = ": ".join(part for part in ("Unsure" if unit.uncertain else "", unit.reason) if part)
    said = f'<span class="reason">{esc(sentence(told))}</span>' if told else ""
    return (
        f'<li><q dir="auto">{esc(clip(unit.quote, 90))}</q>'
        f'<span class="code {family(unit.code)}">{esc(unit.code.plain)}</span>'
        f"<small>{unit.code.value}{quality}</small>{said}</li>"
    )


def _flags_html(coded: CodedTurn) -> str:
    if not coded.flags:
        return ""
    return f'<p class="flags">{esc(sentence(", ".join(words.FLAGS[flag] for flag in coded.flags)))}.</p>'
