"""The roles that somebody answers for, as the page lists them."""

from typing import Any

from django.db.models import Q

from foundation.networks.models import Network, Role, Structure
from foundation.networks.querysets import RoleQuerySet, StructureQuerySet
from foundation.networks.roles.permissions import manages_every_role, networks_led_by


def roles_of_concern(viewer: Any) -> RoleQuerySet:
    """The roles that run or are to come, and that this viewer looks after. One's own are among them."""
    roles = Role.objects.not_over()
    if not manages_every_role(viewer):
        roles = roles.of_kind(Role.Kind.REFERENT).filter(structure__network__in=networks_led_by(viewer))
    return roles.with_place().select_related("person")


def roles_to_end(viewer: Any) -> RoleQuerySet:
    """Those that this viewer may end: nobody decides on themselves."""
    return roles_of_concern(viewer).exclude(person=viewer.user)


def structures_to_name_in(viewer: Any) -> StructureQuerySet:
    """The structures in which this viewer names people."""
    structures = Structure.objects.current().by_department()
    return structures if manages_every_role(viewer) else structures.filter(network__in=networks_led_by(viewer))


def narrowed(roles: RoleQuerySet, *, kind: str, network: Network | None, text: str) -> RoleQuerySet:
    """By role (all but members when nothing is asked), by network, by name or address; in the order of names."""
    roles = roles.of_kind(kind) if kind else roles.exclude(kind=Role.Kind.MEMBER)
    if network:
        roles = roles.filter(Q(structure__network=network) | Q(network=network))
    for word in text.split()[:5]:
        person = Q(person__last_name__icontains=word) | Q(person__first_name__icontains=word)
        roles = roles.filter(person | Q(person__email__icontains=word) | Q(structure__name__icontains=word))
    return roles.order_by("person__last_name", "person__first_name", "pk")
