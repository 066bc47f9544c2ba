"""The packages that only measuring needs."""

from collections.abc import Sequence
from importlib.util import find_spec

from trainer.errors import UsageError

NEEDED = {"scikit-learn": "sklearn", "spaCy": "spacy", "psutil": "psutil"}
"""Package to the module it brings; all are in the extra `measure`."""


def require(packages: Sequence[str] = tuple(NEEDED)) -> None:
    """Raises UsageError, with how to install them, unless all `packages` are there."""
    missing = [name for name in packages if find_spec(NEEDED.get(name, name)) is None]
    if missing:
        raise UsageError(
            f"This measurement needs {' and '.join(missing)}, which this Python does not have; "
            "install what it takes with: pip install 'comma-trainer[measure]'."
        )
