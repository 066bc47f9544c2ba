"""From a persona to a card: what it came with stands, unless the persona has since been changed."""

from dataclasses import replace

from pydantic import JsonValue, ValidationError

from trainer.domain.fault import shape_faults
from trainer.domain.persona import Persona
from trainer.engine.cards.shape import FORMAT, SECTION, CardData, Spec
from trainer.engine.cards.told import Told, as_written, tidy, told, told_by
from trainer.engine.persona_document import persona_document
from trainer.errors import UsageError

Document = dict[str, JsonValue]

_SPECS: dict[Spec, tuple[str, str]] = {"v2": ("chara_card_v2", "2.0"), "v3": ("chara_card_v3", "3.0")}
FIELDS = {
    "name": ("name",),
    "role": ("description",),
    "scene": ("scenario",),
    "manner": ("personality",),
    "opening": ("first_mes", "alternate_greetings"),
}
"""Which fields of a card hold which part of a persona."""
_EMPTY: Document = {"alternate_greetings": []}
_UNSAID = (
    "mes_example",
    "creator_notes",
    "system_prompt",
    "post_history_instructions",
    "creator",
    "character_version",
)


def card_document(persona: Persona, spec: Spec) -> Document:
    """The whole card: our own part under its key, what an import carried, and the standard fields.

    Keys of V3 that a V2 card does not know stay in it, as V2 asks. Raises UsageError when `extensions`
    of the persona hold no card data."""
    ours = _standard(told_by(persona))
    carried = persona.extensions.get("data", {})
    if not isinstance(carried, dict):
        raise UsageError(_unusable(persona, "data is no object"))
    data: Document = {**_required(spec), **_filling(ours, carried), **carried}
    try:
        shape = CardData.model_validate(data)
    except ValidationError as error:
        fault = shape_faults(error, CardData)[0]
        raise UsageError(_unusable(persona, f"data.{fault.field} {fault.problem}")) from error
    data |= {key: ours[key] for key in _changed(persona, shape)}
    data["extensions"] = {**shape.extensions, SECTION: section_of(persona)}
    name, version = _SPECS[spec]
    return {**persona.extensions, "spec": name, "spec_version": version, "data": data}


def section_of(persona: Persona) -> Document:
    """Our own part of a card: the persona without what it only carries."""
    document = persona_document(persona)
    return {"format": FORMAT, **{part: value for part, value in document.items() if part != "extensions"}}


def _filling(ours: Document, carried: Document) -> Document:
    """The standard fields that nothing carried stands for; of fields that make one part, all or none."""
    held = {field for fields in FIELDS.values() if carried.keys() & set(fields) for field in fields}
    return {field: _EMPTY.get(field, "") if field in held else value for field, value in ours.items()}


def _standard(parts: Told) -> Document:
    first, *others = parts.opening
    return {
        "name": parts.name,
        "description": parts.role,
        "personality": parts.manner,
        "scenario": parts.scene,
        "first_mes": first,
        "alternate_greetings": [*others],
    }


def _required(spec: Spec) -> Document:
    """What a card must have; a persona has nothing to say here."""
    required: Document = dict.fromkeys(_UNSAID, "")
    required["tags"] = []
    return required if spec == "v2" else {**required, "group_only_greetings": []}


def _changed(persona: Persona, shape: CardData) -> tuple[str, ...]:
    """The standard fields that, under the persona's name, no longer say what the persona says. A
    description too long for a role was never read as one, so it stands."""
    now, written = tidy(told_by(persona)), as_written(shape)
    then = replace(told(shape.model_copy(update={"name": now.name})), name=written.name)
    changed: list[str] = []
    for part, fields in FIELDS.items():
        known = getattr(now, part) in (getattr(then, part), getattr(written, part))
        background = part == "role" and bool(shape.description.strip()) and not then.role
        if not known and not background:
            changed += fields
    return tuple(changed)


def _unusable(persona: Persona, problem: str) -> str:
    return f"The extensions of the persona '{persona.id}' hold no card: {problem}; correct or remove them."
