"""Exports of what is held on somebody, from a queryset and the names of fields."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import QuerySet

Export = Callable[[Any], Iterable[dict[str, Any]]]


def rows_of(queryset: Callable[[Any], QuerySet], *fields: str) -> Export:
    """For `Kind.export`: these fields of what the queryset finds on a person, as plain JSON."""

    def export(person: Any) -> Iterable[dict[str, Any]]:
        return [{name: _plain(value) for name, value in row.items()} for row in queryset(person).values(*fields)]

    return export


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)
