"""The one address of sockets, guarded by origin and session."""

from typing import Any

from channels.routing import URLRouter
from channels.security.websocket import AllowedHostsOriginValidator
from channels.sessions import SessionMiddlewareStack
from django.urls import path, re_path

from community.live.consumers import LiveConsumer


async def unknown(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Any other address: refused, as a page would be with 404."""
    await receive()
    await send({"type": "websocket.close", "code": 4404})


def guarded() -> Any:
    """The application of sockets: pages of our own hosts only, known by their session."""
    rest: Any = unknown
    addresses = URLRouter([path("ws/", LiveConsumer.as_asgi()), re_path(r"", rest)])
    return AllowedHostsOriginValidator(SessionMiddlewareStack(addresses))


sockets = guarded()
