"""Calendar files: what another program reads in them."""

import datetime

import icalendar
import pytest

from learning.events.models import Event
from learning.events.organising.proposing.actions import change_day
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db


def events_of(client, address):
    answer = client.get(address)
    assert answer["Content-Type"].startswith("text/calendar")
    calendar = icalendar.Calendar.from_ical(answer.content)
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Paris"]
    return calendar.walk("VEVENT")


def test_a_day_is_at_its_hours_in_paris(client):
    event = day(title="Passer le relais")
    [component] = events_of(client, f"{event.address}journee.ics")
    assert component["SUMMARY"] == "Passer le relais"
    assert component["DTSTART"].dt == event.starts_at
    assert component["DTSTART"].params["TZID"] == "Europe/Paris"
    assert component["UID"].startswith(str(event.uuid))
    assert component["STATUS"] == "CONFIRMED"


def test_a_change_keeps_the_uid_and_raises_the_sequence(client):
    event = day()
    [before] = events_of(client, f"{event.address}journee.ics")
    half = event.half_days.get()
    hours = [(half.date, datetime.time(10, 0), half.ends)]
    change_day(event=event, by=event.organiser, fields={"capacity": 20}, hours=hours, keys=["public"])
    [after] = events_of(client, f"{event.address}journee.ics")
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTART"].dt > before["DTSTART"].dt


def test_a_cancelled_day_says_so(client):
    event = day(state=Event.State.CANCELLED)
    [component] = events_of(client, f"{event.address}journee.ics")
    assert component["STATUS"] == "CANCELLED"


def test_the_agenda_file_holds_public_days_that_are_coming(client):
    day(title="Publique")
    day(title="Entre membres", keys=("members",))
    day(title="Passée", in_days=-2)
    day(title="Proposée", published=False, state=Event.State.PROPOSED)
    assert [str(each["SUMMARY"]) for each in events_of(client, "/agenda/agenda.ics")] == ["Publique"]
