"""The table of contents of a package that holds several items, and where one stands in it."""

from dataclasses import dataclass

from learning.packages.models import Package, PackageAttempt, PackageState
from learning.packages.plans import Item, items_of


@dataclass(frozen=True)
class Line:
    number: int
    item: Item
    state: PackageState | None = None

    @property
    def is_done(self) -> bool:
        return bool(self.state and self.state.is_done)


@dataclass(frozen=True)
class Contents:
    """The lines, and the one that is open."""

    lines: tuple[Line, ...]
    here: int

    @property
    def line(self) -> Line:
        return self.lines[self.here]

    @property
    def before(self) -> Line | None:
        return self.lines[self.here - 1] if self.here else None

    @property
    def after(self) -> Line | None:
        return self.lines[self.here + 1] if self.here + 1 < len(self.lines) else None

    @property
    def done(self) -> int:
        return sum(line.is_done for line in self.lines)


def contents_of(package: Package, attempt: PackageAttempt | None, asked: str) -> Contents:
    """`asked`: the number of an item in the address; without one, the first that is not done."""
    states = {state.item: state for state in attempt.states.defer("values")} if attempt else {}
    lines = tuple(
        Line(number, item, states.get(item.identifier)) for number, item in enumerate(items_of(package), start=1)
    )
    if asked.isdecimal() and 1 <= int(asked[:6]) <= len(lines):
        return Contents(lines, int(asked[:6]) - 1)
    return Contents(lines, next((line.number - 1 for line in lines if line.item.reports and not line.is_done), 0))
