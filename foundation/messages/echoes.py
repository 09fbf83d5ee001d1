"""Who repeats a fragment to open pages: a higher room adds itself here (the foundation knows no sockets)."""

from collections.abc import Callable

#: called with (topic, html) in the transaction of what happened; each sends after commit
listeners: list[Callable[[str, str], None]] = []


def repeat(*, topic: str, html: str) -> None:
    for listener in listeners:
        listener(topic, html)
