"""Repeating to open pages what has just been written. Nothing here is ever the only way to know it."""

import asyncio
import logging
import threading
from queue import SimpleQueue
from typing import Any

from asgiref.sync import async_to_sync
from channels.layers import InMemoryChannelLayer, get_channel_layer
from django.db import transaction

from community.live.topics import group_of

log = logging.getLogger(__name__)

#: bytes; a larger fragment is left for the next visit to the page
LARGEST_FRAME = 64 * 1024

#: the loop that serves this process's sockets, once it runs (see `serving_on`)
_loop: asyncio.AbstractEventLoop | None = None


def echo(*, topic: str, html: str) -> None:
    """Send a rendered fragment, after commit, to the pages that follow a topic."""
    if len(html.encode()) > LARGEST_FRAME:
        log.warning("a fragment for %s is too large to be echoed", topic)
        return
    transaction.on_commit(lambda: _send(group_of(topic), {"type": "live.frame", "topic": topic, "html": html}))


def recheck(user_id: int) -> None:
    """Make the open sockets of an account ask anew what they may follow."""
    transaction.on_commit(lambda: _send(f"user.{user_id}", {"type": "live.recheck"}))


def close_session(*, user_id: int, session_key: str) -> None:
    """Close the sockets opened under a session that ends."""
    transaction.on_commit(lambda: _send(f"user.{user_id}", {"type": "live.close", "session_key": session_key}))


def serving_on(loop: asyncio.AbstractEventLoop | None) -> None:
    """Tell which loop serves the sockets of this process: threads hand their frames to it."""
    global _loop
    _loop = loop


def _send(group: str, message: dict[str, Any]) -> None:
    """Send, or let it be: without a layer, or with its server away, pages still work."""
    layer = get_channel_layer()
    if layer is None:
        return
    try:
        if _loop is not None and _loop.is_running():
            asyncio.run_coroutine_threadsafe(_quietly(layer.group_send(group, message)), _loop)
        elif isinstance(layer, InMemoryChannelLayer):
            async_to_sync(layer.group_send)(group, message)
        else:
            _hand_over(group, message)
    except Exception:
        log.exception("an echo to %s was lost", group)


async def _quietly(sending: Any) -> None:
    try:
        await sending
    except Exception:
        log.exception("an echo was lost")


#: what a process without sockets has still to send, in its order: nobody waits for the other server's answer
_letters: SimpleQueue[tuple[str, dict[str, Any]]] = SimpleQueue()
_postman: threading.Thread | None = None
_one_postman = threading.Lock()


def _hand_over(group: str, message: dict[str, Any]) -> None:
    global _postman
    _letters.put((group, message))
    with _one_postman:
        if _postman is None or not _postman.is_alive():
            _postman = threading.Thread(target=_send_what_comes, name="echoes", daemon=True)
            _postman.start()


def _send_what_comes() -> None:
    """One loop for all, which keeps its connection open."""
    with asyncio.Runner() as runner:
        while True:
            group, message = _letters.get()
            runner.run(_quietly(get_channel_layer().group_send(group, message)))
