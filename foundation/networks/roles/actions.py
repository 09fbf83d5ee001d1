"""Naming somebody and ending their role, and telling them."""

import datetime
from typing import Any

from django.db import transaction

from foundation.accounts.models import User
from foundation.french import dates
from foundation.messages.actions import notify
from foundation.networks.actions import end_role, grant_role
from foundation.networks.models import Network, Role, Structure

KIND = "membership"
ACCOUNT = "/compte/"


class AlreadyHeld(Exception):  # noqa: N818 (it tells a fact, not a fault)
    """The person holds this very role on some of these days: nothing was changed."""


@transaction.atomic
def designate(
    *,
    person: User,
    kind: str,
    by: User,
    structure: Structure | None = None,
    network: Network | None = None,
    starts_on: datetime.date,
    ends_on: datetime.date | None = None,
) -> Role:
    """Give the role for these days, in writing, and tell the person."""
    same: dict[str, Any] = {"person": person, "kind": kind, "structure": structure, "network": network}
    if Role.objects.filter(**same).meanwhile(starts_on, ends_on).exists():
        raise AlreadyHeld
    role = grant_role(**same, starts_on=starts_on, ends_on=ends_on, by=by)
    _tell(role, f"Un rôle vous est donné : {in_words(role)}, à partir du {dates.plain_day(role.starts_on)}")
    return role


@transaction.atomic
def dismiss(*, role: Role, by: User, last_day: datetime.date | None = None) -> None:
    """End the role after that day, at once when none is given, and tell the person."""
    _tell(role, f"Votre rôle prend fin{_after(last_day)} : {in_words(role)}")
    end_role(role=role, by=by, last_day=last_day)


def in_words(role: Role) -> str:
    """« Référente ou référent, MCEF de Foix »."""
    place = role.structure or role.network
    return f"{role.get_kind_display()}, {place}" if place else role.get_kind_display()


def _after(last_day: datetime.date | None) -> str:
    return f" après le {dates.plain_day(last_day)}" if last_day else ""


def _tell(role: Role, title: str) -> None:
    notify(person=role.person, kind=KIND, title=title, address=ACCOUNT)
