"""A stage for actors: a site manager with few lines of his own, and a session played act by act."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from trainer.domain.codes import Code
from trainer.domain.persona import Fact, Line, PublicBrief, Voice
from trainer.domain.play import Act, Band, Cue, Directive, End
from trainer.domain.stock import Stock
from trainer.domain.transcript import Utterance
from trainer.engine.actor import Scene
from trainer.settings import HOME

STOCK = Stock.model_validate(yaml.safe_load((HOME / "prompts" / "lines.en.yaml").read_text("utf-8")))

BRIEF = PublicBrief(
    name="Piet Aldous",
    role="Site manager, harbour extension",
    scene="A container office above the quay. The concrete plan hangs on the wall.",
    goal="A yes to your formwork.",
    opening=("No. That's no use to me.",),
)
VOICE = Voice(
    manner="Talks in lorries and tides.",
    vocabulary=("quay", "tide", "formwork", "crane"),
    lines={
        Act.REFUSE: (
            Line(say="Not on my quay."),
            Line(say="Cheap concrete cracks like the dear sort. No.", when=("price", "discount")),
            Line(say="{number} won't hold the sea back."),
            Line(say="You've brought a brochure to a building site.", to=(Code.REBUT,)),
        ),
        Act.DEFLECT: (
            Line(say="The tide's at four. Ask me something short."),
            Line(say="My crane driver would say no faster.", band=("clipped",)),
        ),
    },
)
DATE = Fact(
    text="Piet pours the last slab on 9 May. He needs the formwork stripped before the spring tide.",
    lines=(Line(say="We pour the last slab on the ninth. After that the tide decides."),),
    topics=("pour", "slab", "tide"),
)
PLAIN = Fact(text="Piet has promised his crew a free Easter. He does not want to break that.")


@dataclass
class Session:
    """Plays scenes one after another and keeps the history."""

    seed: int = 1
    brief: PublicBrief = BRIEF
    voice: Voice = VOICE
    history: list[Utterance] = field(default_factory=lambda: [Utterance("counterpart", BRIEF.opening[0])])

    def scene(
        self,
        text: str,
        act: Act = Act.DEFLECT,
        *,
        codes: Sequence[Code] = (Code.NC,),
        band: Band = "justifies",
        cue: Cue | None = None,
        words: tuple[int, int] = (3, 25),
        telling: tuple[Fact, ...] = (),
        lines: tuple[Line, ...] | None = None,
        end: End | None = None,
    ) -> Scene:
        own = self.voice.lines.get(act, ()) if lines is None else lines
        return Scene(
            brief=self.brief,
            voice=self.voice,
            directive=Directive(act, band=band, cue=cue, words=words, end=end),
            unlocked=(),
            telling=telling,
            lines=own,
            history=(*self.history, Utterance("trainee", text)),
            codes=tuple(codes),
            seed=self.seed,
            turn=len(self.history) // 2 + 1,
        )

    def add(self, text: str, reply: str) -> None:
        self.history += [Utterance("trainee", text), Utterance("counterpart", reply)]

    @property
    def replies(self) -> list[str]:
        return [line.text for line in self.history if line.speaker == "counterpart"]


ACTS_AFTER: dict[Code, tuple[Act, ...]] = {
    Code.REBUT: (Act.REFUSE, Act.HARDEN),
    Code.PRESS: (Act.HARDEN, Act.REFUSE),
    Code.ACCUSE: (Act.HARDEN,),
    Code.LEAD: (Act.REFUSE, Act.HARDEN),
    Code.PROP: (Act.REFUSE, Act.REFUSE, Act.ASK_TIME, Act.TENTATIVE_YES, Act.NEXT_STEP),
    Code.INFO: (Act.DEFLECT, Act.ASK_BACK),
    Code.CALQ: (Act.DEFLECT, Act.HINT),
    Code.OPENQ: (Act.DEFLECT, Act.HINT),
    Code.CLOSEDQ: (Act.CORRECT, Act.DEFLECT, Act.CONFIRM),
    Code.NOQ: (Act.DEFLECT,),
    Code.LABEL: (Act.CONFIRM, Act.CORRECT),
    Code.MIRROR: (Act.CONFIRM,),
    Code.SUMM: (Act.CONFIRM, Act.CORRECT, Act.THATS_RIGHT),
    Code.AUTON: (Act.ASK_BACK, Act.ASK_TIME, Act.CONFIRM),
    Code.COMMIT: (Act.ASK_TIME, Act.NEXT_STEP),
    Code.NC: (Act.DEFLECT,),
    Code.QUIT: (Act.DEFLECT,),
}
"""What the counterpart usually does after each code."""


def trainee_turns() -> list[tuple[Code, str]]:
    """Two hundred things trainees say, each with its code."""
    rows = Path(__file__).with_name("trainee_turns.txt").read_text("utf-8").splitlines()
    return [(Code(code), text) for code, text in (row.split("\t", 1) for row in rows)]
