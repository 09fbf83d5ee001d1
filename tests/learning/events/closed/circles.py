"""Practice analyses for tests, each made with one call."""

from typing import Any

from learning.events.models import Event
from tests.learning.events.days import day


def circle(**fields: Any) -> Event:
    return day(**{"modality": Event.Modality.PRACTICE_ANALYSIS_DAY, "keys": ("members",), "title": "Recul", **fields})
