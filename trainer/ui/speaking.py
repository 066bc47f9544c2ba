"""Replies under way, each read on a thread of its own: a rerun or a reload joins it and never cuts it."""

from collections.abc import Callable, Iterator
from contextlib import closing
from threading import Condition, Lock, Thread
from typing import Protocol

from trainer.errors import CommaError

_BROKE_OFF = "The reply broke off before its end: press “Ask again”, or go on and write your next turn."
_under_way: dict[tuple[int, str], "Speaking"] = {}
_lock = Lock()


class Pieces(Iterator[str], Protocol):
    """A reply in pieces; closing it half-way keeps what was said."""

    def close(self) -> None: ...


class Speaking:
    """One reply as far as it has come. Threads that draw only read it."""

    def __init__(self, start: Callable[[], Pieces], ended: Callable[[], None]) -> None:
        self.said = ""
        self.done = False
        self.trouble = _BROKE_OFF
        """Why it failed, in a sentence; empty once it ended as it should."""
        self._stopped = False
        self._start, self._ended = start, ended
        self._news = Condition()
        Thread(target=self._run, name="reply", daemon=True).start()

    def stop(self) -> None:
        """End it after the piece that is coming; what was said so far is kept."""
        self._stopped = True

    def wait(self, seconds: float) -> None:
        """Return when there is news, or after `seconds`."""
        with self._news:
            if not self.done:
                self._news.wait(seconds)

    def _run(self) -> None:
        try:
            with closing(self._start()) as pieces:
                self._read(pieces)
            self.trouble = ""
        except CommaError as error:
            self.trouble = str(error)
        finally:
            self._ended()
            self._tell(done=True)

    def _read(self, pieces: Pieces) -> None:
        for piece in pieces:
            self._tell(piece)
            if self._stopped:
                break

    def _tell(self, piece: str = "", *, done: bool = False) -> None:
        with self._news:
            self.said += piece
            self.done = self.done or done
            self._news.notify_all()


def join(owner: object, session: str, start: Callable[[], Pieces]) -> Speaking:
    """The reply under way in `session` of `owner`, begun with `start` when there is none."""
    key = (id(owner), session)
    with _lock:
        if key not in _under_way:
            _under_way[key] = Speaking(start, lambda: _forget(key))
        return _under_way[key]


def stop(owner: object, session: str) -> None:
    """Stop the reply under way in `session`, if there is one."""
    with _lock:
        speaking = _under_way.get((id(owner), session))
    if speaking is not None:
        speaking.stop()


def _forget(key: tuple[int, str]) -> None:
    with _lock:
        _under_way.pop(key, None)
