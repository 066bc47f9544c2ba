import re
from itertools import combinations

import pytest
from pydantic import ValidationError
from rapidfuzz import fuzz

from tests.engine.stage import STOCK
from trainer.domain.codes import Family
from trainer.domain.play import Act, Band
from trainer.domain.stock import Stock, StockLine

BANDS: tuple[Band, ...] = ("clipped", "justifies", "conditional", "volunteers")
MANY = {Act.REFUSE, Act.DEFLECT, Act.HARDEN, Act.HINT, Act.ASK_BACK}
SLOTS = {"number", "date", "echo", "thing"}
LINES = [
    *(line for lines in STOCK.acts.values() for line in lines),
    *(line for lines in STOCK.uptakes.values() for line in lines),
    *(line for case in STOCK.situations.values() for line in case.lines),
    *(line for tail in STOCK.tails for line in tail.lines),
    *STOCK.lead_ins,
    *STOCK.nods,
]


def anytime(line: StockLine) -> bool:
    """It can be said whatever the trainee said."""
    return not (
        line.when or line.topic or line.to or line.family or line.cue or re.search(r"{\w+}", line.say)
    )


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.REVEAL])
def test_every_act_has_lines_enough(act: Act) -> None:
    assert len(STOCK.acts[act]) >= (30 if act in MANY else 12)


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.REVEAL])
@pytest.mark.parametrize("band", BANDS)
def test_every_act_can_be_worded_in_every_band_whatever_was_said(act: Act, band: Band) -> None:
    fitting = [line for line in STOCK.acts[act] if anytime(line) and (not line.band or band in line.band)]
    assert len(fitting) >= 3


@pytest.mark.parametrize("band", BANDS)
def test_a_fact_without_lines_can_be_led_in_in_every_band(band: Band) -> None:
    assert len([line for line in STOCK.lead_ins if not line.band or band in line.band]) >= 9
    assert all("{fact}" in line.say for line in STOCK.lead_ins)


@pytest.mark.parametrize("act", [Act.REFUSE, Act.HARDEN])
def test_counter_moves_are_answered_by_lines_of_their_own(act: Act) -> None:
    to = {code.family for line in STOCK.acts[act] for code in line.to}
    assert Family.COUNTER in to


def test_no_line_is_nearly_another() -> None:
    for lines in STOCK.acts.values():
        for a, b in combinations({line.say for line in lines}, 2):
            assert fuzz.ratio(a, b) < 86, (a, b)


def test_no_line_preaches_praises_or_sounds_like_a_chatbot() -> None:
    banned = re.compile(
        r"great question|good question|i appreciate|i understand your|as an ai|thank you for your"
        r"|at the end of the day"
        r"|win-win|i feel |my feelings|valid point|well done|good job|!",
        re.IGNORECASE,
    )
    assert [line.say for line in LINES if banned.search(line.say)] == []


def test_lines_are_short_and_few_of_them_ask() -> None:
    said = [line.say for lines in STOCK.acts.values() for line in lines]
    assert max(len(say.split()) for say in said) <= 35
    assert sum(say.endswith("?") for say in said) < 0.2 * len(said)


def test_slots_are_those_an_actor_can_fill_and_an_echo_in_a_sentence_is_quoted() -> None:
    for line in LINES:
        slots = set(re.findall(r"{(\w+)}", line.say))
        assert slots <= SLOTS | {"name", "fact"}, line.say
        if "echo" in slots:
            assert '"{echo}"' in line.say or line.say.startswith("{echo}") or "Not {echo}." in line.say, (
                line.say
            )


def test_a_stock_without_an_act_is_refused_by_name() -> None:
    content = STOCK.model_dump()
    content["acts"] = {act: lines for act, lines in content["acts"].items() if act is not Act.HINT}
    with pytest.raises(ValidationError, match="hint"):
        Stock.model_validate(content)


def test_a_line_on_an_unknown_topic_is_refused_by_name() -> None:
    content = STOCK.model_dump()
    content["topics"].pop("price")
    with pytest.raises(ValidationError, match="price"):
        Stock.model_validate(content)
