"""Faults of a persona for somebody who fills in a form and has never seen the file behind it."""

import re
from dataclasses import dataclass

from trainer.domain.codes import Code
from trainer.domain.fault import Fault
from trainer.domain.form import Form, FormField
from trainer.domain.no_types import NoType
from trainer.domain.persona import ID_RULE
from trainer.domain.play import Act
from trainer.engine.trainees import TRAINEES

_PATH = re.compile(r"\b(?:public|voice|private)(?:\.[\w\[\]]+)+")
_TIER = re.compile(r"\bF[0-4]\b")
_ACTS = "|".join(Act)
_ACT = re.compile(
    rf"\b(?:{_ACTS})(?= (?:takes up|never answers|never comes))|(?<=never comes to )(?:{_ACTS})\b"
)
"""Most acts are called by everyday words: only where a fault speaks of one."""
_OWN = re.compile(r"“([^”]*)”(?= (?:takes up|never answers|never comes))")
_KIND = re.compile(r"\bof kind (N[1-9])\b")
_CODE = re.compile(rf"\b(?:{'|'.join(Code)})\b")
_TRAINEE = re.compile(rf"\b(let|than) ({'|'.join(TRAINEES)})\b")
_LEVEL = re.compile(r" at (?:easy|medium|hard)(?= learn)")
_QUOTED = re.compile(r"(“[^”]*”)")
_EMPTY = ("is missing", "is empty", "is ''")
_BANDS = {
    "clipped": "short and shut",
    "justifies": "giving reasons",
    "conditional": "naming conditions",
    "volunteers": "telling by themselves",
}
_BAND = re.compile(rf"\b(?:{'|'.join(_BANDS)})\b")


@dataclass(frozen=True, slots=True)
class Told:
    """One fault, told."""

    path: str
    """The form's field it belongs to; empty where only the YAML view shows it."""
    section: str
    """Key of the section it stands in; empty with `path`."""
    label: str
    """What the form calls the place: “Opening lines”, line 2,"""
    problem: str
    """What is wrong and what to do, to be read after the label."""
    empty: bool = False
    """Nothing is wrong but that it is still to be filled in."""

    @property
    def sentence(self) -> str:
        return f"{self.label} {self.problem}{'' if self.problem.endswith('?') else '.'}"


def told(fault: Fault, form: Form) -> Told:
    """`fault` in the words of the form."""
    field = None if "is not a field here" in fault.problem else form.owner(fault.field)
    if field is None:
        return Told("", "", f"In the YAML view, “{fault.field}”", _worded(fault.problem, form))
    section = form.places[field.path][0]
    empty = fault.problem.startswith(_EMPTY)
    return Told(
        field.path, section.key, _label(fault.field, field, form), _problem(fault, field, form), empty
    )


def _problem(fault: Fault, field: FormField, form: Form) -> str:
    if fault.problem.startswith(_EMPTY):
        return "is not chosen yet; choose one" if field.kind == "choice" else "is still empty; fill it in"
    if field.path == "id" and "pattern" in fault.problem:
        return ID_RULE
    said = _worded(fault.problem, form)
    return _OWN.sub(lambda found: "such a line" if found[1] == field.label else found[0], said)


def _label(where: str, field: FormField, form: Form) -> str:
    """The field's label, after its group's title where other fields are called the same, and the line."""
    _section, group, _field = form.places[field.path]
    twins = sum(one.label == field.label for _, _, one in form.places.values())
    name = f"“{group.title}: {_small(field.label)}”" if twins > 1 else f"“{field.label}”"
    inside = where.removeprefix(field.path).split(".")
    line = next((int(part) + 1 for part in inside if part.isdigit()), None)
    return f"{name}, line {line}," if line and field.kind in {"lines", "words"} else name


def _small(label: str) -> str:
    return f"{label[:1].lower()}{label[1:]}"


def _worded(problem: str, form: Form) -> str:
    """Names of fields, facts, acts and kinds inside a sentence, as the form calls them; what somebody wrote
    stands between quotation marks and is left alone."""
    parts = _QUOTED.split(problem)
    parts[::2] = [_plain(part, form) for part in parts[::2]]
    return "".join(parts).rstrip(".")


def _plain(words: str, form: Form) -> str:
    named = _PATH.sub(lambda found: _place(found[0], form), words)
    named = _TIER.sub(lambda found: _tier(found[0], form), named)
    named = _TRAINEE.sub(
        lambda found: f"{found[1]} a trainee who {TRAINEES[found[2]]}", _LEVEL.sub("", named)
    )
    named = _ACT.sub(lambda found: _act(found[0], form), named)
    named = _KIND.sub(lambda found: f"of the kind “{NoType(found[1]).plain}”", named)
    named = _CODE.sub(lambda found: f"“{Code(found[0]).plain}” ({found[0]})", named)
    return _BAND.sub(lambda found: f"“{_BANDS[found[0]]}” ({found[0]})", named) if "mood" in named else named


def _act(act: str, form: Form) -> str:
    """What the form calls the lines for `act`."""
    field = form.places.get(f"voice.lines.{act}") or form.places.get(f"private.yes_lines.{act}")
    return f"“{field[2].label}”" if field else f"“{act.replace('_', ' ')}”"


def _place(path: str, form: Form) -> str:
    field = form.owner(path)
    return _label(path, field, form).rstrip(",") if field else f"“{path}” in the YAML view"


def _tier(tier: str, form: Form) -> str:
    found = form.places.get(f"private.facts.{tier}.text")
    return f"“{_small(found[1].title)}”" if found else tier
