"""Who committed, and what whoever is in the group reads."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from community.groups import commitment
from community.groups.models import Group, Membership, Signature
from community.groups.selectors import has_committed
from foundation.access.keys import group_key
from foundation.access.viewer import Viewer
from foundation.networks.models import Role, Structure
from learning.events.models import Event


@dataclass(frozen=True)
class Companion:
    """Somebody of the group, with where they work today."""

    person: Any
    structure: Structure | None
    organises: bool


def must_commit(event: Event, person: Any) -> bool:
    """Whether this day asks for a commitment that this person has not signed. No query for other days."""
    return event.is_confidential and not (person.is_authenticated and has_committed(person, event.group_id))


def signature_of(event: Event, person: Any) -> Signature | None:
    """The latest that they signed for the group of this day."""
    return Signature.objects.of(person).filter(group=event.group_id).order_by("-signed_at").first()


def is_inside(viewer: Viewer, group: int | None) -> bool:
    """In the group today, or through a glass that was broken in writing."""
    if group is None or viewer.is_visitor:
        return False
    return group_key(group) in viewer.keys or Membership.objects.current().of(viewer.user).filter(group=group).exists()


@dataclass(frozen=True)
class InGroup:
    """Where somebody stands with the closed group of a day."""

    in_group: bool = False
    must_commit: bool = False


def standing_of(event: Event, viewer: Viewer) -> InGroup:
    """One query for a practice analysis, none for other days or visitors."""
    if not event.is_confidential or viewer.is_visitor:
        return InGroup()
    own = Membership.objects.current().of(viewer.user).filter(group=OuterRef("pk"))
    signed = Signature.objects.of(viewer.user).of_version(commitment.VERSION).filter(group=OuterRef("pk"))
    groups = Group.objects.filter(pk=event.group_id).annotate(inside=Exists(own), signed=Exists(signed))
    inside, committed = groups.values_list("inside", "signed").first() or (False, False)
    has_key = event.group_id is not None and group_key(event.group_id) in viewer.keys
    return InGroup(in_group=inside or has_key, must_commit=not committed)


def companions_of(event: Event) -> list[Companion]:
    """Who is in the group of this day, by name. Two queries."""
    people = [each.person for each in event.group.memberships.current().select_related("person")] if event.group else []
    roles = Role.objects.filter(person__in=people, structure__isnull=False).held_on().with_place()
    places = {role.person_id: role.structure for role in reversed(roles)}
    people.sort(key=lambda person: (person.last_name.casefold(), person.first_name.casefold()))
    return [Companion(each, places.get(each.pk), each.pk == event.organiser_id) for each in people]
