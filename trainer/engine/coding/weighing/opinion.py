"""The statistical part of the built-in coder: fitted weights that weigh what the rules found against
the words themselves, and say how sure they are.

Over the features of `features.py`, the mean of a multinomial logistic regression and of a network with one
hidden layer. Fitted by `trainer.services.fitting` on the project's own coded examples (`training/`), on
nothing else."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain

import numpy as np
import numpy.typing as npt

from trainer.domain.codes import COUNTERS, REFLECTIONS, Code
from trainer.engine.coding.draft import Draft
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.reading import Reading
from trainer.engine.coding.verdict import Verdict
from trainer.engine.coding.weighing.features import (
    ALONE,
    Setting,
    Standing,
    beside,
    said,
    set_in,
    setting,
    standing,
)

_TAGGED = frozenset({Code.LEAD, Code.SUMM, Code.PRESS})
"""Of a "… right?" the rules know whether its premise was theirs."""
UNSURE = 0.5
"""Below this confidence a unit is shown as unsure."""
Matrix = npt.NDArray[np.float32]
Weighed = tuple[Code, float]
"""The best code of a clause, and its probability."""
_SURE_ALONE = 0.5
"""Probability from which a clause that would be a counter move by itself stays one in its turn."""
_LEAN: Mapping[Code, float] = dict.fromkeys((Code.ACCUSE, Code.PRESS, Code.REBUT), 0.3)
"""Added to the scores after a refusal, where going against it is likelier than in the examples at large.
On contexts that were not fitted on it raises the recall of the three and costs other talk next to nothing."""
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


def _wholes(scores: Matrix) -> Matrix:
    """One over the probability of the best code, for each row of scores."""
    likely = np.exp(scores - np.maximum.reduce(scores, axis=1, keepdims=True))
    return np.asarray(np.add.reduce(likely, axis=1), np.float32)


def _held(there: Weighed, alone: Weighed) -> Weighed:
    """What is a counter move by itself stays one, however gentle its neighbours are."""
    sure = alone[0] in COUNTERS and alone[1] >= _SURE_ALONE
    return alone if sure and there[0] not in COUNTERS else there


def weighs(draft: Draft[Reading]) -> bool:
    """Whether the weights have a say in a clause's code."""
    verdict, reading = draft.verdict, draft.reading
    tagged = verdict.code in _TAGGED and reading.plain.endswith((" right", " correct"))
    return not (verdict.meta or verdict.firm or reading.acknowledgement or tagged)


