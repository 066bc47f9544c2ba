"""What the same turns give to methods that anybody could write down in an hour."""

from collections.abc import Sequence

from trainer.engine.agreement import TASKS, Agreement, Label, Pair, Resampling, SessionQuality, agreement
from trainer.engine.agreement.bag_of_words import held_out
from trainer.engine.agreement.surface import five_way, how_what, wh_word
from trainer.engine.agreement.tasks import LEARNED
from trainer.services.benching.measures import by_labels, labelled_quality
from trainer.services.benching.report import Measured
from trainer.services.benching.rows import Row

_TASKS = {task.name: task for task in TASKS}


def floors(rows: Sequence[Row], resampling: Resampling) -> dict[str, Measured]:
    """Published patterns, and TF-IDF with logistic regression trained on the set itself."""
    return {
        "how_what": _form_only(rows, [how_what(row.text) for row in rows], resampling),
        "wh_word": _form_only(rows, [wh_word(row.text) for row in rows], resampling),
        "regex": _patterns(rows, resampling),
        "tfidf": _trained(rows, resampling),
    }


def _form_only(rows: Sequence[Row], labels: Sequence[Label], resampling: Resampling) -> Measured:
    found = by_labels(_TASKS["open_closed"], rows, labels, resampling)
    return Measured({"open_closed": found} if found else {}, None)


def _patterns(rows: Sequence[Row], resampling: Resampling) -> Measured:
    labels = [five_way(row.text) for row in rows]
    tasks = {task.name: found for task in TASKS if (found := by_labels(task, rows, labels, resampling))}
    return Measured(tasks, labelled_quality(rows, labels, resampling))


def _trained(rows: Sequence[Row], resampling: Resampling) -> Measured:
    tasks: dict[str, Agreement] = {}
    quality: SessionQuality | None = None
    for task in LEARNED:
        inside = [row for row in rows if row.extra.kind in task.gold]
        gold = [task.gold[str(row.extra.kind)] for row in inside]
        dialogues = [row.dialogue for row in inside]
        answers = held_out([row.text for row in inside], gold, dialogues) if len(set(gold)) > 1 else None
        if answers is None:
            continue
        pairs = [Pair(*three) for three in zip(gold, answers, dialogues, strict=True)]
        found = agreement(pairs, task.classes, resampling)
        if found:
            tasks[task.name] = found
        if task.name == "five_way":
            quality = labelled_quality(inside, [Label(answer) for answer in answers], resampling)
    return Measured(tasks, quality)
