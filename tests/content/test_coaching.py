"""The coach's lines as they ship: in sixty talks of many trades, each must be a line worth saying."""

from collections import Counter
from dataclasses import asdict
from typing import get_args

import pytest
import yaml

from tests.engine.coaching.contexts import CONTEXTS
from trainer.domain.coaching import Coaching, Move, Subject, slots_of
from trainer.domain.transcript import Utterance
from trainer.engine.coaching.lifting import lifted
from trainer.engine.coaching.rewrites import LONGEST_WORDS, stands
from trainer.engine.coding import BuiltinGrader
from trainer.engine.grader import Seen
from trainer.settings import HOME
from trainer.store.weights import shipped_opinion

COACHING = Coaching.model_validate(yaml.safe_load((HOME / "prompts" / "coaching.yaml").read_text("utf-8")))
GRADER = BuiltinGrader(shipped_opinion())
LEAST_SHARE = 0.95


def filled() -> list[tuple[str, str, Seen]]:
    """(pattern, line, what a grader sees) for every pattern in every talk it is made for."""
    made = []
    for _, heard, line in CONTEXTS:
        words = asdict(lifted([heard], [line]))
        known = {name: said for name, said in words.items() if said and name != "subject"}
        seen = Seen((Utterance("counterpart", heard),))
        for one in COACHING.rewrites:
            if slots_of(one.say) <= known.keys() and (not one.after or words["subject"] in one.after):
                made.append((one.say, one.say.format_map(known), seen))
    return made


def test_sixty_talks_are_known() -> None:
    assert len(CONTEXTS) >= 60
    assert len({trade for trade, *_ in CONTEXTS}) >= 25


def test_nearly_every_filled_pattern_would_be_graded_well_in_its_place() -> None:
    lines = filled()
    poor = [line for _, line, seen in lines if stands(line[:1].upper() + line[1:], GRADER, seen) is None]
    assert len(lines) > 1000
    assert len(poor) <= (1 - LEAST_SHARE) * len(lines), poor


def test_no_pattern_is_filtered_out_more_often_than_shown() -> None:
    tried, passed = Counter[str](), Counter[str]()
    for pattern, line, seen in filled():
        tried[pattern] += 1
        passed[pattern] += stands(line[:1].upper() + line[1:], GRADER, seen) is not None
    assert not [pattern for pattern in tried if tried[pattern] >= 4 and passed[pattern] < tried[pattern] / 2]


def test_no_filled_pattern_is_too_long_to_say() -> None:
    assert not [line for _, line, _ in filled() if len(line.split()) > LONGEST_WORDS]


@pytest.mark.parametrize("subject", get_args(Subject))
def test_every_kind_of_no_has_eight_patterns_and_every_move(subject: Subject) -> None:
    made = [one for one in COACHING.rewrites if subject in one.after]
    assert len(made) >= 8
    assert {one.move for one in made} == set(get_args(Move))
    assert any(not slots_of(one.say) for one in made)


def test_no_two_patterns_are_the_same_and_none_argues_or_shouts() -> None:
    said = [one.say for one in COACHING.rewrites]
    assert len(set(said)) == len(said)
    for line in said:
        words = line.lower().replace("?", " ").replace(",", " ").split()
        assert not {"but", "why", "however", "honestly", "actually", "great"} & set(words), line
        assert "!" not in line
        assert line.count("?") <= 1, line


def test_no_sentence_about_a_line_stands_in_two_places() -> None:
    said = [
        line
        for part in (COACHING.costly, COACHING.missed, COACHING.good, COACHING.again, COACHING.nearest)
        for lines in part.values()
        for line in lines
    ]
    assert len(set(said)) == len(said)
    assert not [line for line in said if "!" in line]
