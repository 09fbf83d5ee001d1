"""Who is in a group, who committed, and the keys that being in it gives."""

from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast, Concat

from community.groups import commitment
from community.groups.models import Membership, Signature


def has_committed(person: Any, group: Any) -> bool:
    """Whether they signed the words of today for this group (or its number); for no group, nobody did."""
    signatures = Signature.objects.of(person).of_version(commitment.VERSION)
    return group is not None and signatures.filter(group=group).exists()


def keys_of(person_id: int) -> QuerySet[Membership, Any]:
    """« grp:12 » for each group that the person is in, as a query that another one holds."""
    key = Concat(Value("grp:"), Cast("group_id", CharField()), output_field=CharField())
    return Membership.objects.current().filter(person=person_id).order_by().values_list(key, flat=True)


def people_of(key: str) -> Iterable[int]:
    """The numbers of those to whom this key is given."""
    kind, _, number = key.partition(":")
    if kind != "grp" or not number.isdecimal():
        return []
    return Membership.objects.current().filter(group=int(number)).values_list("person", flat=True)
