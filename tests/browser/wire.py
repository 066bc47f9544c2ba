"""Speaks to the app over its websocket, as a browser does and as nobody's page would."""

from collections.abc import Mapping

from playwright.sync_api import Cookie
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect
from websockets.typing import Subprotocol

_PATIENCE = 20


def told(
    url: str,
    cookies: list[Cookie],
    *,
    page: str = "",
    query: str = "",
    widgets: Mapping[str, str] | None = None,
) -> str:
    """All that the app sends to whoever asks for `page` with `query` and with forged values of widgets."""
    header = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in cookies)
    token = next((cookie["value"] for cookie in cookies if cookie["name"] == "_streamlit_xsrf"), "")
    address = url.replace("http://", "ws://") + "/_stcore/stream"
    with connect(
        address,
        origin=url,  # type: ignore[arg-type]
        additional_headers={"Cookie": header},
        subprotocols=[Subprotocol("streamlit"), Subprotocol(token or "none")],
        max_size=None,
    ) as socket:
        socket.send(_asking(page, query, widgets or {}))
        return _heard(socket)


def _asking(page: str, query: str, widgets: Mapping[str, str]) -> bytes:
    message = BackMsg()
    message.rerun_script.query_string = query
    message.rerun_script.page_name = page
    for key, value in widgets.items():
        state = message.rerun_script.widget_states.widgets.add()
        state.id = key
        if value == "!":
            state.trigger_value = True
        else:
            state.string_value = value
    return message.SerializeToString()


def _heard(socket: object) -> str:
    parts: list[str] = []
    try:
        while True:
            raw = socket.recv(timeout=_PATIENCE)  # type: ignore[attr-defined]
            message = ForwardMsg()
            message.ParseFromString(raw)
            parts.append(str(message))
            if message.WhichOneof("type") == "script_finished" and len(parts) > 3:
                return "".join(parts)
    except (ConnectionClosed, TimeoutError):
        return "".join(parts)
