"""Single utterances as `comma code` takes them: one JSON object a line in, one out."""

import json
import math
from typing import Any

from trainer.domain.transcript import Speaker, Utterance
from trainer.engine.grader import Grader, Seen
from trainer.services.shapes import coded_shape


def coded_line(line: str, number: int, grader: Grader) -> dict[str, Any]:
    """The answer to one line (interface.md, `comma code`): its units and grade, or what is wrong with it."""
    try:
        item = json.loads(line, parse_float=_finite, parse_constant=_finite)
    except ValueError as error:
        return {"id": None, "error": f"Line {number} is not valid JSON ({error}); write one object a line."}
    except RecursionError:
        return {
            "id": None,
            "error": f"Line {number} holds objects within objects beyond end; write a flat one.",
        }
    if isinstance(item, dict) and not isinstance(item.get("id"), str | int | float | None):
        return {
            "id": None,
            "error": f"Line {number} has an “id” that is neither a text nor a number; correct it.",
        }
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        found = item.get("id") if isinstance(item, dict) else None
        return {"id": found, "error": f"Line {number} has no “text”; give each object a text to code."}
    context = _context(item.get("context"))
    if context is None:
        problem = f"Line {number} has a “context” that is neither a text nor a list of texts; correct it."
        return {"id": item.get("id"), "error": problem}
    coded = grader.code(item["text"], Seen(context=context))
    shape = coded_shape(coded)
    return {
        "id": item.get("id"),
        "grade": shape["grade"],
        "flags": shape["flags"],
        "grader": grader.provenance.grader,
        **{key: shape[key] for key in ("units", "not_graded") if key in shape},
    }


def _finite(number: str) -> float:
    """The number as JSON can write it back. Raises ValueError for NaN, Infinity and what overflows to it."""
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(f"the number {number[:20]} is out of range")
    return value


def _context(value: object) -> tuple[Utterance, ...] | None:
    """The turns before: one text of the other side, or texts of both, the other side's last."""
    if value is None or value == "":
        return ()
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        return None
    sides: tuple[Speaker, Speaker] = ("counterpart", "trainee")
    backwards = [Utterance(sides[index % 2], text) for index, text in enumerate(reversed(texts))]
    return tuple(reversed(backwards))
