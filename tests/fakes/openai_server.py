"""A small but real server that speaks OpenAI's chat completions, for tests, browsers and measurements.

In a test: `with FakeOpenAI() as server: ... server.base_url ...`.
By hand:   `python -m tests.fakes.openai_server --port 18080 --first-token 0.3`
It answers in role: the fact in <tell> if there is one, else a line of <voice>, else one of its own;
and where a JSON schema is asked for, a valid judge's or coach's answer made from the <turn> in the request.
"""

import argparse
import itertools
import json
import re
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Literal, Self

Mode = Literal[
    "ok",
    "parrot",
    "hang",
    "garbage",
    "html",
    "empty",
    "bad_json",
    "refusal",
    "cut_off",
    "half",
    "error_event",
]
"""`half`: the connection breaks after three tokens. `error_event`: an error arrives inside the stream."""

LINES = (
    "No. That's unrealistic.",
    "We've been over that. It doesn't fit.",
    "Not as it stands, no.",
    "I heard you. It's still no.",
    "You're asking a lot of questions for a Tuesday.",
    "Not this time.",
    "I don't see it.",
    "Put it in writing and it will still be a no.",
    "Leave it. Really.",
    "There isn't much more to say about it.",
)


@dataclass
class Behaviour:
    """How the server answers from now on; change it at any time."""

    mode: Mode = "ok"
    statuses: list[int] = field(default_factory=list)
    """Statuses for the next requests, one each; 200 once it is empty."""
    replies: list[str] = field(default_factory=list)
    """Replies for the next requests; its own lines once it is empty."""
    first_token: float = 0.0
    between: float = 0.0
    """Seconds before the first token, and between tokens."""
    models: tuple[str, ...] = ("fake-1", "fake-2")
    key: str = ""
    """When set, any other key is refused with a message that echoes it, as OpenAI's does."""


