"""One's own calendar address: what it shows, to whom it opens, and how it is closed."""

import pytest

from foundation.access.actions import set_audience
from foundation.kinds.registry import kind
from learning.events.agenda.feeds import close_feed, open_feed, renew_feed
from learning.events.agenda.models import CalendarFeed
from learning.events.models import Event
from learning.events.signups.actions import withdraw
from tests.factories import member
from tests.learning.events.agenda.rfc5545 import read
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def titles(client, feed) -> list[str]:
    answer = client.get(feed.address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
    return [event.one("SUMMARY").text for event in read(answer.content).all("VEVENT")]


def test_it_shows_ones_own_days_without_signing_in(client):
    adviser = member()
    take_seat(day(title="La mienne"), adviser)
    full = day(title="Complète", capacity=1)
    take_seat(full, member())
    take_seat(full, adviser)
    take_seat(day(title="D’une autre"), member())
    assert titles(client, open_feed(person=adviser)) == ["La mienne", "Complète (liste d’attente)"]


def test_a_seat_given_back_leaves_and_a_cancelled_day_stays_as_cancelled(client):
    adviser = member()
    withdraw(sign_up=take_seat(day(title="Rendue"), adviser))
    called_off = day(title="Annulée")
    take_seat(called_off, adviser)
    Event.objects.filter(pk=called_off.pk).update(state=Event.State.CANCELLED)
    feed = open_feed(person=adviser)
    assert titles(client, feed) == ["Annulée"]
    assert b"STATUS:CANCELLED" in client.get(feed.address).content


def test_what_one_may_no_longer_see_leaves(client):
    adviser = member()
    event = day()
    take_seat(event, adviser)
    set_audience(target=event, keys=["role:steering"])
    assert titles(client, open_feed(person=adviser)) == []


def test_a_practice_analysis_never_leaves(client):
    adviser = member()
    event = day()
    take_seat(event, adviser)
    Event.objects.filter(pk=event.pk).update(modality=Event.Modality.PRACTICE_ANALYSIS_DAY)
    assert titles(client, open_feed(person=adviser)) == []


def test_changed_closed_forged_or_of_a_closed_account_it_is_not_there(client):
    adviser = member()
    first = open_feed(person=adviser).address
    second = renew_feed(person=adviser).address
    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200
    for wrong in (second[:-6] + "x.ics", "/agenda/flux/abc.ics", "/agenda/flux/" + "z" * 75 + ".ics"):
        assert client.get(wrong).status_code == 404
    adviser.is_active = False
    adviser.save()
    assert client.get(second).status_code == 404
    close_feed(person=adviser)
    assert not CalendarFeed.objects.exists()


def test_the_table_alone_does_not_give_the_address_away():
    feed = open_feed(person=member())
    assert feed.address.removeprefix("/agenda/flux/").removesuffix(".ics") != feed.number.hex
    assert len(feed.address) > 70


def test_from_the_page(client):
    adviser = member()
    client.force_login(adviser)
    page = "/agenda/mon-calendrier/"
    assert "Je crée mon adresse" in client.get(page).content.decode()
    assert not CalendarFeed.objects.exists()
    client.post(page, {"geste": "ouvrir"})
    address = CalendarFeed.objects.get().address
    shown = client.get(page).content.decode()
    assert address in shown
    assert "webcal://" in shown
    client.post(page, {"geste": "changer"})
    assert CalendarFeed.objects.get().address != address
    client.post(page, {"geste": "n’importe quoi"})
    client.post(page, {"geste": "fermer"})
    assert not CalendarFeed.objects.exists()


def test_the_export_holds_it():
    feed = open_feed(person=member())
    assert [row["adresse"] for row in kind("calendar_feed").export(feed.person)] == [feed.address]


def test_it_costs_the_same_however_many_days(client, django_assert_max_num_queries):
    adviser = member()
    feed = open_feed(person=adviser)
    for number in (1, 12):
        for _ in range(number):
            take_seat(day(), adviser)
        with django_assert_max_num_queries(8):
            client.get(feed.address)
