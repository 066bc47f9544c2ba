"""The rendered prompts as they were last looked at. `python -m tests.llm.golden` writes them anew."""

from pathlib import Path

from tests.llm.cast import LIBRARY, actor, scene
from tests.llm.test_coach import BEFORE, REMARK
from trainer.domain.play import Act
from trainer.domain.transcript import Utterance
from trainer.engine.actor import Scene
from trainer.engine.coding import BuiltinGrader
from trainer.engine.grader import Seen
from trainer.errors import Fault, ProviderError
from trainer.llm.coach import Coach
from trainer.llm.judge import JudgeGrader
from trainer.llm.port import Message
from trainer.llm.scripted import Scripted
from trainer.store.weights import shipped_opinion

FOLDER = Path(__file__).parent / "golden"
TALK = (
    Utterance("counterpart", "No. That's unrealistic."),
    Utterance("trainee", "What about it is unrealistic?"),
    Utterance("counterpart", "The dates."),
)


def rendered() -> dict[str, str]:
    """Every prompt we send, by the name of its golden file."""
    return {
        "counterpart_refuse.txt": _counterpart(scene(cue="short_of_time", band="clipped", words=(3, 12))),
        "counterpart_reveal.txt": _counterpart(
            scene(
                Act.REVEAL,
                "What exactly can't move?",
                before=TALK,
                revealed=("F0", "F1"),
                reveals=("F2",),
                band="conditional",
            )
        ),
        "counterpart_hint.txt": _counterpart(scene(Act.HINT, "Something worries you.", hints_at="F1")),
        "judge.txt": _judge(),
        "coach.txt": _coach(),
    }


def _counterpart(shown: Scene) -> str:
    return _text(actor(Scripted([])).messages(shown))


def _judge() -> str:
    failing = Scripted([ProviderError(Fault.SERVER, "gone")])
    grader = JudgeGrader(
        failing,
        LIBRARY.prompt("judge"),
        LIBRARY.rubric(),
        again=LIBRARY.prompt("judge_again"),
        rules=BuiltinGrader(shipped_opinion()),
    )
    grader.code("It sounds like March matters. What happens in March?", Seen(context=TALK))
    return _text(failing.sent[0])


def _coach() -> str:
    failing = Scripted([ProviderError(Fault.SERVER, "gone")])
    Coach(failing, LIBRARY.prompt("coach"), None).rewrites(REMARK, BEFORE)  # type: ignore[arg-type]
    return _text(failing.sent[0])


def _text(messages: tuple[Message, ...]) -> str:
    return "\n".join(f"=== {message.role} ===\n{message.text}" for message in messages)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, text in rendered().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
