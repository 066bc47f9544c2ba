"""What somebody was given to do, in a line."""

from datetime import date

from trainer.domain.assignment import Assignment
from trainer.ui import words
from trainer.ui.text import esc, sentence


def task_html(assignment: Assignment, name: str, to: str = "") -> str:
    """`name`: of the counterpart; `to`: whom it was given, where that is not the reader."""
    task = assignment.task
    level = words.DIFFICULTIES[task.difficulty] if task.difficulty else ""
    parts = [level, progress(assignment), f"by {day(task.due)}" if task.due else ""]
    whose = f"{esc(to)}: " if to else ""
    note = f'<small dir="auto">{esc(task.note)}</small>' if task.note else ""
    told = ", ".join(part for part in parts if part)
    return f'<p class="left">{whose}<b dir="auto">{esc(name)}</b>, {told}{note}</p>'


def progress(assignment: Assignment) -> str:
    task = assignment.task
    if assignment.finished:
        return "done" if task.times == 1 else f"all {task.times} done"
    return "once, not done yet" if task.times == 1 else f"{assignment.done} of {task.times} done"


def day(moment: date) -> str:
    """`4 Mar 2026`."""
    return sentence(f"{moment.day} {moment:%b %Y}")
