"""What is told of a day's life: to the CARIF-OREF, to its organisers."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from foundation.accounts.models import User
from foundation.french import dates, numbers
from foundation.messages.actions import notify, send_message
from foundation.networks.models import Role
from learning.events.models import Event


def approvers() -> list[User]:
    """Who answers for the CARIF-OREF today."""
    roles = Role.objects.held_on().of_kind(Role.Kind.CARIF_OREF).values("person")
    return list(User.objects.filter(pk__in=roles, is_active=True).order_by("pk"))


def in_words(event: Event) -> str:
    """« Passer le relais, 21 janvier 2027 »."""
    return f"{event.title}, {dates.plain_day(event.starts_at)}"


@transaction.atomic
def tell_proposed(days: Sequence[Event]) -> None:
    """The CARIF-OREF has a proposal to answer; a series is one message."""
    first = days[0]
    said = in_words(first)
    if len(days) > 1:
        said = f"{first.title}, {numbers.count(len(days), 'journée', 'journées')}"
    for person in approvers():
        if person.pk != first.organiser_id:
            tell(person, "day_proposed", f"Une journée attend votre accord : {said}", first, key_of(first), days=days)


def tell(person: Any, kind: str, title: str, event: Event, key: str, **context: Any) -> None:
    """One line of the bell and one mail, once a key."""
    words = {"event": event, "person": person, **context}
    send_message(
        kind=kind, recipient=person, subject=title, template=f"learning/events/organising/mail/{kind}",
        context=words, dedupe_key=f"{kind}:{key}",
    )  # fmt: skip
    notify(person=person, kind=kind, title=title, address=event.address, dedupe_key=f"{kind}:{key}")


def key_of(event: Event) -> str:
    """Changes each time a day is proposed anew."""
    return f"{event.uuid}:{event.proposed_at:%Y%m%d%H%M%S%f}" if event.proposed_at else str(event.uuid)
