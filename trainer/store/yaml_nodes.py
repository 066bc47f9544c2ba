"""A YAML text as nodes, which know their lines, and as the values they stand for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import yaml

from trainer.errors import ContentError

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def loaded(text: str, name: str) -> tuple[yaml.Node, dict[Any, Any]]:
    """`text`, a mapping without two equal keys; `name` is what errors call it. Raises ContentError."""
    with faults(text, name):
        loader = LOADER(text)
        node = loader.get_single_node()
        if node is not None:
            _refuse_twins(node, name)
            value = loader.construct_document(node)
            if isinstance(value, dict):
                return node, value
    raise ContentError(name, "holds no fields; write `field: value` lines", line=1)


@contextmanager
def faults(text: str, name: str) -> Iterator[None]:
    """What the YAML library refuses of `text`, as a ContentError."""
    try:
        yield
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = min(mark.line + 1, text.count("\n") + 1) if mark else None
        problem = f"is not valid YAML ({error.problem}); correct this line"
        raise ContentError(name, problem, line=line) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        problem = f"holds a character that YAML does not take (U+{error.character:04X}); remove it"
        raise ContentError(name, problem, line=line) from error
    except (yaml.YAMLError, ValueError, OverflowError, TypeError) as error:
        raise ContentError(name, "holds a value that cannot be read; put it in quotation marks") from error


def _refuse_twins(node: yaml.Node, name: str) -> None:
    """YAML keeps the last of two equal keys in silence; a writer would never know."""
    for mapping in _mappings(node):
        seen: set[str] = set()
        for key, _value in mapping.value:
            if key.value in seen:
                problem = "is there twice; keep one"
                raise ContentError(name, problem, line=key.start_mark.line + 1, field=str(key.value))
            seen.add(key.value)


def _mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
        for _key, value in node.value:
            yield from _mappings(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _mappings(value)
