"""The statistical part of the built-in coder: fitted weights that weigh what the rules found against
the words themselves, and say how sure they are.

Over the features of `features.py`, the mean of a multinomial logistic regression and of a network with one
hidden layer. Fitted by `trainer.services.fitting` on the project's own coded examples (`training/`), on
nothing else."""

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from trainer.domain.codes import Code
from trainer.engine.coding.draft import Draft
from trainer.engine.coding.features import features
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.verdict import Verdict

_TAGGED = frozenset({Code.LEAD, Code.SUMM, Code.PRESS})
"""Of a "… right?" the rules know whether its premise was theirs."""
UNSURE = 0.5
"""Below this confidence a unit is shown as unsure."""
Matrix = npt.NDArray[np.float32]
_IN_VIEW = frozenset({Code.MIRROR, Code.SUMM})
"""Codes that need the other side's words in view (P11)."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted. Rows of `matrix` are features; its first columns are codes, the others hidden."""

    codes: tuple[Code, ...]
    vocabulary: Mapping[str, int]
    """The row of each feature."""
    matrix: Matrix
    intercept: Matrix
    """One value a column of `matrix`."""
    out: Matrix
    """Hidden columns x codes."""
    knots: tuple[Matrix, Matrix]
    """Probability of the best code, and how often such a code was right on examples not fitted on."""
    corpus: str
    """Hash of the examples it was fitted on."""


def mixed(sums: Matrix, out: Matrix) -> Matrix:
    """Scores of the codes from the sums of the rows: the codes' own columns, and what the hidden ones say."""
    codes = out.shape[1]
    return np.asarray(sums[:, :codes] + np.maximum(sums[:, codes:], 0) @ out, np.float32)


def weighs(draft: Draft) -> bool:
    """Whether the weights have a say in a clause's code."""
    verdict, reading = draft.verdict, draft.reading
    tagged = verdict.code in _TAGGED and reading.plain.endswith((" right", " correct"))
    return not (verdict.meta or verdict.firm or reading.acknowledgement or tagged)


class Opinion:
    """Codes clauses with fitted weights. Stateless; any number of threads may share one."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._blind = np.where([code in _IN_VIEW for code in weights.codes], -np.inf, 0).astype(np.float32)
        self.lexicon = frozenset(name for name in weights.vocabulary if name.isalpha())
        """English words, as they occur in the examples."""
        chances, right = weights.knots
        self._knots: list[tuple[float, float]] = list(zip(chances.tolist(), right.tolist(), strict=True))

    def of(self, drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
        """The drafts with the codes the weights give them. What speaks to the grader stays as it is, and
        the others are coded as if it were not there; a bare "okay" needs no weighing."""
        said = [draft for draft in drafts if not draft.verdict.meta]
        found = [features(said, place, ground) for place, draft in enumerate(said) if weighs(draft)]
        if not found:
            return list(drafts)
        scores = iter(self._scores(found) + (0 if ground.present else self._blind))
        return [self._recoded(draft, next(scores)) if weighs(draft) else draft for draft in drafts]

    def _scores(self, found: Sequence[Sequence[str]]) -> Matrix:
        """Scores of the codes: one row a clause, one column a code."""
        known = self._weights.vocabulary
        rows = [{known[feature] for feature in one if feature in known} for one in found]
        ends = list(accumulate(map(len, rows)))
        table = self._weights.matrix.take([row for one in rows for row in one], axis=0)
        sums = np.add.reduceat(table, [0, *ends[:-1]], axis=0) + self._weights.intercept
        return mixed(sums, self._weights.out)

    def _recoded(self, draft: Draft, scores: Matrix) -> Draft:
        best = scores.max()
        chance = 1 / float(np.exp(scores - best).sum())
        code = self._weights.codes[int(scores.argmax())]
        reason = draft.verdict.reason if code is draft.code else f"reads as {code.plain}"
        return replace(draft, verdict=Verdict(code, self._calibrated(chance), reason))

    def _calibrated(self, chance: float) -> float:
        """How often a code of this probability is right, 0-1 to two places; straight between the knots."""
        place = min(max(1, bisect(self._knots, (chance,))), len(self._knots) - 1)
        (low, from_), (high, to) = self._knots[place - 1], self._knots[place]
        return round(from_ + (to - from_) * (chance - low) / (high - low), 2)
