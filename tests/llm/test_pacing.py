"""Asking no faster than a provider allows."""

from trainer.llm.pacing import Pace, Paced
from trainer.llm.port import Message
from trainer.llm.scripted import Scripted


class Clock:
    def __init__(self) -> None:
        self.now, self.slept = 100.0, list[float]()

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 6))
        self.now += seconds


def test_requests_begin_evenly_spaced() -> None:
    clock = Clock()
    pace = Pace(30, clock.time, clock.sleep)
    for _ in range(3):
        pace.wait()
    assert clock.slept == [2.0, 2.0]


def test_who_has_been_slow_anyway_waits_for_nothing() -> None:
    clock = Clock()
    pace = Pace(60, clock.time, clock.sleep)
    pace.wait()
    clock.now += 5
    pace.wait()
    assert clock.slept == []


def test_every_request_to_a_paced_model_waits_its_turn() -> None:
    clock = Clock()
    model = Paced(Scripted(["one", "two"]), Pace(60, clock.time, clock.sleep))
    said = [Message("user", "hello")]
    assert model.name == "scripted:test"
    assert ["".join(model.stream(said)) for _ in range(2)] == ["one", "two"]
    assert clock.slept == [1.0]
