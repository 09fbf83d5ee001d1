"""Who sees something: the rule of visibility, asked the other way round."""

from collections import defaultdict

from django.db.models import Q, QuerySet

from foundation.access import keys as access_keys
from foundation.access.models import AudienceKey, BreakGlass
from foundation.accounts.models import User
from foundation.clock import now
from foundation.networks.models import Role


def seeing(people: QuerySet[User], audience_id: int) -> QuerySet[User]:
    """Of these accounts, the active ones to whom this audience is open, as `viewer_for` would find it.

    One query now for the keys (and one a source of witnesses), one when it is read, however many people.
    """
    keys = set(AudienceKey.objects.filter(audience=audience_id).values_list("key", flat=True))
    active = people.filter(is_active=True)
    return active if access_keys.PUBLIC in keys else active.filter(_holding(keys))


def _holding(keys: set[str]) -> Q:
    """Those whose roles of today, whose name, whose group or whose broken glass gives one of these keys."""
    roles = Role.objects.held_on()
    if access_keys.MEMBERS not in keys:
        roles = roles.filter(_giving(keys))
    named = {int(key.removeprefix("user:")) for key in keys if key.startswith("user:")}
    witnesses = {pk for key in keys for source in access_keys.witness_sources for pk in source(key)}
    return Q(pk__in=roles.values("person")) | Q(pk__in=named | witnesses) | _through_glass(keys)


def _giving(keys: set[str]) -> Q:
    values: dict[str, list[str]] = defaultdict(list)
    for kind, _, value in (key.partition(":") for key in keys):
        values[kind].append(value)
    of_network = Q(network__in=values["net"]) | Q(structure__network__in=values["net"])
    return Q(kind__in=values["role"]) | Q(structure__in=values["str"]) | of_network


def _through_glass(keys: set[str]) -> Q:
    broken = BreakGlass.objects.filter(key__in=keys, starts_at__lte=now(), ends_at__gt=now())
    administration = Role.objects.held_on().of_kind(Role.Kind.ADMINISTRATION)
    return Q(pk__in=broken.values("person")) & Q(pk__in=administration.values("person"))
