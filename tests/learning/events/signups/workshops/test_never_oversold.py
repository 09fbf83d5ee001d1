"""Many people, few seats in a workshop, all at once: in threads with real commits."""

import pytest
from django.db import IntegrityError, transaction

from learning.events.organising.models import Workshop
from learning.events.refusals import Refused
from learning.events.signups.actions import withdraw
from learning.events.signups.models import SignUp
from learning.events.signups.workshops.actions import choose_workshops
from tests.factories import StructureFactory, member
from tests.learning.events.days import take_seat
from tests.learning.events.signups.workshops.helpers import day_with, sign_up_to, taken
from tests.learning.events.test_concurrency import _at_once

pytestmark = pytest.mark.usefixtures("fresh_db")


def test_thirty_sign_up_for_four_seats_of_a_workshop():
    event, [listen] = day_with("Écouter", capacity=4)
    type(event).objects.filter(pk=event.pk).update(capacity=40)
    structure = StructureFactory()
    crowd = [member(structure=structure) for _ in range(30)]
    _at_once(lambda person: sign_up_to(event, person, listen), crowd)
    assert event.sign_ups.seated().count() == 30
    assert taken(listen) == [4]


def test_changes_and_withdrawals_meanwhile_lose_and_double_nothing():
    event, both = day_with("Écouter", "Passer le relais", capacity=5)
    type(event).objects.filter(pk=event.pk).update(capacity=40)
    structure = StructureFactory()
    seats = [take_seat(event, member(structure=structure)) for _ in range(20)]

    def act(item):
        number, mine = item
        try:
            choose_workshops(sign_up=mine, numbers=[both[number % 2].uuid])
            if number % 5 == 0:
                withdraw(sign_up=mine)
        except Refused:
            pass

    _at_once(act, list(enumerate(seats)))
    assert max(taken(*both)) <= 5
    assert sum(taken(*both)) == SignUp.objects.filter(workshop_seats__isnull=False).count()
    assert not SignUp.objects.filter(state="withdrawn", workshop_seats__isnull=False).exists()


def test_the_table_itself_refuses_one_too_many():
    _event, [listen] = day_with("Écouter", capacity=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Workshop.objects.filter(pk=listen.pk).update(seats_taken=2)
