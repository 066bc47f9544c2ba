"""A reply under way is read once, whoever looks, and keeps what was said when it is stopped."""

from collections.abc import Generator
from threading import Event

from trainer.errors import UsageError
from trainer.ui import speaking


class Room:
    """A counterpart that says one word, then waits for `go`, then the rest."""

    def __init__(self) -> None:
        self.go = Event()
        self.started = 0
        self.kept = ""

    def reply(self) -> Generator[str, None, None]:
        self.started += 1
        for word in ("No. ", "Not ", "like ", "that."):
            self.kept += word
            yield word
            self.go.wait(5)


def finished(reply: speaking.Speaking) -> speaking.Speaking:
    for _look in range(200):
        if reply.done:
            return reply
        reply.wait(0.05)
    raise AssertionError("the reply never ended")


def test_two_that_look_hear_the_same_reply() -> None:
    room = Room()
    first = speaking.join(room, "s1", room.reply)
    assert speaking.join(room, "s1", room.reply) is first
    room.go.set()
    assert finished(first).said == "No. Not like that."
    assert first.trouble == ""
    assert room.started == 1


def test_another_session_has_a_reply_of_its_own() -> None:
    room = Room()
    room.go.set()
    one, other = speaking.join(room, "s1", room.reply), speaking.join(room, "s2", room.reply)
    assert one is not other
    assert finished(one).said == finished(other).said


def test_a_stopped_reply_ends_after_the_word_that_was_coming() -> None:
    room = Room()
    reply = speaking.join(room, "s1", room.reply)
    while not reply.said:
        reply.wait(0.05)
    speaking.stop(room, "s1")
    room.go.set()
    assert finished(reply).said in ("No. ", "No. Not ")
    assert room.kept == reply.said
    assert reply.trouble == ""


def test_a_reply_that_fails_says_why() -> None:
    def broken() -> Generator[str, None, None]:
        yield "No. "
        raise UsageError("The disk is full: free some space.")

    reply = finished(speaking.join(object(), "s1", broken))
    assert reply.trouble == "The disk is full: free some space."
    assert reply.said == "No. "
