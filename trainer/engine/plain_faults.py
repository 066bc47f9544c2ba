"""Faults of a persona for somebody who fills in a form and has never seen the file behind it."""

import re
from dataclasses import dataclass

from trainer.domain.fault import Fault
from trainer.domain.form import Form, FormField
from trainer.domain.persona import ID_RULE

_PATH = re.compile(r"\b(?:public|voice|private)(?:\.[\w\[\]]+)+")
_TIER = re.compile(r"\bF[0-4]\b")
_EMPTY = ("is missing", "is empty", "is ''")


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
    return _worded(fault.problem, form)


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
    """Names of fields and tiers inside a sentence, as the form calls them."""
    named = _PATH.sub(lambda found: _place(found[0], form), problem)
    return _TIER.sub(lambda found: _tier(found[0], form), named).rstrip(".")


def _place(path: str, form: Form) -> str:
    field = form.owner(path)
    return _label(path, field, form).rstrip(",") if field else f"“{path}”"


def _tier(tier: str, form: Form) -> str:
    found = form.places.get(f"private.facts.{tier}.text")
    return f"“{_small(found[1].title)}”" if found else tier
