"""A table that can be printed for a person or written into a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.markup import escape
from rich.table import Table

from trainer.cli.output import say, table


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    """The first cell names the row."""
    note: str = ""

    def print(self) -> None:
        """On standard output, aligned."""
        drawn = Table(box=None, pad_edge=False)
        for number, heading in enumerate(self.headings):
            drawn.add_column(heading, justify="right" if number else "left")
        for row in self.rows:
            drawn.add_row(*map(escape, row))
        say(self.title)
        if self.rows:
            table().print(drawn)
        if self.note:
            say(self.note)
        say()

    def markdown(self, level: int = 3) -> str:
        """The same as a Markdown table under a heading of this level."""
        lines = [f"{'#' * level} {self.title}", ""]
        if self.rows:
            rule = ["---", *["---:"] * (len(self.headings) - 1)]
            lines += ["| " + " | ".join(cells) + " |" for cells in (self.headings, rule, *self.rows)]
        if self.note:
            lines += ["", self.note] if self.rows else [self.note]
        return "\n".join(lines)
