"""Some models think aloud before they speak: that part is not the reply."""

from collections.abc import Generator, Iterator

_OPEN, _CLOSE = "<think>", "</think>"


def spoken(pieces: Iterator[str]) -> Generator[str]:
    """`pieces` without a leading <think>…</think>; everything else passes through as it comes."""
    held = ""
    for piece in pieces:
        held += piece
        start = held.lstrip()
        if start.startswith(_OPEN):
            _, closed, after = held.partition(_CLOSE)
            if not closed:
                continue
            held = after.lstrip()
        elif _OPEN.startswith(start):
            continue
        if held:
            yield held
        break
    else:
        if held and not held.lstrip().startswith(_OPEN):
            yield held
        return
    yield from pieces
