"""The house rules that a tool can hold: lengths, walls, what may stand at the top and in a file."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer.settings import HOME

LONGEST_FUNCTION, LONGEST_FILE, LONGEST_APP = 60, 400, 60
TOP = {
    "app.py", "personas", "prompts", "trainer", "tests", "transcripts", "pyproject.toml",
    "README.md", "CHANGELOG.md", "LICENSE", "Makefile", "requirements.lock", "docs", "static", "training",
}  # fmt: skip
SOURCES = [path for path in sorted((HOME / "trainer").rglob("*.py")) if "versions" not in path.parts]


def tracked() -> list[str]:
    """What git would commit: tracked files, and new ones it does not ignore."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(listed, cwd=HOME, capture_output=True, text=True, check=True)
    return [name for name in found.stdout.splitlines() if (HOME / name).exists()]


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(HOME)))
def test_no_file_and_no_function_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    for function in functions(path):
        assert (function.end_lineno or 0) - function.lineno < LONGEST_FUNCTION, function.name


def test_the_entry_point_is_thin() -> None:
    assert len((HOME / "app.py").read_text(encoding="utf-8").splitlines()) <= LONGEST_APP


def test_only_what_belongs_there_stands_at_the_top() -> None:
    names = {name.split("/")[0] for name in tracked()}
    assert {name for name in names if not name.startswith(".")} <= TOP


def test_every_package_of_the_code_has_its_tests() -> None:
    packages = {path.parent.name for path in SOURCES if path.parent.parent == HOME / "trainer"}
    assert packages - {"trainer"} <= {path.name for path in (HOME / "tests").iterdir()}


def test_no_file_is_called_after_what_it_is_not() -> None:
    assert not {path.stem for path in SOURCES} & {"utils", "helpers", "manager", "common", "misc"}


def test_only_the_settings_read_the_environment() -> None:
    readers = [
        path for path in SOURCES if re.search(r"os\.(environ|getenv)", path.read_text(encoding="utf-8"))
    ]
    assert [path.name for path in readers] == ["settings.py"]


def test_no_file_names_a_package_index() -> None:
    hosts = re.compile(
        "|".join(("pypi" + r"\.org", "pythonhosted", "npm" + "js", "--index-url", "--extra-index"))
    )
    for name in tracked():
        path = HOME / name
        if path.suffix in {".woff2", ".png"} or path == Path(__file__):
            continue
        found = hosts.search(
            path.read_text(encoding="utf-8", errors="replace").replace("--no-emit-index-url", "")
        )
        assert found is None, f"{name}: {found}"


def test_the_lock_pins_every_package_with_hashes() -> None:
    text = (HOME / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9][\w.\-\[\]]*)==", text, re.M)
    assert len(pins) > 50
    assert text.count("==") >= len(pins)
    for block in re.split(r"^(?=[a-z0-9][\w.\-\[\]]*==)", text, flags=re.M)[1:]:
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_every_setting_stands_in_the_example_file_and_the_other_way_round() -> None:
    read = set(
        re.findall(
            r'"((?:COMMA|OPENAI)_[A-Z_]+)"', (HOME / "trainer" / "settings.py").read_text(encoding="utf-8")
        )
    )
    listed = set(
        re.findall(r"^((?:COMMA|OPENAI)_[A-Z_]+)=", (HOME / ".env.example").read_text(encoding="utf-8"), re.M)
    )
    assert listed == read | {"OPENAI_API_KEY"}  # the key is read by its own package and never by us
