"""Spending the nonce of a form."""

import datetime
import uuid
from typing import Any

from foundation.clock import now
from foundation.nonce.models import FormNonce
from foundation.once import insert_once

KEPT = datetime.timedelta(days=30)


class AlreadySpent(Exception):  # noqa: N818 (it tells a fact, not a fault)
    """This very form was sent before: answer as if it had just been done."""


def spend(*, nonce: uuid.UUID, purpose: str, person: Any = None) -> FormNonce:
    """Spend a nonce in the caller's own transaction, so that it is spent only if the work is done.

    Raises AlreadySpent when it was spent before, by whomever and for whatever.
    """
    author = person if person is not None and person.is_authenticated else None
    spent = FormNonce(nonce=nonce, purpose=purpose, person=author)
    if not insert_once(spent):
        raise AlreadySpent(purpose)
    return spent


def purge_nonces() -> int:
    """Forget the nonces of forms that nobody can still have open."""
    return FormNonce.objects.filter(spent_at__lt=now() - KEPT).delete()[0]
