"""The data models of SCORM as tables: the same rows check what comes to the server and run in the page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

#: « n » in the name of an element stands for an index
INDEX = re.compile(r"\.(0|[1-9]\d{0,2})(?=\.|$)")
PATTERN = re.compile(r"\.n(\.|$)")
#: what no database keeps as it is
UNKEPT = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True)
class Element:
    """One element: who may read and write it, what it may hold, and what it holds before anything is set."""

    mode: str  # "r", "w" or "rw", as the content sees it
    #: an expression that its value matches whole; the same in Python and in the page
    form: str = ""
    most: int = 0
    low: float | None = None
    high: float | None = None
    #: None: there is nothing to read before something was set
    default: str | None = None

    def accepts(self, value: str) -> bool:
        if (self.most and len(value) > self.most) or UNKEPT.search(value):
            return False
        if self.form and not re.fullmatch(self.form, value, re.ASCII | re.DOTALL):
            return False
        return (self.low is None and self.high is None) or not value or self._within(value)

    def _within(self, value: str) -> bool:
        found = float(value)
        return (self.low is None or found >= self.low) and (self.high is None or found <= self.high)

    def as_json(self) -> list[Any]:
        return [self.mode, self.form, self.most, self.low, self.high, self.default]


@dataclass(frozen=True)
class Model:
    """The whole of a standard's elements."""

    elements: Mapping[str, Element]

    def element(self, name: str) -> Element | None:
        return None if PATTERN.search(name) else self.elements.get(INDEX.sub(".n", name))

    def refusal(self, values: Any) -> str:
        """Why these values cannot be kept, for a log; empty when each of them can."""
        if not isinstance(values, dict):
            return "not a table"
        for name, value in values.items():
            element = self.element(name)
            if element is None or "w" not in element.mode:
                return f"{name[:80]} cannot be set"
            if not isinstance(value, str) or not element.accepts(value):
                return f"{name[:80]} cannot hold this"
        return ""

    @cached_property
    def as_json(self) -> dict[str, list[Any]]:
        return {name: element.as_json() for name, element in self.elements.items()}


def words(*allowed: str) -> str:
    """One of these words, as an expression."""
    return "|".join(re.escape(word).replace(r"\ ", " ").replace(r"\-", "-") for word in allowed)
