"""How the other side seems to feel, in a few words: never a number of the hidden state."""

from collections.abc import Sequence

from trainer.domain.play import Mood

_GUARD = (
    (0.78, "closed"),
    (0.62, "very guarded"),
    (0.44, "guarded"),
    (0.28, "a little guarded"),
    (0.0, "at ease"),
)
_TRUST = (
    (0.66, "open with you"),
    (0.48, "listening"),
    (0.28, "listening a little"),
    (0.14, "hardly listening"),
    (0.0, "not listening"),
)
_HURRIED, _HURRIED_WORDS = 0.25, "short of time"


def describe(mood: Mood, earlier: Mood | None = None) -> str:
    """For example "guarded, listening a little". With the mood of the turn before, the two are averaged,
    so that the phrase follows the talk slowly and one turn cannot give a number away."""
    guard, trust = mood.defensiveness, mood.trust
    if earlier is not None:
        guard, trust = (guard + earlier.defensiveness) / 2, (trust + earlier.trust) / 2
    hurried = mood.patience < _HURRIED
    return f"{_band(_GUARD, guard)}, {_HURRIED_WORDS if hurried else _band(_TRUST, trust)}"


def _band(bands: Sequence[tuple[float, str]], value: float) -> str:
    return next((word for least, word in bands if value >= least), bands[-1][1])
