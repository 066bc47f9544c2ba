"""A small invented set: two good and two poor sessions."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TALKS: dict[str, list[tuple[str, str]]] = {
    "good": [
        ("What would have to change first?", "open_question"),
        ("It sounds like the date worries you.", "reflection_or_label"),
        ("Is it the date?", "closed_question"),
        ("It seems you were left alone with it.", "reflection_or_label"),
        ("Good morning.", "other"),
    ],
    "poor": [
        ("You're wrong, the figures prove it.", "persuasion_or_counterargument"),
        ("We have the best price on the market.", "persuasion_or_counterargument"),
        ("Do you want it or not?", "closed_question"),
        ("Everybody else has signed already.", "persuasion_or_counterargument"),
    ],
}


def row(dialogue: str, turn: int, text: str, construct: str | None, quality: str | None) -> dict[str, Any]:
    extra = {"construct": construct, "mi_quality": quality, "topic": "invented"}
    return {
        "dialogue": dialogue,
        "turn": turn,
        "context": "No, that date is unrealistic.",
        "text": text,
        "label": "x",
        "extra": {key: value for key, value in extra.items() if value is not None},
    }


@pytest.fixture
def rows() -> list[dict[str, Any]]:
    return [
        row(f"{kind}{number}", turn, text, construct, {"good": "high", "poor": "low"}[kind])
        for kind, talk in TALKS.items()
        for number in (1, 2)
        for turn, (text, construct) in enumerate(talk)
    ]


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def written(*lines: object, name: str = "talks.jsonl") -> Path:
        path = tmp_path / name
        texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
        path.write_text("\n".join(texts), encoding="utf-8")
        return path

    return written
