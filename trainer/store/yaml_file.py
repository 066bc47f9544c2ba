"""A YAML file read into a pydantic type; every fault names file, line and field."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from trainer.domain.fault import shape_faults
from trainer.errors import ContentError
from trainer.store.yaml_nodes import LOADER, loaded

Model = TypeVar("Model", bound=BaseModel)


def read_yaml(path: Path, model: type[Model], extra: Mapping[str, Any] | None = None) -> Model:
    """The content of `path` as a `model`; `extra` gives values the file may leave out.

    Raises ContentError."""
    return parse_yaml(_text(path), str(path), model, extra)


def parse_yaml(text: str, name: str, model: type[Model], extra: Mapping[str, Any] | None = None) -> Model:
    """As read_yaml, from a text; `name` is what errors call it."""
    node, value = loaded(text, name)
    try:
        return model.model_validate({**(extra or {}), **value})
    except ValidationError as error:
        raise _first_fault(error, node, name, model) from error


def field_lines(path: Path) -> Callable[[str], int]:
    """A function from a dotted field of the file to its line, from 1."""
    node = yaml.compose(_text(path), Loader=LOADER)
    return lambda field: _line_of(node, tuple(field.split(".")))[0] if node else 1


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(str(path), f"is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    except OSError as error:
        raise ContentError(
            str(path), f"cannot be read ({error.strerror}); check the file and its rights"
        ) from error


def _first_fault(error: ValidationError, node: yaml.Node, name: str, model: type[BaseModel]) -> ContentError:
    fault = shape_faults(error, model)[0]
    line, depth = _line_of(node, tuple(fault.field.split(".")))
    problem, others = fault.problem, error.error_count() - 1
    if others:
        problem += f" ({others} more {'fault' if others == 1 else 'faults'} in this file)"
    return ContentError(name, problem, line=line if depth else 1, field=fault.field)


def _line_of(node: yaml.Node, where: tuple[str, ...]) -> tuple[int, int]:
    """The line (from 1) of the deepest part of `where` that the file has, and how deep that is."""
    line, depth = node.start_mark.line + 1, 0
    for part in where:
        step = _step(node, part)
        if step is None:
            break
        line, node, depth = step[0], step[1], depth + 1
    return line, depth


def _step(node: yaml.Node, part: str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if str(key.value) == part:
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and part.isdigit() and int(part) < len(node.value):
        item = node.value[int(part)]
        return item.start_mark.line + 1, item
    return None
