"""The real app in a process of its own, on a port and a transcripts folder of the test's."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

START = "import sys; from trainer.cli import main; sys.argv[0] = 'comma'; main()"


class Server:
    def __init__(self, transcripts: Path, host: str = "127.0.0.1", port: int = 0, **settings: str) -> None:
        self.host, self.port = host, port or free_port()
        self.url = f"http://{host}:{self.port}"
        self.log = transcripts.parent / f"server-{self.port}.log"
        self._environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("COMMA_", "OPENAI_"))
            },
            "COMMA_MODEL": "builtin",
            "COMMA_TRANSCRIPTS": str(transcripts),
            **settings,
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> "Server":
        """Start it and return once it says it is ready."""
        command = [sys.executable, "-c", START, "app", "--port", str(self.port), "--host", self.host]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(command, env=self._environment, stdout=log, stderr=log)
        deadline = time.monotonic() + 60
        while not self._ready():
            assert self._process.poll() is None, f"the app ended: {self.log.read_text()[-2000:]}"
            assert time.monotonic() < deadline, (
                f"the app did not become ready: {self.log.read_text()[-2000:]}"
            )
            time.sleep(0.1)
        return self

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
            self._process = None

    def _ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
