"""A document as the YAML that people edit and that reads back as the same document."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

_WIDTH = 108


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # in C where there is one
    """Keeps the order of keys, repeats what is equal instead of pointing at it, and writes paragraphs
    as blocks."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    lines = value.split("\n")
    plain = all(line == line.strip() and line.isprintable() for line in lines) and lines[0] and lines[-1]
    style = "|" if len(lines) > 1 and plain else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)  # type: ignore[no-any-return]


_Dumper.add_representer(str, _text)


def yaml_text(document: Mapping[str, Any], comments: Sequence[str] = ()) -> str:
    """The document, behind one line of comment each for `comments`."""
    head = "".join(f"# {_one_line(comment)}\n" for comment in comments)
    return head + yaml.dump(dict(document), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)


def _one_line(comment: str) -> str:
    return "".join(character if character.isprintable() else " " for character in comment)
