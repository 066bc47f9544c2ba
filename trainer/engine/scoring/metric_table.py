"""Names, bands and formulas of the session metrics, as scoring.md lists them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from trainer.domain.scorecard import Metric
from trainer.engine.scoring import learning, metrics
from trainer.engine.scoring.figure import Figure
from trainer.engine.scoring.learning import Learned
from trainer.engine.scoring.metrics import Talk

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Definition(Generic[Subject]):
    """One metric: how it is computed, what it is called, and where fair and good begin."""

    name: str
    label: str
    compute: Callable[[Subject], Figure]
    fair: float | None
    """None, like `good`, for a figure that informs and is not judged."""
    good: float | None
    formula: str
    lower_is_better: bool = False

    def of(self, subject: Subject) -> Metric:
        found = self.compute(subject)
        return Metric(
            name=self.name,
            label=self.label,
            value=found.value,
            fair=self.fair,
            good=self.good,
            lower_is_better=self.lower_is_better,
            formula=self.formula,
            counts=found.counts if found.value is not None else "",
        )


CONVERSATION: tuple[Definition[Talk], ...] = (
    Definition(
        "PCR",
        "curiosity after a no",
        metrics.post_no_curiosity,
        0.50,
        0.80,
        "The share of your turns right after a no that were graded 3 or 4. Bands: our design.",
    ),
    Definition(
        "first_move",
        "your first answer to a no",
        metrics.first_move,
        2,
        3,
        "The grade, 0 to 4, of your turn right after the first no. Source: the five articles.",
    ),
    Definition(
        "XR",
        "moves against them",
        metrics.counter_rate,
        0.10,
        0.03,
        "Counterarguments, pressure, accusations and leading questions, divided by all your coded moves. "
        "Source: 0.4 % in high-quality and 19.2 % in low-quality counselling sessions (HLQC).",
        lower_is_better=True,
    ),
    Definition(
        "LMT",
        "listening minus telling",
        metrics.listening_minus_telling,
        -0.11,
        0.16,
        "Labels, mirrors and summaries, less counterarguments, pressure, premature proposals and information "
        "nobody asked for, divided by all your coded moves. Without a fact bank: less counterarguments, "
        "pressure, accusations, proposals and information. Source: AnnoMI, the cut between high and low "
        "quality, and the median of high quality.",
    ),
    Definition(
        "LQR",
        "listening for each question",
        metrics.listening_per_question,
        1,
        2,
        "Labels, mirrors and summaries, divided by your questions; credit stops at 2. Source: MITI 4.",
    ),
    Definition(
        "calibrated_share",
        "questions that were calibrated",
        metrics.calibrated_share,
        0.35,
        0.60,
        "Calibrated questions, divided by everything you put as a question, offers, leading questions and "
        "accusations included. Bands: our design.",
    ),
    Definition(
        "CQ",
        "quality of your questions",
        metrics.question_quality,
        2.5,
        3.3,
        "The mean of the seven-point checklist, as 0 to 4, over calibrated and open questions. "
        "Bands: our design.",
    ),
    Definition(
        "follow_up_rate",
        "questions that follow up",
        metrics.follow_up_rate,
        0.50,
        0.75,
        "Questions that take up what they had just said, divided by all your questions. "
        "Direction: Huang and others, 2017; bands: our design.",
    ),
    Definition(
        "question_share",
        "asking",
        metrics.question_share,
        None,
        None,
        "Your questions divided by all your coded moves. For information only: 9.6 in 100 for average and "
        "21.3 for skilled negotiators (Rackham and Carlisle), and in counselling (AnnoMI) the number of "
        "questions does not tell good sessions from poor ones.",
    ),
    Definition(
        "SUMM_share",
        "summing up and checking",
        metrics.summary_share,
        0.083,
        0.172,
        "Summaries divided by all your coded moves. Source: Rackham and Carlisle, average and skilled "
        "negotiators.",
    ),
    Definition(
        "counterproposal",
        "answering a no with an offer",
        metrics.counterproposal,
        0.20,
        0.10,
        "The share of your turns right after a no that held a proposal. Source: Rackham and Carlisle.",
        lower_is_better=True,
    ),
    Definition(
        "dilution",
        "reasons in one argument",
        metrics.dilution,
        2,
        1.8,
        "The mean number of reasons in each argument you made. Source: Rackham and Carlisle, 3.0 for average "
        "and 1.8 for skilled negotiators.",
        lower_is_better=True,
    ),
    Definition(
        "irritators",
        "irritators in 1,000 words",
        metrics.irritators,
        1.2,
        0.3,
        "Words that praise your own side or talk down, such as “fair” or “obviously”, in 1,000 of "
        "your words. Source: Rackham and Carlisle, converted from 10.8 and 2.3 an hour.",
        lower_is_better=True,
    ),
    Definition(
        "talk_share",
        "your share of the words",
        metrics.talk_share,
        0.60,
        0.50,
        "Your words divided by all words said. Source: recorded sales calls (Gong) and AnnoMI.",
        lower_is_better=True,
    ),
    Definition(
        "post_no_words",
        "length of your answer to a no",
        metrics.post_no_length,
        60,
        35,
        "The median number of words in your turns right after a no. Source: recorded sales calls (Gong).",
        lower_is_better=True,
    ),
    Definition(
        "recovery",
        "turns to recover",
        metrics.recovery,
        2,
        1,
        "From each turn with a move against them, the turns until one is graded 3 or 4, on average; where "
        "none came, to the end and one more. Bands: our design, after the article on composure.",
        lower_is_better=True,
    ),
)

OUTCOME: tuple[Definition[Learned], ...] = (
    Definition(
        "IG",
        "what you learned",
        learning.intelligence_gain,
        0.40,
        0.75,
        "The share of what was hidden that came out: the obstacle counts .20, what was behind it .40, what "
        "would make it work .25, the further details together .15. Source: the five articles; weights: our "
        "design.",
    ),
    Definition(
        "IG_verified",
        "what you checked with them",
        learning.intelligence_verified,
        0.5,
        1,
        "Of what came out, the share you put in your own words and they confirmed. Bands: our design.",
    ),
    Definition(
        "turns_to_barrier",
        "turns to the obstacle",
        learning.turns_to_barrier,
        5,
        3,
        "The number of your turn in which the obstacle came out. "
        "Source: the five articles, hear the no early.",
        lower_is_better=True,
    ),
    Definition(
        "turns_to_interest",
        "turns to what was behind it",
        learning.turns_to_interest,
        9,
        6,
        "The number of your turn in which the interest behind the no came out. Bands: our design.",
        lower_is_better=True,
    ),
    Definition(
        "no_type_brier",
        "your guess at the no",
        learning.no_type_brier,
        0.25,
        0.10,
        "The squared distance between how sure you were and what was true (Brier score): 0 is best, .25 is a "
        "coin toss.",
        lower_is_better=True,
    ),
    Definition(
        "yes_handling",
        "yeses you tested",
        learning.yes_handling,
        0.5,
        0.9,
        "The share of their unfirm yeses that you tested or whose doubt you named. "
        "Source: the five articles.",
    ),
    Definition(
        "how_confirmations",
        "ways the yes was confirmed",
        learning.how_confirmations,
        1,
        3,
        "Agreement in different forms, 0 to 3: a yes, a “that's right” to your summary, a how. "
        "Source: the rule of three.",
    ),
    Definition(
        "DOOR",
        "how open the door was left",
        learning.door,
        0.45,
        0.65,
        "Half of their trust and half of their ease (1 less their guard) at the end, 0 to 1. "
        "Source: the five articles; bands: our design.",
    ),
)
