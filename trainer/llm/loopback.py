"""A provider on this machine with a known delay, and the barest call to it, for `comma bench turn`."""

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

REPLY = ("No", ".", " Not", " in", " that", " form", ".", " Ask", " me", " something", " else", ".")
_SENTENCE = re.compile(r"[.!?…]")


@dataclass
class Loopback:
    """The running server: its address, and when each request reached it (time.perf_counter)."""

    base_url: str
    reached: list[float] = field(default_factory=list)


@contextmanager
def slow_provider(first_token: float, between: float = 0.0) -> Iterator[Loopback]:
    """Serve OpenAI's streaming chat completions: `first_token` seconds to the first token of REPLY,
    `between` seconds from each to the next."""
    loopback = Loopback("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            loopback.reached.append(time.perf_counter())
            self.rfile.read(int(self.headers.get("Content-Length", "0")))
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            with suppress(OSError):  # who has heard enough hangs up
                for data in _events(first_token, between):
                    self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
                self.wfile.write(b"0\r\n\r\n")

        def log_message(self, *_args: object) -> None:
            """Quiet: a measurement prints its own figures only."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        loopback.base_url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield loopback
        server.shutdown()


def _events(first_token: float, between: float) -> Iterator[bytes]:
    time.sleep(first_token)
    for token in REPLY:
        yield _event({"role": "assistant", "content": token}, None)
        time.sleep(between)
    yield _event({}, "stop")
    yield b"data: [DONE]\n\n"


def _event(delta: dict[str, str], finish: str | None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    chunk = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "slow", "choices": [choice]}
    return f"data: {json.dumps(chunk)}\n\n".encode()


class BareCall:
    """The openai package and nothing else, its client built once."""

    def __init__(self, base_url: str) -> None:
        from openai import OpenAI

        self._client = OpenAI(base_url=base_url, api_key="none", max_retries=0)

    def first_sentence(self, text: str) -> float:
        """Seconds from the call to the first complete sentence of the reply."""
        began, said = time.perf_counter(), ""
        ask = self._client.chat.completions.create
        with ask(model="slow", messages=[{"role": "user", "content": text}], stream=True) as stream:
            for chunk in stream:
                said += chunk.choices[0].delta.content or ""
                if _SENTENCE.search(said):
                    break
        return time.perf_counter() - began
