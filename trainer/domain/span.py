"""A stretch of a text, by code points: where it starts, and where it stops (not with)."""

Span = tuple[int, int]


def overlap(one: Span, other: Span) -> int:
    """Code points that both hold; negative where they lie apart."""
    return min(one[1], other[1]) - max(one[0], other[0])
