"""What is held on somebody, as every room declares it (RGPD, articles 13, 15 and 20)."""

from dataclasses import dataclass, field
from typing import Any

from foundation.accounts.models import User
from foundation.kinds.registry import Kind, all_kinds


@dataclass(frozen=True)
class Holding:
    """The rows of one kind that concern a person."""

    kind: Kind
    rows: list[dict[str, Any]] = field(repr=False)


def holdings_of(person: User) -> list[Holding]:
    """Every kind that can tell what it holds on a person, with its rows."""
    return [Holding(kind, list(kind.export(person))) for kind in all_kinds() if kind.export]


def export_of(person: User) -> dict[str, list[dict[str, Any]]]:
    """The same as plain data, by the name of the kind."""
    return {holding.kind.name: holding.rows for holding in holdings_of(person)}
