"""What a page shows of messages."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db.models import Count

from foundation.messages.kinds import MessageKind, optional_kinds
from foundation.messages.models import Notification, Preference

if TYPE_CHECKING:
    from foundation.accounts.models import User


def unread_count(user: "User") -> int:
    """How many notifications somebody has not read. One query."""
    return Notification.objects.of(user).unread().count()


def wants_mail(person: "User", kind: MessageKind) -> bool:
    """Whether somebody wants the mails of a kind: their own choice, else its default."""
    chosen = Preference.objects.filter(person=person, kind=kind.name).values_list("by_mail", flat=True).first()
    return kind.default if chosen is None else chosen


def wanting_mail(people: Sequence["User"], kind: MessageKind) -> set[int]:
    """Those of these people who want the mails of a kind. One query, however many."""
    chosen = dict(Preference.objects.filter(person__in=people, kind=kind.name).values_list("person", "by_mail"))
    return {person.pk for person in people if kind.mandatory or chosen.get(person.pk, kind.default)}


def unread_counts(people: Sequence["User"]) -> dict[int, int]:
    """How many notifications each of these people has not read. One query, however many."""
    unread = Notification.objects.filter(person__in=people).unread().order_by()
    return dict(unread.values_list("person").annotate(Count("pk")))


def preferences_of(person: "User") -> dict[str, bool]:
    """Each kind that may be declined, and whether this person receives it."""
    chosen = dict(Preference.objects.filter(person=person).values_list("kind", "by_mail"))
    return {kind.name: chosen.get(kind.name, kind.default) for kind in optional_kinds()}
