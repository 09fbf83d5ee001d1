"""Open pages, as the server sees them: a socket with a session's cookie."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from asgiref.sync import async_to_sync, sync_to_async
from asgiref.testing import ApplicationCommunicator
from django.conf import settings
from django.test import Client

from community.live.routing import guarded


def session_of(person: Any) -> Client:
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    return client


class Page(ApplicationCommunicator):
    """A page; without a client it is a visitor's."""

    def __init__(self, client: Client | None = None, *, path: str = "/ws/", origin: str = "http://testserver") -> None:
        headers = [(b"origin", origin.encode()), (b"host", b"testserver")]
        if client:
            cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
            headers.append((b"cookie", cookie.encode()))
        scope = {"type": "websocket", "path": path, "query_string": b"", "headers": headers, "subprotocols": []}
        super().__init__(guarded(), scope)

    async def connect(self) -> bool:
        """Whether the server let it in."""
        await self.send_input({"type": "websocket.connect"})
        return (await self.receive_output(timeout=2))["type"] == "websocket.accept"

    async def disconnect(self) -> None:
        await self.send_input({"type": "websocket.disconnect", "code": 1000})
        await self.wait(timeout=2)

    async def say(self, text: str) -> None:
        await self.send_input({"type": "websocket.receive", "text": text})

    async def join(self, topic: str) -> None:
        await self.say(json.dumps({"join": topic}))

    async def hears(self) -> Any:
        message = await self.receive_output(timeout=2)
        assert message["type"] == "websocket.send", message
        return json.loads(message["text"])

    async def hears_nothing(self) -> bool:
        return await self.receive_nothing(timeout=0.15)

    async def closed_with(self) -> int:
        message = await self.receive_output(timeout=2)
        assert message["type"] == "websocket.close", message
        return message["code"]


def run(flow: Callable[[], Awaitable[None]]) -> None:
    """Run a test's flow; what it does in the database happens in the test's own thread."""
    async_to_sync(flow)()


def in_thread(function: Callable) -> Callable:
    return sync_to_async(function, thread_sensitive=True)
