"""The bell between an action that wrote a job and the workers of the same process."""

import threading

_waiting: set[threading.Event] = set()


def up() -> None:
    """Wake the workers of this process; those of others find the job at their next look."""
    for event in tuple(_waiting):
        event.set()


def subscribe(event: threading.Event) -> None:
    _waiting.add(event)


def unsubscribe(event: threading.Event) -> None:
    _waiting.discard(event)
