"""The nine kinds of "no" (counterpart.md B.2)."""

from enum import StrEnum


class NoType(StrEnum):
    N1 = "N1"
    N2 = "N2"
    N3 = "N3"
    N4 = "N4"
    N5 = "N5"
    N6 = "N6"
    N7 = "N7"
    N8 = "N8"
    N9 = "N9"

    @property
    def plain(self) -> str:
        return _PLAIN[self][0]

    @property
    def meaning(self) -> str:
        """One sentence a person reads beside the name."""
        return _PLAIN[self][1]


_PLAIN = {
    NoType.N1: (
        "not at this price",
        "The money is the obstacle: what it is compared with, or when it has to be paid.",
    ),
    NoType.N2: ("not now", "Something has to be behind them first."),
    NoType.N3: (
        "not in this form",
        "A date, a term or a part of the package cannot work; another shape could.",
    ),
    NoType.N4: ("the value is not understood", "Nothing so far has touched the problem they have."),
    NoType.N5: (
        "someone else must be convinced",
        "They have to justify it to a person who is not in the room.",
    ),
    NoType.N6: ("self-protection", "It went wrong once, or the blame would be theirs; a fast no is safe."),
    NoType.N7: ("control", "They were cornered or passed over and want to set the terms."),
    NoType.N8: ("truly impossible", "A hard limit that no offer moves; leaving well is the best result."),
    NoType.N9: ("not from you", "A promise was broken, and trust comes before any offer."),
}
