"""Scores and the agreement of two graders in words, the same on pages and in files."""


def score_words(score: float | None, error: float | None = None) -> str:
    """`78 of 100`, `78 ± 3 of 100` where there is a standard error, or `not graded`."""
    if score is None:
        return "not graded"
    spread = "" if error is None else f" ± {error:.0f}" if error >= 0.5 else " ± less than 1"
    return f"{score:.0f}{spread} of 100"


def agreement_words(agreement: float | None, disputed: int) -> str:
    """How far judge and built-in grader agree over a session; empty without a judge."""
    if agreement is None:
        return ""
    turns = "1 turn" if disputed == 1 else f"{disputed} turns"
    look = f" On {turns} they read so differently that a person should look." if disputed else ""
    return f"Judge and built-in grader gave {agreement:.0%} of your words the same code.{look}"
