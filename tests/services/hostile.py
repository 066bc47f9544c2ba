"""Text that breaks what is careless with it, in every field that people fill."""

from dataclasses import replace

from tests.services.stored import SAID, rehearsed
from trainer.domain.grade import CodedTurn, NotGraded
from trainer.domain.session import KeptSession
from trainer.domain.text import storable
from trainer.services.wiring import Services

FORMULA = '=HYPERLINK("http://127.0.0.1/?"&A1,"click")'
HOSTILE = (
    FORMULA,
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "\tleading tab",
    '"quoted", and ""twice"", with commas,\nand lines\r\nand a return\rin it',
    "nul \x00 and a lone \ud800 surrogate",
    "</script><script>alert(1)</script><img src=x onerror=alert(2)><style>*{display:none}</style>",
    "right-to-left \N{RIGHT-TO-LEFT OVERRIDE}gnp.exe\N{RIGHT-TO-LEFT MARK} עברית",
    "]]>--><!-- &lt;&amp;\x0b\x1b[31m\u2028\u2029\ufffe",
    "x" * 10_000,
    "\N{FIRE}" * 200,
)


def hostile_session(services: Services, number: int) -> KeptSession:
    """A finished session with hostile words in every place; its id is made of `number`."""
    kept = rehearsed(services, SAID)
    words = storable(HOSTILE[number % len(HOSTILE)])  # as every input is
    turns = []
    for turn in kept.turns:
        grades = tuple(replace(grade, coded=_on(grade.coded, words)) for grade in turn.grades)
        turns.append(replace(turn, text=words + turn.text, grades=grades, fault=words))
    setup = replace(kept.setup, goal=words, questions=(words, words), seed=number)
    return replace(kept, id=f"{number:016x}", setup=setup, turns=tuple(turns))


def _on(coded: CodedTurn, words: str) -> CodedTurn:
    """Its units moved behind `words`; the last turn of all is left without a grade."""
    units = tuple(
        replace(unit, span=(unit.span[0] + len(words), unit.span[1] + len(words)), reason=words)
        for unit in coded.units
    )
    if coded.grade == 4:
        return replace(coded, units=(), grade=None, not_graded=NotGraded(words), why=words)
    return replace(coded, units=units, why=words)
