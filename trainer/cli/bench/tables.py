"""A report's tables, in the order a reader asks: how well, beside what, on which class, how sure."""

from collections.abc import Iterator

from trainer.cli.bench.sheet import Sheet
from trainer.engine.agreement import CROSSWALK, TASKS, Estimate, Label
from trainer.engine.agreement.quality import CLEAR
from trainer.services.benching import Report, difference
from trainer.services.benching.memory import flat

_TITLES = {task.name: task.title for task in TASKS}
_FLOORS = {
    "how_what": "how/what opening",
    "wh_word": "any wh-word",
    "regex": "patterns",
    "tfidf": "TF-IDF, trained on it",
}
_MEASURES = {
    "listening_minus_telling": "listening minus telling",
    "questions_and_listening_minus_telling": "questions and listening minus telling",
    "questions": "questions alone",
    "turns": "number of turns alone (the confound)",
}
NONE = "–"


def sheets(report: Report) -> Iterator[Sheet]:
    """Every table that the report has figures for."""
    yield _shares(report)
    if report.measured.tasks:
        yield _tasks(report)
        yield _floors(report)
        yield _classes(report)
    if report.measured.quality:
        yield _quality(report)
    if report.calibration:
        yield _confidence(report)
    if report.speed:
        yield _speed(report)
    if report.memory:
        yield _memory(report)


def crosswalk() -> Sheet:
    """Which codes come down to which of the five labels."""
    rows = [(label.value, " ".join(c for c, found in CROSSWALK.items() if found is label)) for label in Label]
    note = "The last question in a turn decides; else listening; else telling; else other."
    return Sheet("Crosswalk", ("label", "codes"), rows, note)


def _shares(report: Report) -> Sheet:
    shares = report.shares
    rows = [
        ("turns graded", f"{shares.graded} of {shares.turns} ({_share(shares.graded, shares.turns)})"),
        (
            "units whose code stands",
            f"{shares.verified} of {shares.units} ({_share(shares.verified, shares.units)})",
        ),
        ("units left open", f"{shares.abstained} ({_share(shares.abstained, shares.units)})"),
        ("seconds a turn", f"{shares.seconds_a_turn:.4f}"),
        *((f"not graded: {_cell(reason)}", str(count)) for reason, count in shares.not_graded.items()),
    ]
    title = f"{report.file}: {report.grader} on {report.rows} turns of {report.dialogues} dialogues"
    return Sheet(
        title, ("", "figure"), rows, "Turns that were not graded are in none of the agreement figures."
    )


def _tasks(report: Report) -> Sheet:
    gaps = difference(report.measured, report.stripped)["macro_f1"] if report.stripped else {}
    rows = []
    for name, found in report.measured.tasks.items():
        bare = report.stripped.tasks.get(name) if report.stripped else None
        stripped = _figure(bare.macro_f1) if bare else NONE
        rows.append(
            (
                _TITLES[name],
                str(found.n),
                _figure(found.kappa),
                _figure(found.macro_f1),
                stripped,
                _signed(gaps.get(name)),
            )
        )
    headings = ("task", "n", "kappa", "macro-F1", "macro-F1 stripped", "difference")
    note = "In brackets: 95 % of resampled dialogues. Stripped: no capitals, no punctuation."
    return Sheet("Agreement with people", headings, rows, note)


def _floors(report: Report) -> Sheet:
    rows = []
    for name, found in report.measured.tasks.items():
        others = [floor.tasks.get(name) for floor in report.floors.values()]
        cells = [_figure(other.macro_f1) if other else NONE for other in others]
        rows.append((_TITLES[name], _figure(found.macro_f1), *cells))
    headings = ("macro-F1", report.grader, *(_FLOORS[name] for name in report.floors))
    note = (
        "TF-IDF learns the set's own labels by logistic regression, five folds by dialogue; nothing is kept."
    )
    return Sheet("Beside the floors", headings, rows, note)


def _classes(report: Report) -> Sheet:
    rows = [
        (f"{_TITLES[name]}: {one.name}", str(one.n), *map(_figure, (one.precision, one.recall, one.f1)))
        for name, found in report.measured.tasks.items()
        for one in found.classes
    ]
    return Sheet("Class by class", ("task: class", "n", "precision", "recall", "F1"), rows)


def _quality(report: Report) -> Sheet:
    quality = report.measured.quality
    assert quality is not None
    bare = report.stripped.quality if report.stripped else None
    gaps = difference(report.measured, report.stripped)["auc"] if report.stripped else {}
    learned = {name: floor.quality for name, floor in report.floors.items() if floor.quality}
    rows = [
        (
            _MEASURES[name],
            _figure(area),
            _figure(bare.auc[name]) if bare else NONE,
            _signed(gaps.get(name)),
            *(_figure(floor.auc[name]) for floor in learned.values()),
        )
        for name, area in quality.auc.items()
    ]
    headings = ("AUC", report.grader, "stripped", "difference", *(_FLOORS[name] for name in learned))
    note = (
        f"{quality.high} good and {quality.low} poor sessions: with so few poor ones, "
        f"differences under {CLEAR:g} mean nothing."
    )
    return Sheet("Good sessions from poor ones", headings, rows, note)


def _confidence(report: Report) -> Sheet:
    found = report.calibration
    assert found is not None
    rows = [
        (f"{one.low:.1f} to {one.high:.1f}", str(one.n), f"{one.confidence:.2f}", f"{one.accuracy:.2f}")
        for one in found.bins
    ]
    note = (
        f"Expected calibration error {found.ece:.3f} over {found.n} turns. Right in {found.accuracy:.1%} of "
        f"all turns and in {found.accuracy_at_80:.1%} of the surest 80 %."
    )
    return Sheet("What confidence is worth (five-way)", ("confidence", "n", "mean", "right"), rows, note)


def _speed(report: Report) -> Sheet:
    speed = report.speed
    assert speed is not None
    rows = [
        (report.grader, f"{speed.ours_per_second:,.0f}"),
        ("spaCy's blank English tokenizer and Matcher", f"{speed.spacy_per_second:,.0f}"),
        (f"{report.grader}, all turns over all their time", f"{speed.ours_whole_file:,.0f}"),
    ]
    note = (
        f"{speed.turns} turns at first sight, CPU time of one thread, medians of alternating blocks; "
        f"ratio {speed.ratio:.2f}."
    )
    return Sheet("Turns a second on one core", ("", "turns a second"), rows, note)


def _memory(report: Report) -> Sheet:
    rows = [(f"{point.turns:,}", f"{point.megabytes:.1f}") for point in report.memory]
    note = (
        "Flat."
        if flat(report.memory)
        else "Grew by more than 5 % after the second point (caches fill within some 20,000 turns)."
    )
    return Sheet("Memory over generated turns", ("turns coded", "resident MB"), rows, note)


def _figure(estimate: Estimate) -> str:
    if estimate.value is None:
        return NONE
    middle = _bare(estimate.value)
    if estimate.low is None or estimate.high is None:
        return middle
    return f"{middle} [{_bare(estimate.low)}, {_bare(estimate.high)}]"


def _bare(value: float) -> str:
    """Three places without the leading zero, as such tables are read."""
    return f"{value:.3f}".replace("0.", ".", 1)


def _signed(value: float | None) -> str:
    return NONE if value is None else f"{value:+.3f}".replace("0.", ".", 1)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "0 %"


def _cell(text: str) -> str:
    """One line without a column mark: reasons come from providers."""
    return " ".join(text.replace("|", "/").split())
