"""Finding a model's quotation in a person's words, to the character."""

from collections.abc import Iterator, Sequence

from trainer.domain.span import Span

_ALIKE = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "‹": "<", "［": "["}
)
_MARKS = "\"'“”‘’«»"


def find(quote: str, text: str, taken: Sequence[Span] = ()) -> Span | None:
    """Where `quote` stands in `text`, in code points: the first place free of `taken`. Only white space,
    the shape of quotation marks and dashes, and marks set around the whole quotation may differ."""
    for wanted in (quote.strip(), quote.strip().strip(_MARKS).strip()):
        for span in _places(wanted, text):
            if all(span[1] <= start or end <= span[0] for start, end in taken):
                return span
    return None


def gaps(text: str, taken: Sequence[Span]) -> list[Span]:
    """The stretches of `text` that hold words and that no span covers, without white space around them."""
    bounds = [0, *(edge for span in sorted(taken) for edge in span), len(text)]
    found = [_trimmed(text, start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    return [(start, end) for start, end in found if any(letter.isalnum() for letter in text[start:end])]


def _places(wanted: str, text: str) -> Iterator[Span]:
    flat, origin = _flat(text)
    needle = _flat(wanted)[0]
    at = flat.find(needle) if needle else -1
    while at > -1:
        yield origin[at], origin[at + len(needle) - 1] + 1
        at = flat.find(needle, at + 1)


def _flat(text: str) -> tuple[str, list[int]]:
    """`text` with marks made alike and runs of white space as one space, and where each character was."""
    alike = text.translate(_ALIKE)
    kept = [
        at for at, letter in enumerate(alike) if not (letter.isspace() and at and alike[at - 1].isspace())
    ]
    return "".join(" " if alike[at].isspace() else alike[at] for at in kept), kept


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
