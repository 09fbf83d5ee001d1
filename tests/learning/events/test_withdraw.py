"""Giving a seat back: it is offered to the first who waits."""

import pytest

from foundation.clock import frozen_at, now
from foundation.messages.models import OutboxMessage
from learning.events.refusals import Refused
from learning.events.signups.actions import withdraw
from learning.record.models import Fact
from tests.factories import member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def test_the_seat_is_offered_to_the_first_who_waits_and_they_are_told():
    event, first, second = day(capacity=1), member(), member()
    mine = take_seat(event, member())
    waiting = [take_seat(event, first), take_seat(event, second)]
    withdraw(sign_up=mine)
    event.refresh_from_db()
    for each in waiting:
        each.refresh_from_db()
    assert [each.state for each in waiting] == ["held", "waiting"]
    assert event.seats_taken == 1
    assert OutboxMessage.objects.filter(recipient=first, kind="seat_offered").count() == 1


def test_without_waiting_list_the_seat_is_free_again():
    event, adviser = day(), member()
    withdraw(sign_up=take_seat(event, adviser))
    event.refresh_from_db()
    assert event.seats_taken == 0
    assert set(Fact.objects.values_list("kind", flat=True)) == {Fact.Kind.SEAT_TAKEN, Fact.Kind.SEAT_RETURNED}


def test_done_twice_it_frees_one_seat():
    event = day()
    take_seat(event, member())
    mine = take_seat(event, member())
    withdraw(sign_up=mine)
    withdraw(sign_up=mine)
    event.refresh_from_db()
    assert event.seats_taken == 1


def test_leaving_the_waiting_list_moves_the_others_up():
    event = day(capacity=1)
    take_seat(event, member())
    left, stays = take_seat(event, member()), take_seat(event, member())
    withdraw(sign_up=left)
    assert event.sign_ups.waiting().with_rank().get(pk=stays.pk).rank == 1


def test_who_comes_back_is_last():
    event, adviser = day(capacity=1), member()
    take_seat(event, member())
    withdraw(sign_up=take_seat(event, adviser))
    other = take_seat(event, member())
    again = take_seat(event, adviser)
    assert list(event.sign_ups.waiting()) == [other, again]


def test_a_day_that_has_begun_keeps_its_seats():
    event = day(in_days=1)
    mine = take_seat(event, member())
    with frozen_at(event.starts_at), pytest.raises(Refused, match="a commencé"):
        withdraw(sign_up=mine)
    mine.refresh_from_db()
    assert mine.is_seated
    assert event.starts_at > now()


def test_the_link_of_the_mail_opens_a_page_and_changes_nothing(client):
    event, adviser = day(), member()
    mine = take_seat(event, adviser)
    client.force_login(adviser)
    page = client.get(f"{event.address}rendre-ma-place/")
    mine.refresh_from_db()
    assert "Rendre votre place" in page.content.decode()
    assert mine.is_seated
    assert client.post(f"{event.address}rendre-ma-place/").status_code == 302
    mine.refresh_from_db()
    assert mine.state == "withdrawn"
