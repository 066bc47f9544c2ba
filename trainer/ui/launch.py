"""Starting the server for `comma app`."""

import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from trainer.errors import UsageError
from trainer.settings import HOME
from trainer.ui import warmup
from trainer.ui.media import ForItsReaders


def serve(host: str = "127.0.0.1", port: int = 8501) -> None:
    """Serve the app until it is stopped. `/healthz` answers 200 once the first answer will be quick."""
    _claim(host, port)
    script = HOME / "app.py"
    # Streamlit finds .streamlit/config.toml and static/ beside the path it was started with.
    sys.argv = [str(script)]
    routes, middleware = [Route("/healthz", _healthz)], [Middleware(ForItsReaders)]
    app = st.App(script, lifespan=_lifespan, routes=routes, middleware=middleware)
    app.run(config={"server.address": host, "server.port": port})


def _claim(host: str, port: int) -> None:
    """Raises UsageError when nothing can listen there."""
    try:
        with socket.create_server((host, port)):
            pass
    except OSError as error:
        raise UsageError(
            f"Port {port} on {host} cannot be used ({error.strerror or error}): stop what runs there, "
            "or choose another with --port or --host."
        ) from error


@asynccontextmanager
async def _lifespan(_app: Any) -> AsyncIterator[None]:
    warmup.begin()
    yield


async def _healthz(_request: Request) -> JSONResponse:
    if warmup.ready.is_set():
        return JSONResponse({"status": "ok"})
    return JSONResponse({"status": "starting"}, status_code=503)