class Opinion:
    """Codes clauses with fitted weights. What it remembers of words changes nothing it says; any number of
    threads may share one."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._blind = np.where([code in _IN_VIEW for code in weights.codes], -np.inf, 0).astype(np.float32)
        self._lean = np.array([_LEAN.get(code, 0.0) for code in weights.codes], np.float32)
        self._level = np.zeros_like(self._lean)
        self._settings = lru_cache(maxsize=2048)(self._set)
        self._beside = lru_cache(maxsize=2048)(self._stand)
        self._alone = self._beside(*ALONE)
        self.lexicon = frozenset(name for name in weights.vocabulary if name.isalpha())
        """English words, as they occur in the examples."""
        chances, right = weights.knots
        self._chances: list[float] = chances.tolist()
        self._knots: list[tuple[float, float]] = list(zip(self._chances, right.tolist(), strict=True))

    def __reduce__(self) -> tuple[type["Opinion"], tuple[Weights]]:
        """Made anew in another process: what it remembers does not travel."""
        return Opinion, (self._weights,)

    def of(self, drafts: Sequence[Draft[Reading]], ground: Ground) -> list[Draft[Reading]]:
        """The drafts with the codes the weights give them. What speaks to the grader stays as it is, and
        the others are coded as if it were not there; a bare "okay" needs no weighing."""
        heard = [draft for draft in drafts if not draft.verdict.meta]
        places = [place for place, draft in enumerate(heard) if weighs(draft)]
        if not places:
            return list(drafts)
        weighed = zip(places, self._weighed(heard, places, ground), strict=True)
        recoded = (self._recoded(heard[place], best) for place, best in weighed)
        return [next(recoded) if weighs(draft) else draft for draft in drafts]

    def _weighed(
        self, heard: Sequence[Draft[Reading]], places: Sequence[int], ground: Ground
    ) -> list[Weighed]:
        """The best code of each clause at the `places`; the others of the turn are its neighbours."""
        drafts = [heard[place] for place in places]
        sums = self._sums([self._own(draft, ground) for draft in drafts])
        rows = sums + np.array([self._beside(*standing(heard, place)) for place in places])
        if len(heard) == 1:
            return self._best(rows, drafts, ground)
        both = self._best(np.concatenate((rows, sums + self._alone)), [*drafts, *drafts], ground)
        return list(map(_held, both, both[len(drafts) :]))

    def _best(self, sums: Matrix, drafts: Sequence[Draft[Reading]], ground: Ground) -> list[Weighed]:
        """The best code for each row of sums."""
        scores = self._scores(sums, ground) + self._leaning(drafts, ground)
        best, wholes = scores.argmax(axis=1).tolist(), _wholes(scores).tolist()
        return [(self._weights.codes[code], 1 / whole) for code, whole in zip(best, wholes, strict=True)]

    def _find(self, features: Iterable[str]) -> list[int]:
        """The rows of those features that have one, in order."""
        return [row for row in map(self._weights.vocabulary.get, features) if row is not None]

    def _own(self, draft: Draft[Reading], ground: Ground) -> set[int]:
        """The rows of a clause's features whatever stands beside it."""
        return {*self._find(said(draft)), *self._settings(*set_in(draft.reading, ground))}

    def _set(self, *given: *Setting) -> tuple[int, ...]:
        """The rows of a clause's setting. Settings recur; what is said does not."""
        return tuple(self._find(setting(*given)))

    def _stand(self, *stand: *Standing) -> Matrix:
        """The sum of the rows of a place in a turn: one value a column."""
        return np.asarray(self._sums([set(self._find(beside(*stand)))])[0], np.float32)

    def _sums(self, rows: Sequence[Collection[int]]) -> Matrix:
        """The sum of the rows of each clause's features. Rounding depends on their order, so a change of
        it may change a code."""
        ends = list(accumulate(map(len, rows)))
        table = self._weights.matrix.take(list(chain.from_iterable(rows)), axis=0)
        return np.asarray(np.add.reduceat(table, [0, *ends[:-1]], axis=0), np.float32)

    def _scores(self, sums: Matrix, ground: Ground) -> Matrix:
        """Scores of the codes: one row a clause, one column a code."""
        scores = mixed(sums + self._weights.intercept, self._weights.out)
        return scores if ground.present else scores + self._blind

    def _leaning(self, drafts: Sequence[Draft[Reading]], ground: Ground) -> Matrix:
        """What a refusal adds to the scores of each clause; nothing where the rules hear listening."""
        if not ground.refused:
            return self._level
        return np.array([self._level if draft.code in REFLECTIONS else self._lean for draft in drafts])

    def _recoded(self, draft: Draft[Reading], weighed: Weighed) -> Draft[Reading]:
        code, chance = weighed
        reason = draft.verdict.reason if code is draft.code else f"reads as {code.plain}"
        return draft._replace(verdict=Verdict(code, self._calibrated(chance), reason))

    def _calibrated(self, chance: float) -> float:
        """How often a code of this probability is right, 0-1 to two places; straight between the knots."""
        place = min(max(1, bisect_left(self._chances, chance)), len(self._knots) - 1)
        (low, from_), (high, to) = self._knots[place - 1], self._knots[place]
        return round(from_ + (to - from_) * (chance - low) / (high - low), 2)
