"""What a proof found, in plain words."""

from collections.abc import Sequence

from trainer.domain.play import End
from trainer.engine.plain_faults import Told
from trainer.engine.simulation import Result
from trainer.engine.trainees import TRAINEES
from trainer.services.proving import Proof
from trainer.ui import words
from trainer.ui.text import esc, sentence


def proof_html(proof: Proof, faults: Sequence[Told]) -> str:
    """The verdict, what to mend, the figures, and what was not looked at."""
    verdict = "It passed the proof." if proof.sound else "It did not pass yet. What to mend:"
    found = "".join(f"<li>{esc(one.sentence)}</li>" for one in faults)
    skipped = "".join(f"<li>{esc(one)}</li>" for one in proof.skipped)
    unseen = f"<ul class=caps>{skipped}</ul>" if skipped else ""
    return (
        f'<section class="proof"><p class="verdict">{verdict}</p>{f"<ul>{found}</ul>" if found else ""}'
        f"{_figures_html(proof.figures)}{unseen}</section>"
    )


def _figures_html(figures: Sequence[Result]) -> str:
    if not figures:
        return ""
    rows = "".join(_row_html(one) for one in figures)
    return (
        '<div class="scroll why-numbers"><table><thead><tr><th>A trainee who</th><th>found out what is '
        f"behind it</th><th>most often ended with</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row_html(one: Result) -> str:
    who = TRAINEES.get(one.policy, one.policy.replace("_", " "))
    level = words.DIFFICULTIES[one.difficulty]
    ends = max(one.ends, key=lambda end: one.ends[end], default="")
    ended = sentence(End(ends).plain) if ends else ""
    return (
        f'<tr><th scope="row">{esc(who)}<small>{one.runs} talks, {esc(level)}</small></th>'
        f"<td>in {one.F2:.0%}</td><td>{esc(ended)}</td></tr>"
    )
