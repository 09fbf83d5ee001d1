"""Without account: the seat is held, the mail's button confirms it, and it is given back like any other."""

import pytest

from foundation.clock import frozen_at
from foundation.jobs.worker import drain
from foundation.messages.models import Notification, OutboxMessage
from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.signups.actions import withdraw
from learning.events.signups.offers.chores import expire_held_seats
from learning.record.models import Fact
from tests.factories import member
from tests.learning.events.days import take_seat
from tests.learning.events.signups.guests.helpers import ask, confirmed, link_in, open_day
from tests.learning.events.signups.test_links import main
from tests.learning.events.signups.workshops.helpers import taken, workshop

pytestmark = pytest.mark.django_db


def test_held_until_the_mail_is_answered(client):
    event = open_day()
    mine = ask(event)
    event.refresh_from_db()
    assert (mine.state, mine.held_for, event.seats_taken) == ("held", "address", 1)
    link = link_in(OutboxMessage.objects.get(address=mine.guest.email, kind="guest_asked"))
    page = client.get(link)
    assert "Confirmer votre inscription" in main(page)
    mine.refresh_from_db()
    assert mine.is_held
    assert not page.cookies
    assert client.post(link).status_code == 302
    mine.refresh_from_db()
    assert mine.is_seated
    assert "Votre place est confirmée" in main(client.get(link))


def test_convocation_and_calendar_come_by_mail_and_no_fact_is_written():
    mine = confirmed(open_day())
    drain()
    mail = OutboxMessage.objects.get(address=mine.guest.email, kind="sign_up_confirmed")
    assert [each["name"] for each in mail.attachments] == ["journee.ics", "convocation.pdf"]
    assert mail.text.startswith("Bonjour Ada")
    assert not Fact.objects.exists()
    assert not Notification.objects.exists()


def test_i_can_no_longer_come(client):
    event = open_day()
    mine = confirmed(event)
    drain()
    link = link_in(OutboxMessage.objects.get(address=mine.guest.email, kind="sign_up_confirmed"))
    assert link.endswith("/rendre/")
    client.post(link)
    event.refresh_from_db()
    mine.refresh_from_db()
    assert (mine.state, event.seats_taken) == ("withdrawn", 0)


def test_without_answer_the_seat_goes_and_no_second_mail_leaves():
    event = open_day()
    mine = ask(event)
    with frozen_at(mine.held_until):
        assert expire_held_seats.call() == 1
    event.refresh_from_db()
    assert event.seats_taken == 0
    assert OutboxMessage.objects.filter(address=mine.guest.email).count() == 1


def test_asked_twice_it_is_one_seat():
    event = open_day()
    first, second = ask(event, email="Ada@ailleurs.example"), ask(event, email="ada@ailleurs.example")
    event.refresh_from_db()
    assert (first.pk, event.seats_taken) == (second.pk, 1)


def test_who_left_may_come_back():
    event = open_day()
    withdraw(sign_up=confirmed(event, email="ada@ailleurs.example"))
    assert ask(event, email="ada@ailleurs.example").is_held
    assert event.guests.count() == 1


def test_no_more_than_the_organiser_opens():
    event = open_day(guest_seats=1)
    ask(event)
    with pytest.raises(Refused, match="plus de place ouverte sans compte"):
        ask(event)
    event.refresh_from_db()
    assert event.seats_taken == 1


def test_no_more_than_the_day_has_and_those_who_wait_come_first():
    event = open_day(capacity=1)
    first = take_seat(event, member())
    take_seat(event, member())
    with pytest.raises(Refused, match="plus de place"):
        ask(event)
    withdraw(sign_up=first)
    with pytest.raises(Refused, match="plus de place"):
        ask(event)
    assert not event.guests.exists()


@pytest.mark.parametrize(
    "closed",
    [
        {"guest_seats": 0},
        {"keys": ("members",)},
        {"modality": Event.Modality.REFERENT_MEETING},
        {"state": Event.State.CANCELLED},
    ],
)
def test_a_day_that_is_not_open_to_guests(closed):
    event = open_day(**closed)
    with pytest.raises(Refused):
        ask(event)
    assert not event.sign_ups.exists()


def test_a_workshop_is_held_and_freed_with_the_seat():
    event = open_day()
    listen = workshop(event)
    mine = ask(event, workshops=[listen.uuid])
    assert taken(listen) == [1]
    with frozen_at(mine.held_until):
        expire_held_seats.call()
    assert taken(listen) == [0]


def test_where_a_manager_agrees_too(client):
    event = open_day(needs_agreement=True)
    mine = ask(event)
    link = link_in(OutboxMessage.objects.get(address=mine.guest.email))
    assert client.post(link, {"manager_email": "cheffe@ailleurs.example"}).status_code == 302
    mine.refresh_from_db()
    assert (mine.state, mine.held_for) == ("held", "agreement")
    asked = OutboxMessage.objects.get(kind="agreement_asked")
    assert "Ada Venue" in asked.text
