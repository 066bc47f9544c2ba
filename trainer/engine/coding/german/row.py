"""A row of a cue table."""

Row = tuple[str, float, str]
"""Pattern, clarity 0-1, the rule in plain words."""
