"""Several figures in one query: each a subquery of one and the same row."""

from typing import Any

from django.db.models import Aggregate, IntegerField, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce


def figure(rows: QuerySet, aggregate: Aggregate | Any) -> Coalesce:
    """One whole number over these rows; 0 when there is none."""
    return Coalesce(Subquery(single(rows, aggregate), output_field=IntegerField()), 0)


def single(rows: QuerySet, aggregate: Aggregate | Any) -> QuerySet:
    """One row with one value, to stand as a subquery."""
    return rows.order_by().annotate(whole=Value(1)).values("whole").annotate(figure=aggregate).values("figure")


def in_one_query(base: QuerySet, **figures: Any) -> dict[str, Any] | None:
    """The figures, read beside the first row of `base`; None when it has none."""
    return base.annotate(**figures).values(*figures).first()
