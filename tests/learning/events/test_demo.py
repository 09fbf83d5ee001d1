"""The demo's days and people."""

import json

import pytest
from django.conf import settings

from foundation.accounts.models import User
from foundation.networks import demo as networks_demo
from learning.events import demo
from learning.events.attendance.models import AttendanceChange
from learning.events.models import Event
from learning.events.polls.models import DatePoll
from learning.events.signups.models import SignUp
from learning.record.models import Fact

pytestmark = pytest.mark.django_db


@pytest.fixture
def seed():
    seed = json.loads((settings.BASE_DIR / "data" / "demo-seed.json").read_text())
    networks_demo.load(seed)
    demo.load(seed)
    return seed


def test_the_last_seat_of_the_exchange_day_is_free(seed):
    event = Event.objects.get(slug="jep-aiguillage")
    assert (event.capacity, event.seats_taken, event.is_full) == (40, 39, False)
    assert not event.sign_ups.filter(person__email__in=["conseiller@demo.example", "lea.essai@demo.example"]).exists()


def test_the_eight_days_are_at_their_hours(seed):
    assert Event.objects.filter(slug__in=[row["slug"] for row in seed["events"]]).count() == 8
    half = Event.objects.get(slug="cv-cep").half_days.get()
    assert (half.date.isoformat(), f"{half.starts:%H:%M}", half.minutes) == ("2027-02-09", "11:00", 60)


def test_the_launch_keeps_seats_for_networks_and_knows_what_people_eat(seed):
    event = Event.objects.get(slug="jir-lancement")
    assert event.network_seats.count() == 5
    assert event.release_at < event.starts_at
    assert event.sign_ups.filter(needs__isnull=False).count() == 5


def test_the_launch_has_workshops_and_every_room_of_the_season_says_how_one_comes_in(seed):
    launch = Event.objects.get(slug="jir-lancement")
    assert [each.title for each in launch.workshops.all() if not each.seats_left] == ["Lire son territoire à plusieurs"]
    assert launch.guests.count() == 2
    coming = Event.objects.filter(slug__in=[row["slug"] for row in seed["events"]]).exclude(format="online")
    assert not coming.filter(place_access="").exists()


def test_seats_are_offered_held_for_an_answer_and_waited_for(seed):
    held = {each.held_for for each in SignUp.objects.filter(state="held")}
    assert held == {"offer", "agreement", "colleague", "address"}
    assert SignUp.objects.get(held_for="offer").person.email == "conseiller@demo.example"
    assert SignUp.objects.waiting().get().event.slug == "visite-rodez"


def test_a_day_is_proposed_another_drafted_cancelled_and_postponed(seed):
    assert set(Event.objects.exclude(state__in=["open", "held"]).values_list("state", flat=True)) == {
        "draft", "proposed", "cancelled", "postponed",
    }  # fmt: skip
    assert not Event.objects.filter(state__in=["draft", "proposed"], published=True).exists()


def test_a_day_that_took_place_has_its_signed_sheet_and_corrections(seed):
    day = Event.objects.get(slug="gt-fiche-relais")
    assert day.signed_sheets.get().file.name.startswith("feuille-signee")
    assert AttendanceChange.objects.filter(sign_up__event=day, present=False).count() > 2
    assert AttendanceChange.objects.filter(sign_up__event=day).count() == day.sign_ups.count() + 2


def test_a_day_is_held_over_two_dates(seed):
    day = Event.objects.get(slug="gt-fiche-relais-2027")
    assert [f"{half.date:%d/%m}" for half in day.half_days.all()] == ["12/01", "02/02"]


def test_a_date_is_looked_for(seed):
    poll = DatePoll.objects.get()
    assert (poll.dates.count(), poll.answers.count(), poll.organiser.email) == (3, 4, "referent@demo.example")


def test_counters_say_what_the_rows_say(seed):
    for event in Event.objects.all():
        assert event.seats_taken == event.sign_ups.taking_seats().count()
    attended = SignUp.objects.filter(attendances__present=True).count()
    assert Fact.objects.filter(kind=Fact.Kind.ATTENDED).count() == attended > 200


def test_a_second_time_changes_nothing(seed):
    def amounts():
        return [model.objects.count() for model in (Event, SignUp, Fact, User, DatePoll)]

    before = amounts()
    demo.load(seed)
    assert amounts() == before
