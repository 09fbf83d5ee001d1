"""The one socket: it checks who is there, joins what they may follow, and forwards. It never writes."""

import json
import time
from typing import Any

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer

from community.live.sessions import viewer_of_session
from community.live.topics import group_of, may_join
from foundation.access.viewer import Viewer

#: what one page may follow, and what it may say (characters, and messages a minute)
MOST_TOPICS = 20
LONGEST_MESSAGE = 200
MOST_MESSAGES = 120
#: seconds after which what is known of a viewer is asked anew before a frame is forwarded
FRESH = 60

SIGNED_OUT, REFUSED, TOO_MUCH = 4401, 4403, 4429


class LiveConsumer(AsyncWebsocketConsumer):
    """Pages say {"join": topic}; the server says {"html": fragment}, {"refused": topic} or {"left": topic}."""

    viewer: Viewer

    async def connect(self) -> None:
        self.topics: set[str] = set()
        self.said = 0
        self.minute = time.monotonic()
        self.session_key = getattr(self.scope.get("session"), "session_key", None)
        self.viewer = await self._ask_who()
        self.account: int | None = self.viewer.user.pk
        if self.account:
            await self.channel_layer.group_add(f"user.{self.account}", self.channel_name)
        await self.accept()

    async def disconnect(self, code: int) -> None:
        for topic in tuple(self.topics):
            await self._leave(topic)
        if self.account:
            await self.channel_layer.group_discard(f"user.{self.account}", self.channel_name)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if not text_data or len(text_data) > LONGEST_MESSAGE or self._says_too_much():
            await self.close(TOO_MUCH)
            return
        topic = _wish(text_data)
        if topic is None:
            await self.close(REFUSED)
        elif topic != "user":  # one's own topic is joined at once, and by nobody else
            await self._join(topic)

    async def live_frame(self, event: dict[str, Any]) -> None:
        """Forward a rendering, to who may still see it."""
        if time.monotonic() - self.asked_at > FRESH and not await self._recheck():
            return
        if event["topic"] in self.topics or event["topic"].startswith("user."):
            await self._say(html=event["html"])

    async def live_recheck(self, event: dict[str, Any]) -> None:
        await self._recheck()

    async def live_close(self, event: dict[str, Any]) -> None:
        """The session under which this socket was opened has ended."""
        if event["session_key"] == self.session_key:
            await self.close(SIGNED_OUT)

    async def _join(self, topic: str) -> None:
        if topic in self.topics:
            return
        if len(self.topics) >= MOST_TOPICS or not await database_sync_to_async(may_join)(self.viewer, topic):
            await self._say(refused=topic)
            return
        self.topics.add(topic)
        await self.channel_layer.group_add(group_of(topic), self.channel_name)

    async def _leave(self, topic: str) -> None:
        self.topics.discard(topic)
        await self.channel_layer.group_discard(group_of(topic), self.channel_name)

    async def _recheck(self) -> bool:
        """Ask who is there, anew: close when the session has ended, leave what may not be followed any more."""
        self.viewer = await self._ask_who()
        if self.viewer.user.pk != self.account:
            await self.close(SIGNED_OUT)
            return False
        for topic in tuple(self.topics):
            if not await database_sync_to_async(may_join)(self.viewer, topic):
                await self._leave(topic)
                await self._say(left=topic)
        return True

    async def _ask_who(self) -> Viewer:
        self.asked_at = time.monotonic()
        return await database_sync_to_async(viewer_of_session)(self.session_key)

    async def _say(self, **message: str) -> None:
        await self.send(json.dumps(message))

    def _says_too_much(self) -> bool:
        if time.monotonic() - self.minute > 60:
            self.minute, self.said = time.monotonic(), 0
        self.said += 1
        return self.said > MOST_MESSAGES


def _wish(text: str) -> str | None:
    """The topic of a well-formed {"join": topic}; None for anything else."""
    try:
        message = json.loads(text)
    except ValueError:
        return None
    topic = message.get("join") if isinstance(message, dict) else None
    return topic if isinstance(topic, str) else None
