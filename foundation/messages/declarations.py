"""The kinds of the outbox and of the bell."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foundation.kinds.registry import Kind, declare
from foundation.messages import chores  # noqa: F401 (what recurs is known by being imported)
from foundation.messages.models import Notification, OutboxMessage, Preference

if TYPE_CHECKING:
    from foundation.accounts.models import User


def _mails_to(person: "User") -> Iterable[dict[str, Any]]:
    for mail in OutboxMessage.objects.filter(recipient=person).exclude(kind="account"):
        yield {"created_at": mail.created_at.isoformat(), "subject": mail.subject, "state": mail.get_state_display()}


def _told_to(person: "User") -> Iterable[dict[str, Any]]:
    for told in Notification.objects.of(person):
        read_at = told.read_at.isoformat() if told.read_at else None
        yield {"created_at": told.created_at.isoformat(), "title": told.title, "read_at": read_at}


def _chosen_by(person: "User") -> Iterable[dict[str, Any]]:
    yield from Preference.objects.filter(person=person).values("kind", "by_mail")


declare(
    Kind(
        name="mail",
        model=OutboxMessage,
        label="courriel",
        plural="courriels",
        address=lambda mail: f"/demo/courriels/{mail.uuid}/",
        retention="Trois mois ; les codes de connexion sont effacés un jour après leur envoi.",
        personal_data=("recipient", "address", "subject", "text", "html", "attachments"),
        export=_mails_to,
    )
)
declare(
    Kind(
        name="notification",
        model=Notification,
        label="notification",
        plural="notifications",
        address=lambda notification: "/notifications/",
        retention="Six mois.",
        personal_data=("person", "title", "read_at"),
        export=_told_to,
    )
)
declare(
    Kind(
        name="message_preference",
        model=Preference,
        label="préférence de courriel",
        plural="préférences de courriel",
        address=lambda preference: "/compte/preferences/",
        retention="Tant que le compte existe.",
        personal_data=("person", "kind", "by_mail"),
        export=_chosen_by,
    )
)
