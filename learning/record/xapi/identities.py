"""Under which name somebody stands in an export: their own, or one that leads back to nobody."""

import datetime
from typing import Any, Protocol
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac

from foundation.clock import PARIS
from learning.record.models import Fact


class Identity(Protocol):
    def actor(self, person: Any) -> dict[str, Any]: ...
    def statement_id(self, fact: Fact) -> str: ...
    def moment(self, fact: Fact) -> str: ...


class Own:
    """For the person: the account's own number, the very moments."""

    def actor(self, person: Any) -> dict[str, Any]:
        named = {"name": person.get_full_name()} if person.get_full_name() else {}
        return {**named, **_account(str(person.uuid))}

    def statement_id(self, fact: Fact) -> str:
        return str(fact.uuid)

    def moment(self, fact: Fact) -> str:
        return fact.occurred_at.astimezone(datetime.UTC).isoformat(timespec="milliseconds")


class Pseudonymous:
    """For figures: the same stand-in for the same person, that only this installation's key could make; its numbers
    are not those of the person's own export, and moments are rounded to the day."""

    def actor(self, person: Any) -> dict[str, Any]:
        return _account(_digest("actor", person.uuid))

    def statement_id(self, fact: Fact) -> str:
        return str(UUID(hex=_digest("statement", fact.uuid), version=4))

    def moment(self, fact: Fact) -> str:
        return f"{fact.occurred_at.astimezone(PARIS):%Y-%m-%d}T00:00:00Z"


def _account(name: str) -> dict[str, Any]:
    return {"objectType": "Agent", "account": {"homePage": settings.BASE_URL, "name": name}}


def _digest(purpose: str, uuid: UUID) -> str:
    return salted_hmac(f"xapi.{purpose}", str(uuid), algorithm="sha256").hexdigest()[:32]
