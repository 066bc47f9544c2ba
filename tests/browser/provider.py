"""A real OpenID Connect provider in a process of its own, and what Streamlit needs to know of it."""

import json
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from trainer.settings import HOME

PEOPLE = {
    "ada@example.org": "Ada Lead",
    "tom@example.org": "Tom Trainee",
    "eve@example.org": "Eve Trainee",
    "root@example.org": "Root Admin",
}
UNCONFIRMED = "mallory@example.org"
"""Who signs in with this name comes with Root's address, which the provider does not vouch for."""
GUIDE = (HOME / "docs" / "team.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """What the guide for teams says to write, in the one block of that language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", GUIDE, re.S)
    return str(found)


class Provider:
    def __init__(self, port: int) -> None:
        claims = [
            {"sub": email, "email": email, "email_verified": True, "name": name}
            for email, name in PEOPLE.items()
        ]
        root = list(PEOPLE)[-1]
        claims.append({"sub": UNCONFIRMED, "email": root, "email_verified": False, "name": "Mallory"})
        self.port = port
        command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "-H", "localhost"]
        self._process = subprocess.Popen(
            [*command, "-p", str(port), *(f"--user-claims={json.dumps(one)}" for one in claims)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 60
        while not self._ready():
            assert self._process.poll() is None, "the provider ended"
            assert time.monotonic() < deadline, "the provider did not become ready"
            time.sleep(0.1)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def secrets(self, home: Path, app: int) -> Path:
        """Write what Streamlit reads for an app on port `app`; returns the home folder to start it with."""
        folder = home / ".streamlit"
        folder.mkdir(parents=True, exist_ok=True)
        written = block("toml")
        for ours, theirs in (
            ("https://comma.example.org", f"http://localhost:{app}"),
            ("https://login.example.org", f"http://localhost:{self.port}"),
        ):
            assert ours in written
            written = written.replace(ours, theirs)
        (folder / "secrets.toml").write_text(written, encoding="utf-8")
        return home

    def _ready(self) -> bool:
        address = f"http://localhost:{self.port}/.well-known/openid-configuration"
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False
