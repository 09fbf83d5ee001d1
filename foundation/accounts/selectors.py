"""What is held on somebody, as every room declares it (RGPD, articles 13, 15 and 20)."""

from typing import Any

from foundation.accounts.models import User
from foundation.kinds.registry import Kind, all_kinds


def register() -> list[Kind]:
    """Every kind that holds something on people."""
    return sorted((kind for kind in all_kinds() if kind.export), key=lambda kind: kind.plural)


def export_of(person: User) -> dict[str, list[dict[str, Any]]]:
    """All that is held on a person, as plain data, by the name of the kind."""
    return {kind.name: list(kind.export(person)) for kind in register() if kind.export}
