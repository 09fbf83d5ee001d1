"""The one clock: every « now » and « today » of the product comes from here, so that tests can set it.

Times are stored in UTC; « today » and « year N » are those of Europe/Paris.
"""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
_frozen: ContextVar[datetime.datetime | None] = ContextVar("frozen_clock", default=None)


def now() -> datetime.datetime:
    """The present instant, aware, in UTC."""
    return _frozen.get() or datetime.datetime.now(datetime.UTC)


def today() -> datetime.date:
    """The present date in Paris."""
    return now().astimezone(PARIS).date()


@contextmanager
def frozen_at(moment: datetime.datetime) -> Iterator[None]:
    """Hold the clock at an aware instant, in this context only."""
    token = _frozen.set(moment.astimezone(datetime.UTC))
    try:
        yield
    finally:
        _frozen.reset(token)
