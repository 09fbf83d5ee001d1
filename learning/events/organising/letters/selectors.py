"""Whom an organiser may write to: the people of the day, or those it may be of use to."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from foundation.access.models import AudienceKey
from foundation.accounts.models import User
from foundation.messages.models import Notification
from foundation.networks.models import Role
from learning.events.models import Event
from learning.events.organising.models import Letter
from learning.events.signups.guests.models import Guest
from learning.record.models import Fact

#: crossings of people are counted from here on
SHOWN_FROM = 11


@dataclass(frozen=True)
class Target:
    """Network × territory × theme; nothing chosen is everybody."""

    networks: tuple[int, ...] = ()
    departments: tuple[int, ...] = ()
    axis_code: str = ""


def people_of(event: Event, to: str) -> QuerySet[User]:
    """The people of the day: seated, waiting, or both."""
    sign_ups = {
        Letter.To.SEATED: event.sign_ups.seated(),
        Letter.To.WAITING: event.sign_ups.waiting(),
    }.get(Letter.To(to), event.sign_ups.open())
    return User.objects.filter(pk__in=sign_ups.accounts(), is_active=True)


def guests_of(event: Event, to: str) -> QuerySet[Guest]:
    """Those without account who have a seat: guests never wait."""
    if to == Letter.To.WAITING:
        return Guest.objects.none()
    return Guest.objects.filter(sign_up__in=event.sign_ups.seated())


def invited_to(event: Event, target: Target) -> QuerySet[User]:
    """Members of these networks and territories who may see the day, are not signed up and were
    not invited yet. With a theme: those who
    have already followed something of that axis."""
    roles = Role.objects.held_on().filter(structure__isnull=False)
    if target.networks:
        roles = roles.filter(structure__network__in=target.networks)
    if target.departments:
        roles = roles.filter(structure__commune__department__in=target.departments)
    if event.modality == Event.Modality.REFERENT_MEETING:
        roles = roles.of_kind(Role.Kind.REFERENT)
    people = User.objects.filter(_may_see(event), pk__in=roles.values("person"), is_active=True)
    if target.axis_code:
        people = people.filter(pk__in=Fact.objects.filter(axis_code=target.axis_code).values("person"))
    known = event.sign_ups.open().accounts()
    told = Notification.objects.filter(dedupe_key=invitation_key(event)).values("person")
    return people.exclude(pk__in=known).exclude(pk__in=told).exclude(pk=event.organiser_id)


def invitation_key(event: Event) -> str:
    return f"day_invitation:{event.uuid}"


def _may_see(event: Event) -> Q:
    """Who holds one of the day's keys, as far as a role gives it."""
    keys = set(AudienceKey.objects.filter(audience=event.audience_id).values_list("key", flat=True))
    if keys & {"public", "members"}:
        return Q()
    held = Role.objects.held_on()
    networks = [key[4:] for key in keys if key.startswith("net:")]
    structures = [key[4:] for key in keys if key.startswith("str:")]
    kinds = [key[5:] for key in keys if key.startswith("role:")]
    roles = held.filter(Q(structure__network__in=networks) | Q(structure__in=structures) | Q(kind__in=kinds))
    persons = [key[5:] for key in keys if key.startswith("user:")]
    return Q(pk__in=roles.values("person")) | Q(pk__in=persons)


def counts_of(event: Event) -> dict[str, int]:
    """How many each choice would write to; exact, since the organiser sees the names."""
    return {
        choice.value: people_of(event, choice).count() + guests_of(event, choice).count()
        for choice in (*Letter.To,)
        if choice != Letter.To.INVITED
    }


def in_words(total: int, target: Target) -> str:
    """« 32 personnes »; below eleven only that they are few, and with a theme only about how many: what somebody
    has followed is not to be worked out."""
    if total < SHOWN_FROM:
        return "Moins de onze personnes" if total else "Personne"
    return f"Environ {round(total, -1)} personnes" if target.axis_code else f"{total} personnes"
