"""What a page shows of messages."""

from typing import TYPE_CHECKING

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


def preferences_of(person: "User") -> dict[str, bool]:
    """Each kind that may be declined, and whether this person receives it."""
    chosen = dict(Preference.objects.filter(person=person).values_list("kind", "by_mail"))
    return {kind.name: chosen.get(kind.name, kind.default) for kind in optional_kinds()}
