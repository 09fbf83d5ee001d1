"""Taking a seat: once, in order, never more than there are."""

import uuid

import pytest

from foundation.jobs.worker import drain
from foundation.messages.models import Notification, OutboxMessage
from learning.events.signups.actions import sign_up
from learning.events.signups.links.tokens import address_of
from learning.record.models import Fact
from tests.factories import member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def test_a_free_seat_is_taken_and_counted():
    event, adviser = day(capacity=2), member()
    made = take_seat(event, adviser)
    event.refresh_from_db()
    assert (made.state, event.seats_taken) == ("seated", 1)


def test_it_keeps_the_place_of_then():
    adviser = member()
    structure = adviser.roles.get().structure
    made = take_seat(day(), adviser)
    assert (made.structure, made.network) == (structure, structure.network)
    assert made.department == structure.commune.department


def test_a_full_day_gives_ranks_in_the_order_of_asking():
    event = day(capacity=1)
    take_seat(event, member())
    waiting = [take_seat(event, member()) for _ in range(3)]
    assert [each.state for each in waiting] == ["waiting"] * 3
    assert list(event.sign_ups.waiting()) == waiting


def test_asked_twice_it_is_the_same_sign_up():
    event, adviser = day(), member()
    first, second = take_seat(event, adviser), take_seat(event, adviser)
    event.refresh_from_db()
    assert first == second
    assert event.seats_taken == 1
    drain()
    assert OutboxMessage.objects.filter(recipient=adviser).count() == 1


def test_the_same_form_sent_again_after_leaving_takes_no_seat():
    from learning.events.refusals import Refused
    from learning.events.signups.actions import withdraw

    event, adviser, nonce = day(), member(), uuid.uuid4()
    withdraw(sign_up=sign_up(event=event, member=adviser, nonce=nonce))
    with pytest.raises(Refused, match="déjà été traitée"):
        sign_up(event=event, member=adviser, nonce=nonce)
    event.refresh_from_db()
    assert event.seats_taken == 0


def test_a_seat_is_told_by_mail_with_calendar_and_convocation_by_the_bell_and_in_the_ledger():
    event, adviser = day(), member()
    mine = take_seat(event, adviser)
    drain()
    mail = OutboxMessage.objects.get(recipient=adviser)
    assert mail.subject.startswith("Votre place est confirmée")
    assert f"{address_of(mine)}rendre/" in mail.text
    assert [each["name"] for each in mail.attachments] == ["journee.ics", "convocation.pdf"]
    assert Notification.objects.get(person=adviser).address == event.address
    assert Fact.objects.get(person=adviser).kind == Fact.Kind.SEAT_TAKEN


def test_a_rank_is_told_too():
    event, adviser = day(capacity=1), member()
    take_seat(event, member())
    take_seat(event, adviser)
    assert "Vous êtes 1re sur la liste" in OutboxMessage.objects.get(recipient=adviser).text
    assert not Fact.objects.filter(person=adviser).exists()


def test_it_costs_25_queries_at_most(django_assert_max_num_queries):
    event, adviser = day(), member()
    with django_assert_max_num_queries(40) as counted:
        take_seat(event, adviser)
    asked = [query for query in counted.captured_queries if "SAVEPOINT" not in query["sql"]]
    assert len(asked) <= 25