class FakeOpenAI:
    def __init__(self, port: int = 0, behaviour: Behaviour | None = None) -> None:
        self.behaviour = behaviour or Behaviour()
        self.requests: list[dict[str, Any]] = []
        """Bodies of the chat requests, oldest first."""
        self.broken_off = threading.Event()
        """Set when a client went away in the middle of a stream."""
        self.released = threading.Event()
        """Ends every hanging request."""
        self._lines = itertools.cycle(LINES)
        self._server = _Server(("127.0.0.1", port), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def start(self) -> Self:
        self._thread.start()
        return self

    def stop(self) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def reply_to(self, body: dict[str, Any]) -> str:
        if self.behaviour.replies:
            return self.behaviour.replies.pop(0)
        prompt = "\n".join(str(message["content"]) for message in body["messages"])
        if self.behaviour.mode == "parrot":
            return prompt
        if "response_format" in body:
            return json.dumps(_structured(body["response_format"]["json_schema"]["schema"], prompt))
        return _in_role(prompt, body) or next(self._lines)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is no news; anything else is told as usual."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def _handler(fake: FakeOpenAI) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def log_message(self, *args: object) -> None:
            """Quiet: tests read `requests`."""

        def do_GET(self) -> None:
            if self._admitted():
                models = [
                    {"id": name, "object": "model", "created": 0, "owned_by": "fake"}
                    for name in fake.behaviour.models
                ]
                self._json({"object": "list", "data": models})

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            fake.requests.append(body)
            if not self._admitted():
                return
            if body.get("model") not in fake.behaviour.models:
                self._error(404, f"The model `{body.get('model')}` does not exist")
            elif fake.behaviour.mode == "hang":
                fake.released.wait()
                self.close_connection = True
            elif fake.behaviour.mode in {"garbage", "html"}:
                self._garbage()
            elif body.get("stream"):
                self._streamed(body)
            else:
                time.sleep(fake.behaviour.first_token)
                self._json(_completion(body, fake.behaviour.mode, fake.reply_to(body)))

        def _admitted(self) -> bool:
            wanted, given = fake.behaviour.key, self.headers.get("Authorization", "").removeprefix("Bearer ")
            if wanted and given != wanted:
                self._error(401, f"Incorrect API key provided: {given}.")
                return False
            status = fake.behaviour.statuses.pop(0) if fake.behaviour.statuses else 200
            if status != 200:
                self._error(status, f"The server says {status}")
            return status == 200

        def _streamed(self, body: dict[str, Any]) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            try:
                for event in _events(body, fake.behaviour, fake.reply_to(body)):
                    self._chunk(f"data: {event}\n\n".encode())
            except OSError:
                fake.broken_off.set()
                self.close_connection = True
                return
            if fake.behaviour.mode == "half":
                self.close_connection = True
                return
            self._chunk(b"")

        def _chunk(self, data: bytes) -> None:
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")

        def _garbage(self) -> None:
            html = b"<html><body>Log in to the hotel network</body></html>"
            self._bytes(
                200,
                html if fake.behaviour.mode == "html" else b'{"choices": [',
                "text/html" if fake.behaviour.mode == "html" else "application/json",
            )

        def _json(self, body: object, status: int = 200) -> None:
            self._bytes(status, json.dumps(body).encode(), "application/json")

        def _bytes(self, status: int, data: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def _error(self, status: int, message: str) -> None:
            self._json({"error": {"message": message, "type": "fake", "code": None}}, status)

    return Handler


def _tokens(text: str) -> list[str]:
    return re.findall(r"\s*(?:\w+|[^\w\s])|\s+$", text)


def _events(body: dict[str, Any], behaviour: Behaviour, text: str) -> Iterator[str]:
    common = {"id": "fake", "object": "chat.completion.chunk", "created": 0, "model": body["model"]}

    def event(delta: dict[str, str], finish: str | None = None) -> str:
        return json.dumps({**common, "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})

    tokens = [] if behaviour.mode == "empty" else _tokens(text)
    time.sleep(behaviour.first_token)
    yield event({"role": "assistant", "content": ""})
    for number, token in enumerate(tokens):
        if number == 3 and behaviour.mode == "half":
            return
        if number == 3 and behaviour.mode == "error_event":
            yield json.dumps({"error": {"message": "out of memory", "type": "server_error"}})
            return
        if number:
            time.sleep(behaviour.between)
        yield event({"content": token})
    yield event({}, "length" if behaviour.mode == "cut_off" else "stop")
    if (body.get("stream_options") or {}).get("include_usage"):
        yield json.dumps({**common, "choices": [], "usage": _usage(len(tokens))})
    yield "[DONE]"


def _usage(tokens: int) -> dict[str, int]:
    return {"prompt_tokens": 100, "completion_tokens": tokens, "total_tokens": 100 + tokens}


def _completion(body: dict[str, Any], mode: Mode, text: str) -> dict[str, Any]:
    content: str | None = {
        "empty": "",
        "bad_json": "Certainly! Here is the grading:",
        "cut_off": text[: len(text) // 2],
    }.get(mode, text)
    message = {"role": "assistant", "content": None if mode == "refusal" else content}
    if mode == "refusal":
        message["refusal"] = "I'm sorry, I can't help with that."
    finish = "length" if mode == "cut_off" else "stop"
    return {
        "id": "fake",
        "object": "chat.completion",
        "created": 0,
        "model": body["model"],
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": _usage(len(text.split())),
    }


def _in_role(prompt: str, body: dict[str, Any]) -> str:
    if told := re.findall(r"<tell>\n(.*?)\n</tell>", prompt, re.S):
        return str(told[-1])
    said = {message["content"] for message in body["messages"] if message["role"] == "assistant"}
    voice = re.findall(r"<voice>\n(.*?)\n</voice>", prompt, re.S)
    lines = re.findall(r"^- (.+)$", voice[-1], re.M) if voice else []
    return next((line for line in lines if line not in said), "")


def _structured(schema: dict[str, Any], prompt: str) -> dict[str, Any]:
    turns = re.findall(r"<turn>\n(.*?)\n</turn>", prompt, re.S)
    turn = turns[-1] if turns else ""
    if "rewrites" in schema.get("properties", {}):
        return {"rewrites": ["It sounds like that part worries you.", "What about it doesn't work for you?"]}
    thoughts = [thought.strip() for thought in re.findall(r"[^.!?…\n]+[.!?…]*", turn)]
    units = [
        {"quote": thought, "reason": _why(thought)[1], "code": _why(thought)[0], "uncertain": False}
        for thought in thoughts
        if re.search(r"\w", thought)
    ]
    return {"units": units or [{"quote": turn, "reason": "nothing said", "code": "NC", "uncertain": False}]}


_SIGNS = (
    (r"^(what|how)\b.*\?$|help me understand", "CALQ", "an open question about their side"),
    (r"\?$", "CLOSEDQ", "a question with a short answer"),
    (r"sounds like|seems like|looks like", "LABEL", "names what they feel"),
    (r"\b(but|because|actually|market|everyone|roi)\b", "REBUT", "argues against the no"),
    (r"\b(today|now|friday|deadline)\b", "PRESS", "pushes for speed"),
)


def _why(thought: str) -> tuple[str, str]:
    for sign, code, reason in _SIGNS:
        if re.search(sign, thought, re.I):
            return code, reason
    return "INFO", "says something neutral"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=18080)
    parser.add_argument("--first-token", type=float, default=0.0)
    parser.add_argument("--between", type=float, default=0.0)
    parser.add_argument("--mode", default="ok")
    chosen = parser.parse_args()
    behaviour = Behaviour(mode=chosen.mode, first_token=chosen.first_token, between=chosen.between)
    with FakeOpenAI(chosen.port, behaviour) as server:
        print(server.base_url, flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main()
