"""The closed group of a practice analysis follows its seats: who has one is in it, who gives it back is not.

Days of one series share one group. Nothing happens here for other days, and no query is made for them.
"""

from typing import Any

from django.db import transaction
from django.db.models import Q

from community.groups.actions import enter_group, leave_group, open_group, sign_commitment
from community.groups.models import Group, Membership, Signature
from learning.events.models import Event


@transaction.atomic
def commit(*, event: Event, person: Any) -> Signature:
    """« Je m’engage » : the words of today are signed for the group of this day."""
    return sign_commitment(group=group_for(event), person=person)


def group_for(event: Event) -> Group:
    """The group of a practice analysis, made when it is first needed, with who organises in it."""
    if event.group is None:
        days = list(_days_of(event).select_for_update(of=("self",)).order_by("pk"))
        known = next((day.group_id for day in days if day.group_id), None)
        group = Group.objects.get(pk=known) if known else open_group(title=event.title, people=[])
        Event.objects.filter(pk__in=[day.pk for day in days]).update(group=group)
        event.group = group
        for day in days:
            enter_group(group=group, person=day.organiser)
    return event.group


def enter(sign_up: Any) -> None:
    """A seat is theirs. The day's row is locked by the caller."""
    if sign_up.event.is_confidential:
        enter_group(group=group_for(sign_up.event), person=sign_up.person)


def leave(sign_up: Any) -> None:
    """The seat was given back; a seat at another day of the series keeps them in."""
    group = sign_up.event.group if sign_up.event.is_confidential else None
    if group and not _belongs(group, sign_up.person):
        leave_group(group=group, person=sign_up.person)


def change_hands(event: Event, former: Any, new: Any) -> None:
    """Another person organises, and is in the group from now on; the former one is not."""
    group = event.group if event.is_confidential else None
    if group:
        enter_group(group=group, person=new)
        if not _belongs(group, former):
            leave_group(group=group, person=former)


def forget_circle(event: Event) -> None:
    """Once the sign-ups of a day are erased, nothing says any more who was in its group, but for its other days."""
    if event.group_id:
        days = Event.objects.filter(group=event.group_id)
        seated = days.filter(sign_ups__state="seated").order_by().values("sign_ups__person")
        here = Membership.objects.filter(group=event.group_id)
        here.exclude(person__in=seated).exclude(person__in=days.order_by().values("organiser")).delete()


def _belongs(group: Group, person: Any) -> bool:
    own = Q(organiser=person) | Q(sign_ups__state="seated", sign_ups__person=person)
    return Event.objects.filter(own, group=group).exists()


def _days_of(event: Event) -> Any:
    alike = Q(series=event.series) if event.series else Q(pk=event.pk)
    return Event.objects.filter(alike | Q(pk=event.pk), modality=event.modality).select_related("organiser")
