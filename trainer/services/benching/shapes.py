"""A report as JSON: the dataclasses' own fields, figures rounded."""

from dataclasses import asdict
from typing import Any

from trainer.services.benching.report import Measured, Report


def report_shape(report: Report) -> dict[str, Any]:
    """One file's object: the fields of Report, and `difference`, stripped minus as written."""
    shape = {**asdict(report), "difference": None}
    if report.stripped is not None:
        shape["difference"] = difference(report.measured, report.stripped)
    rounded: dict[str, Any] = _rounded(shape)
    return rounded


def difference(written: Measured, stripped: Measured) -> dict[str, dict[str, float]]:
    """Macro-F1 of each task and AUC of each session figure: what is lost (below 0) without marks."""
    tasks = {
        name: _gap(stripped.tasks[name].macro_f1.value, found.macro_f1.value)
        for name, found in written.tasks.items()
    }
    quality: dict[str, float] = {}
    if written.quality and stripped.quality:
        after = stripped.quality.auc
        quality = {name: _gap(after[name].value, found.value) for name, found in written.quality.auc.items()}
    return {"macro_f1": tasks, "auc": quality}


def _gap(after: float | None, before: float | None) -> float:
    return (after or 0.0) - (before or 0.0)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, list | tuple) else value
