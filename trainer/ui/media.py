"""Files to download, in team mode: who has the address of one still has to be its reader.

Streamlit hands a file to whoever knows where it is kept. Here the gate is asked again, at that moment, and
what it refuses is in the log."""

import json
import re
from collections.abc import Mapping
from threading import Event

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from trainer.errors import CommaError
from trainer.ui import wiring

_NAMED = re.compile(r"comma-(?:(?P<session>[0-9a-f]{16})|\w+-of-(?P<person>\d+))\.(?:md|json|zip)")


_standing = Event()


def guarded() -> bool:
    """Whether files are guarded here: `comma app` does it, `streamlit run` cannot."""
    return _standing.is_set()


def of_session(session: str) -> str:
    """What a session's file is called, without its ending; by its name it is known here."""
    return f"comma-{session}"


def of_viewer(what: str) -> str:
    """What a file is called that is the viewer's alone, without its ending."""
    owner = wiring.services().access.viewer.id
    return f"comma-{what}" if owner is None else f"comma-{what}-of-{owner}"


class ForItsReaders:
    """Wraps the app; lets a file pass to those who may open what is in it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        _standing.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or "/media/" not in scope["path"]:
            await self._app(scope, receive, send)
            return
        refused = False

        async def pass_on(message: Message) -> None:
            nonlocal refused
            if message["type"] == "http.response.start":
                named = _NAMED.search(Headers(raw=message["headers"]).get("content-disposition", ""))
                cookies = HTTPConnection(scope).cookies
                refused = named is not None and not await run_in_threadpool(_may_have, named, cookies)
                if refused:
                    await PlainTextResponse("File not found", 404)(scope, receive, send)
            if not refused:
                await send(message)

        await self._app(scope, receive, pass_on)


def _may_have(named: re.Match[str], cookies: Mapping[str, str]) -> bool:
    """Whether whoever sends `cookies` may have the file that is `named` so; asks the gate, in a team."""
    try:
        if not wiring.team():
            return True
        email = _signed_in(cookies)
        if not email:
            wiring.house().stores.audit.add("", "export", named[0], "not signed in", allowed=False)
            return False
        services = wiring.opened_for(email)
        if named["session"]:
            services.export.demand(named["session"])
        else:
            services.data_care.demand_own(int(named["person"]))
    except CommaError:
        return False
    return True


def _signed_in(cookies: Mapping[str, str]) -> str:
    """The address in Streamlit's own signed cookie; empty where there is none that holds."""

    def read(name: str) -> bytes | None:
        kept = cookies.get(name)
        return decode_signed_value(get_cookie_secret(), name, kept.encode("latin-1")) if kept else None

    kept = get_cookie_with_chunks(read, USER_COOKIE_NAME)
    user = json.loads(kept) if kept else {}
    return wiring.confirmed(user) if user.get("is_logged_in") else ""
