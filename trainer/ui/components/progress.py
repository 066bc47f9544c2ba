"""What came of practice: this session beside the last like it, and the week. Each with a "why?"."""

from trainer.domain.progress import Change, Progress, Week
from trainer.ui.clock import when
from trainer.ui.text import esc

WEEKLY_NOES, WEEKLY_FOLLOW_UPS = 3, 2
"""The aim of a week (scoring.md, "Weekly"): noes met, and questions that follow up on each."""


def progress_html(progress: Progress) -> str:
    """One line; nothing where neither score can be compared."""
    told = [
        _change_words(name, change)
        for name, change in (("what you said", progress.process), ("what you learned", progress.outcome))
        if change is not None
    ]
    if not told:
        return ""
    line = f"Beside your last session like this one ({esc(when(progress.started))}): {'; '.join(told)}."
    return f'<div class="since"><p>{line}</p>{_why(_progress_why(progress))}</div>'


def week_html(week: Week) -> str:
    """The last seven days; nothing before there is a session in them."""
    if not week.sessions:
        return ""
    noes = f"{week.noes} no{'' if week.noes == 1 else '’s'} met"
    each = f", {week.follow_ups / week.noes:.1f} follow-up questions to each" if week.noes else ""
    why = (
        f"Your graded turns right after a no in {_sessions(week)}, and your questions in them that took up "
        f"what had just been said: {week.follow_ups}. The aim is {WEEKLY_NOES} a week with "
        f"{WEEKLY_FOLLOW_UPS} follow-up questions each. Source: the five articles."
    )
    return f'<div class="since"><p>The last seven days: {noes}{each}.</p>{_why(why)}</div>'


def _change_words(name: str, change: Change) -> str:
    return f"{name} is {change.verdict} ({change.before:.0f}, now {change.now:.0f})"


def _progress_why(progress: Progress) -> str:
    least = {round(one.least) for one in (progress.process, progress.outcome) if one is not None}
    wider = ""
    if max(least) > min(least) or max(least) > 5:
        wider = f" What you said has to differ by {max(least)}: two standard errors of the two scores."
    return (
        "Scores move by a few points by themselves, so a difference below 5 points is called about the same."
        f"{wider} Compared are sessions with the same counterpart, difficulty and grader. The two scores are "
        "never added up: what you learned also depends on chance."
    )


def _sessions(week: Week) -> str:
    return f"{week.sessions} session{'' if week.sessions == 1 else 's'}"


def _why(text: str) -> str:
    return f'<details class="why-numbers"><summary>Why?</summary><p>{esc(text)}</p></details>'
