"""Saying what one needs on the day, and forgetting it."""

import datetime

from django.db import transaction

from foundation.clock import PARIS, now, today
from learning.events.refusals import Refused
from learning.events.signups.models import SignUp
from learning.events.signups.needs.models import Needs


@transaction.atomic(savepoint=False)
def say_needs(*, sign_up: SignUp, diet: str, access: str) -> None:
    """Write what somebody needs; nothing said is no row at all."""
    if not sign_up.event.asks_needs or sign_up.event.has_begun:
        raise Refused("Les besoins se disent avant le début de la journée.")
    if diet or access:
        said = Needs(sign_up=sign_up, diet=diet, access=access)
        Needs.objects.bulk_create(
            [said], update_conflicts=True, unique_fields=["sign_up"], update_fields=["diet", "access"]
        )
    else:
        forget_needs(sign_up)


def forget_needs(sign_up: SignUp) -> None:
    """Who does not come needs nothing."""
    Needs.objects.filter(sign_up=sign_up).delete()


def forget_past_needs() -> int:
    """The day after, nothing of it is left."""
    midnight = datetime.datetime.combine(today(), datetime.time(), PARIS)
    return Needs.objects.filter(sign_up__event__ends_at__lt=min(midnight, now())).delete()[0]
