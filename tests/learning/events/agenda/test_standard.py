"""Calendar files before two readers: the icalendar library, and ours, written from the standard."""

import datetime

import icalendar
import pytest

from foundation.clock import PARIS
from learning.events.agenda.calendars import Entry, calendar_with
from learning.events.models import Event, HalfDay
from tests.learning.events.agenda.rfc5545 import moment, read
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db
AWKWARD = 'Écouter, puis orienter ; « le relais » \\ et "après" : ' + "déjà été 🌉 " * 12


def starting(event, date) -> Event:
    """The same day, at this date from 9:30 to 12:30 in Paris."""
    half = HalfDay(date=date, starts=datetime.time(9, 30), ends=datetime.time(12, 30))
    event.starts_at, event.ends_at = half.starts_at, half.ends_at
    return event


@pytest.mark.parametrize(
    "date",
    [datetime.date(2026, 12, 10), datetime.date(2027, 7, 1), datetime.date(2027, 3, 28), datetime.date(2027, 10, 31),
     datetime.date(2028, 3, 25), datetime.date(2031, 10, 27)],
)  # fmt: skip
def test_both_read_the_same_instant_in_winter_in_summer_and_at_the_change(date):
    event = starting(day(), date)
    content = calendar_with([Entry(event)], name="Essai")
    calendar = read(content)
    [mine] = calendar.all("VEVENT")
    [theirs] = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert moment(calendar, mine.one("DTSTART")) == theirs["DTSTART"].dt == event.starts_at
    assert mine.one("DTSTART").value == f"{date:%Y%m%d}T093000"
    assert event.starts_at.astimezone(PARIS).hour == 9


def test_awkward_words_come_back_whole():
    event = day(title=AWKWARD[:150], objective=AWKWARD[:300], place_name="a;b,c\\d", format=Event.Format.ONSITE)
    calendar = read(calendar_with([Entry(event)], name="a;b,c"))
    [mine] = calendar.all("VEVENT")
    assert mine.one("SUMMARY").text == event.title
    assert event.objective in mine.one("DESCRIPTION").text
    assert mine.one("LOCATION").text.startswith("a;b,c\\d")


def test_a_seat_has_its_link_and_a_reminder_the_day_before():
    event = day(video_link="https://visio.example/relais")
    calendar = read(calendar_with([Entry(event, seated=True)], name="Essai"))
    [mine] = calendar.all("VEVENT")
    [alarm] = mine.all("VALARM")
    assert (alarm.one("ACTION").value, alarm.one("TRIGGER").value) == ("DISPLAY", "-P1D")
    assert "https://visio.example/relais" in mine.one("DESCRIPTION").text


def test_without_a_seat_neither():
    event = day(video_link="https://visio.example/relais")
    content = calendar_with(
        [
            Entry(event),
        ],
        name="Essai",
    )
    assert not read(content).all("VEVENT")[0].all("VALARM")
    assert b"visio.example" not in content.replace(b"\r\n ", b"")


def test_who_waits_is_tentative_and_a_cancelled_day_rings_no_more():
    waiting, cancelled = day(), day(state=Event.State.CANCELLED)
    content = calendar_with([Entry(waiting, waiting=True), Entry(cancelled, seated=True)], name="Essai")
    first, second = read(content).all("VEVENT")
    assert first.one("STATUS").value == "TENTATIVE"
    assert first.one("SUMMARY").text.endswith("(liste d’attente)")
    assert second.one("STATUS").value == "CANCELLED"
    assert not second.all("VALARM")
    assert second.one("TRANSP").value == "TRANSPARENT"


def test_an_empty_feed_is_a_calendar_too():
    calendar = read(calendar_with([], name="Essai", is_feed=True))
    assert calendar.one("REFRESH-INTERVAL").value == "PT6H"
    assert not calendar.all("VEVENT")


def test_the_reader_itself_is_strict():
    good = calendar_with([Entry(day())], name="Essai")
    broken = [
        good.replace(b"\r\n", b"\n"),
        good.replace(b"UID:", b"UIX:"),
        good[:-2],
        good + b"x" * 80 + b"\r\n",
        good.replace(b"END:VEVENT", b"END:VTODO"),
        good.replace(b"STATUS:CONFIRMED", b"STATUS:DONE"),
    ]
    for wrong in broken:
        with pytest.raises((AssertionError, ValueError)):
            read(wrong)
