"""How far a grader agrees with people: the crosswalk, the figures and their intervals, the floors.

Needs numpy, and scikit-learn for one floor; of the coder, only its fitting imports it."""

from trainer.domain.labels import CROSSWALK, Label
from trainer.engine.agreement.calibration import Calibration, calibration
from trainer.engine.agreement.crosswalk import collapse, label_of
from trainer.engine.agreement.estimate import Estimate
from trainer.engine.agreement.figures import Agreement, ClassFigures, Kappas, Pair, agreement, kappas
from trainer.engine.agreement.people import ENOUGH, CodeKappa, HowFar, MonthKappa, ReadTwice, how_far
from trainer.engine.agreement.quality import Ranked, SessionQuality, session_quality
from trainer.engine.agreement.resampling import Resampling
from trainer.engine.agreement.tasks import TASKS, Construct, Task
from trainer.engine.agreement.units import SpanCode, code_agreement, matched

__all__ = [
    "CROSSWALK",
    "ENOUGH",
    "TASKS",
    "Agreement",
    "Calibration",
    "ClassFigures",
    "CodeKappa",
    "Construct",
    "Estimate",
    "HowFar",
    "Kappas",
    "Label",
    "MonthKappa",
    "Pair",
    "Ranked",
    "ReadTwice",
    "Resampling",
    "SessionQuality",
    "SpanCode",
    "Task",
    "agreement",
    "calibration",
    "code_agreement",
    "collapse",
    "how_far",
    "kappas",
    "label_of",
    "matched",
    "session_quality",
]
