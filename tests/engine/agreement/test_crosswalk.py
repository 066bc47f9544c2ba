"""The collapse to five labels, as interface.md writes it."""

import pytest

from trainer.domain.codes import Code, Unit
from trainer.engine.agreement import CROSSWALK, Label, collapse, label_of


@pytest.mark.parametrize(
    ("codes", "label"),
    [
        ("CALQ", Label.OPEN),
        ("OPENQ", Label.OPEN),
        ("CLOSEDQ", Label.CLOSED),
        ("NOQ", Label.CLOSED),
        ("LEAD", Label.CLOSED),
        ("LABEL", Label.LISTENING),
        ("MIRROR", Label.LISTENING),
        ("SUMM", Label.LISTENING),
        ("REBUT", Label.TELLING),
        ("PRESS", Label.TELLING),
        ("ACCUSE", Label.TELLING),
        ("PROP", Label.TELLING),
        ("INFO", Label.TELLING),
        ("AUTON", Label.OTHER),
        ("COMMIT", Label.OTHER),
        ("QUIT", Label.OTHER),
        ("NC", Label.OTHER),
        ("", Label.OTHER),
        ("CALQ CLOSEDQ", Label.CLOSED),
        ("CLOSEDQ CALQ REBUT", Label.OPEN),
        ("LABEL LEAD INFO", Label.CLOSED),
        ("REBUT LABEL", Label.LISTENING),
        ("LABEL REBUT", Label.LISTENING),
        ("NC AUTON INFO", Label.TELLING),
    ],
)
def test_the_last_question_decides_then_listening_then_telling(codes: str, label: Label) -> None:
    assert label_of([Code(name) for name in codes.split()]) is label


def test_every_code_has_a_label() -> None:
    assert set(CROSSWALK) == set(Code)


def unit(code: Code, confidence: float) -> Unit:
    return Unit(code, (0, 1), "x", "decl", confidence)


@pytest.mark.parametrize(
    ("units", "confidence"),
    [
        ([unit(Code.CALQ, 0.9), unit(Code.OPENQ, 0.5), unit(Code.REBUT, 0.8)], 0.5),
        ([unit(Code.LABEL, 0.6), unit(Code.SUMM, 0.7), unit(Code.INFO, 0.9)], 0.7),
        ([unit(Code.NC, 0.9), unit(Code.AUTON, 0.4)], 0.4),
        ([], 0.0),
    ],
)
def test_the_confidence_is_that_of_the_unit_that_decided(units: list[Unit], confidence: float) -> None:
    assert collapse(units).confidence == confidence
