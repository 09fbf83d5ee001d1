"""Who repeats a fragment to open pages: a higher room adds itself here (the foundation knows no sockets)."""

from typing import Protocol


class Listener(Protocol):
    """Called in the transaction of what happened; it sends after commit."""

    def __call__(self, *, topic: str, html: str) -> None: ...


listeners: list[Listener] = []


def repeat(*, topic: str, html: str) -> None:
    for listener in listeners:
        listener(topic=topic, html=html)
