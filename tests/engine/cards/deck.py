"""Cards and personas to try: handmade ones, and hypothesis strategies for any."""

import struct
import zlib
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from trainer.domain.persona import Persona
from trainer.store.content import Library

HOME = Path(__file__).resolve().parents[3]
LIBRARY = Library(HOME / "personas", HOME / "prompts")
OURS = tuple(file.persona for file in LIBRARY.persona_files() if file.persona)

PLAIN: dict[str, Any] = {
    "spec": "chara_card_v2",
    "spec_version": "2.0",
    "made_with": {"tool": "elsewhere", "at": [1, 2.5, None, True]},
    "data": {
        "name": "Ruth Calloway",
        "description": "Facilities manager at Pellman Foods",
        "personality": "{{char}} speaks in loads and aisles. She never hurries {{user}}.",
        "scenario": "<USER> and {{Char}} stand at the end of a site tour. {{random:a,b}}",
        "first_mes": "*She folds her arms.* No. Not the way it stands.",
        "mes_example": "<START>\n{{user}}: Hi.\n{{char}}: No.",
        "creator_notes": "SECRET NOTE: she gives in when flattered.",
        "system_prompt": "SYSTEM TEXT {{original}}",
        "post_history_instructions": "JAILBREAK TEXT",
        "alternate_greetings": ["No, {{user}}.", "It stays a no."],
        "character_book": {
            "entries": [
                {"keys": ["audit"], "content": "LORE TEXT", "extensions": {"x/y": [[]]}, "enabled": True}
            ],
            "extensions": {"deep": {"er": {"est": 1e300}}},
        },
        "tags": ["industry", ""],
        "creator": "MAKER NAME",
        "character_version": "1.2",
        "extensions": {"agnai/voice": {"pitch": 0.5}, "": None},
        "later": {"than": "the specification"},
    },
}

SMALL = {
    "id": "ruth",
    "public": {
        "name": "Ruth Calloway",
        "role": "Facilities manager",
        "scene": "You are at the end of a site tour.",
        "goal": "Agree a date.",
        "opening": ["No, not the way it stands.", "It's a no."],
    },
    "voice": {"manner": "Short.", "lines": {"refuse": ["No.", {"say": "Not {number}.", "to": ["PRESS"]}]}},
    "private": {
        "no_type": "N2",
        "facts": {tier: {"text": f"The {tier} of it."} for tier in ("F0", "F1", "F2", "F3")},
    },
}
RUTH = Persona.model_validate(SMALL)

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
"""Anything a file can keep: controls, bidirectional marks, symbols beyond the first plane."""
numbers = st.one_of(
    st.integers(-(10**300), 10**300),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([0, -0.0]),
)
values = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, text),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(text, inner, max_size=4)),
    max_leaves=12,
)
macros = st.lists(
    st.one_of(
        text, st.sampled_from(["{{char}}", "{{USER}}", "<bot>", "{{roll:d6}}", "{number}", "\r\n", " "])
    ),
    max_size=5,
).map("".join)
told = macros.filter(lambda value: value.strip() != "")

_KNOWN = ("name", "description", "personality", "scenario", "first_mes", "alternate_greetings", "extensions")
_others = st.dictionaries(
    st.one_of(
        text, st.sampled_from(["assets", "nickname_", "character_book", "creator_notes", "tags", "source"])
    ),
    values,
    max_size=5,
).map(
    lambda found: {
        key: value for key, value in found.items() if key not in (*_KNOWN, "nickname", "mes_example")
    }
)


@st.composite
def cards(draw: st.DrawFn) -> dict[str, Any]:
    """A card of another program, V2 or V3, with whatever it likes to hold."""
    data: dict[str, Any] = {
        **draw(_others),
        **draw(st.fixed_dictionaries({}, optional=dict.fromkeys(_KNOWN[:5], macros))),
        **draw(st.fixed_dictionaries({}, optional={"alternate_greetings": st.lists(macros, max_size=3)})),
        **draw(st.fixed_dictionaries({}, optional={"extensions": st.dictionaries(text, values, max_size=3)})),
    }
    top = {
        k: v for k, v in draw(st.dictionaries(text, values, max_size=3)).items() if k not in {"spec", "data"}
    }
    version = draw(st.sampled_from([2, 3]))
    return {**top, "spec": f"chara_card_v{version}", "spec_version": f"{version}.0", "data": data}


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks: bytes) -> bytes:
    """A picture of one grey point with `chunks` before its points."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    points = chunk(b"IDAT", zlib.compress(b"\0\x80"))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + points + chunk(b"IEND", b"")
