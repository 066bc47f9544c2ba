"""A real OpenID Connect provider in a process of its own, and what Streamlit needs to know of it."""

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

PEOPLE = {"ada@example.org": "Ada Lead", "tom@example.org": "Tom Trainee", "eve@example.org": "Eve Trainee"}
_SECRETS = """
[auth]
redirect_uri = "http://localhost:{app}/oauth2callback"
cookie_secret = "a-secret-of-the-test-and-of-nothing-else"
client_id = "comma"
client_secret = "of-the-test"
server_metadata_url = "http://localhost:{provider}/.well-known/openid-configuration"
client_kwargs = {{ "scope" = "openid email profile" }}
"""


class Provider:
    def __init__(self, port: int) -> None:
        claims = [
            {"sub": email, "email": email, "email_verified": True, "name": name}
            for email, name in PEOPLE.items()
        ]
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
        (folder / "secrets.toml").write_text(_SECRETS.format(app=app, provider=self.port), encoding="utf-8")
        return home

    def _ready(self) -> bool:
        address = f"http://localhost:{self.port}/.well-known/openid-configuration"
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False
