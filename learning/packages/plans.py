"""What an archive turns out to be, before anything of it is kept: the same plan for every standard."""

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Item:
    """One thing to launch. `reports`: it speaks to us (a SCO), an asset is only shown."""

    identifier: str
    title: str
    #: inside the package; a query may follow
    href: str
    reports: bool = True
    #: what its standard says of it besides (mastery score, launch data, thresholds)
    terms: dict[str, Any] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return self.href.partition("?")[0].partition("#")[0]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Plan:
    """A package as its own manifest describes it."""

    standard: str
    title: str
    items: tuple[Item, ...]
    details: dict[str, Any] = field(default_factory=dict)


def items_of(package: Any) -> list[Item]:
    return [Item(**row) for row in package.items]
