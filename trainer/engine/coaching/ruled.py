"""What people ruled on a turn's mark, in words, for reports."""

from collections.abc import Iterator

from trainer.domain.ruling import Decision, Dispute, Talk


def ruled_lines(talk: Talk) -> Iterator[str]:
    """A line for each dispute and each decision, oldest first; not escaped."""
    said: list[Dispute | Decision] = [*talk.disputes, *talk.decisions]
    waiting = {dispute.id for dispute in talk.open}
    for word in sorted(said, key=lambda word: (word.at, word.id)):
        if isinstance(word, Decision):
            yield _decided(word)
        else:
            by = f" by {word.by}" if word.by else ""
            yield f"Disputed{by}{', not decided yet' if word.id in waiting else ''}: {word.text}"


def _decided(decision: Decision) -> str:
    codes = ", ".join(dict.fromkeys(f"{unit.code.plain} ({unit.code.value})" for unit in decision.units))
    by = f"{decision.by} decided" if decision.by else "Decided"
    return f"{by}: grade {decision.grade} of 4{f', {codes}' if codes else ''}. {decision.text}"
