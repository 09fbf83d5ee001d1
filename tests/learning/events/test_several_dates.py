"""A day of several dates: proposed and changed in one form, shown at each of them, and each a line of the calendar."""

import datetime
import uuid

import icalendar
import pytest

from foundation.clock import PARIS, frozen_at, today
from foundation.french.spans import in_words
from learning.events.models import Event
from learning.events.organising.calling_off.actions import postpone_day
from learning.events.organising.models import Slot
from learning.events.organising.proposing.actions import change_day, propose_day
from learning.events.refusals import Refused
from learning.events.signups.attendance import record_attendance
from learning.events.signups.convocation.paper import said_by
from learning.events.signups.models import SignUp
from tests.factories import CommuneFactory, holder, member
from tests.learning.events.attendance.helpers import plain
from tests.learning.events.days import take_seat
from tests.learning.events.test_proposing import proposal

pytestmark = pytest.mark.django_db
T = datetime.time


def on(number):
    return today() + datetime.timedelta(days=number)


def other(number, date, starts="09:30", ends="12:30"):
    """A row of the form."""
    values = {"date": date.isoformat() if date else "", "starts": starts, "ends": ends}
    return {f"autre_{number}_{part}": value for part, value in values.items()}


def several(*dates, published=True, **fields):
    """A day of mornings at these dates, in the agenda."""
    values = {
        "title": "Cycle", "modality": "working_group", "format": "online", "objective": "Écrire la fiche",
        "capacity": 10, "deadline": datetime.datetime.combine(dates[0], T(9, 30), PARIS), **fields,
    }  # fmt: skip
    hours = [(date, T(9, 30), T(12, 30)) for date in dates]
    event = propose_day(by=holder("referent"), fields=values, hours=hours, keys=["public"], nonce=uuid.uuid4())
    if published:
        Event.objects.filter(pk=event.pk).update(state="open", published=True)
    return Event.objects.get(pk=event.pk)


@pytest.fixture
def referent(client):
    CommuneFactory()
    person = holder("referent")
    client.force_login(person)
    return person


def test_a_day_of_several_dates_is_proposed_in_one_form(client, referent):
    client.post("/agenda/proposer/", proposal() | other(1, on(47)) | other(2, on(47), "14:00", "16:00"))
    event = Event.objects.get()
    halves = [(half.date, half.starts) for half in event.half_days.all()]
    assert halves == [(on(40), T(9, 30)), (on(40), T(14, 0)), (on(47), T(9, 30)), (on(47), T(14, 0))]
    assert (event.starts_on, event.ends_on) == (on(40), on(47))
    page = plain(client.get(event.address))
    assert "2 dates" in page
    assert on(47).isoformat() in plain(client.get(f"{event.address}modifier/"))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ((0, "09:30", "12:30"), "choisissez une date à partir du"),
        ((47, "12:30", "09:30"), "indiquez une heure après 12 h 30"),
        ((47, "", "12:30"), "indiquez l’heure de début"),
        ((None, "09:30", "12:30"), "choisissez la date"),
        ((40, "11:00", "13:00"), "deux demi-journées se chevauchent"),
        ((40, "09:30", "12:30"), "deux demi-journées se chevauchent"),
        ((500, "09:30", "12:30"), "tiennent en un an"),
    ],
)
def test_bad_rows_propose_nothing(client, referent, row, said):
    days, *hours = row
    answer = client.post("/agenda/proposer/", proposal() | other(1, days if days is None else on(days), *hours))
    assert answer.status_code == 422
    assert said in plain(answer).lower()
    assert not Event.objects.exists()


def test_one_date_is_said_as_before_and_several_together():
    morning, evening = (T(9, 30), T(12, 30)), (T(14, 0), T(16, 0))
    first, second = datetime.date(2027, 1, 21), datetime.date(2027, 1, 28)
    hours = "9\u202fh\u202f30 – 12\u202fh\u202f30"
    assert in_words([(first, *morning)]).replace("\xa0", " ").startswith("jeudi 21 janvier 2027, 9")
    said = in_words([(first, *morning), (second, *morning)]).replace("\xa0", " ")
    assert said.startswith("21 et 28 janvier 2027, 9"), hours
    assert " ; " in in_words([(first, *morning), (second, *evening)]).replace("\u202f", " ")


def test_each_date_is_a_line_of_the_calendar_with_a_uid_of_its_own(client):
    event = several(on(40), on(47))
    calendar = icalendar.Calendar.from_ical(client.get(f"{event.address}journee.ics").content)
    lines = calendar.walk("VEVENT")
    assert [line["DTSTART"].dt.date() for line in lines] == [on(40), on(47)]
    assert len({line["UID"] for line in lines}) == 2
    assert lines[0]["UID"].startswith(f"{event.uuid}@")


def test_the_month_shows_it_at_its_dates_alone(client):
    first = today().replace(day=1) + datetime.timedelta(days=62)
    first = first.replace(day=1)
    several(first + datetime.timedelta(days=4), first + datetime.timedelta(days=11), title="Cycle de trois")
    page = client.get(f"/agenda/mois/?mois={first:%Y-%m}").content.decode()
    assert page.count("Cycle de trois") == 2


def test_the_list_says_every_date_for_one_more_query_at_most(client, django_assert_max_num_queries):
    for _ in range(4):
        several(on(40), on(47))
    with django_assert_max_num_queries(12):
        page = plain(client.get("/agenda/"))
    assert " et " in page


def change(event, *dates):
    hours = [(date, T(9, 30), T(12, 30)) for date in dates]
    return change_day(
        event=event,
        by=event.organiser,
        fields={"capacity": 10, "modality": event.modality},
        hours=hours,
        keys=["public"],
    )


def test_dates_change_in_place_and_keep_their_half_days():
    event = several(on(40), on(47))
    first, second = event.half_days.all()
    change(event, on(47), on(54))
    assert {half.pk: half.date for half in event.half_days.all()} == {second.pk: on(47), first.pk: on(54)}


def test_the_running_order_goes_along_with_its_date():
    event = several(on(40), on(47))
    for date in (on(40), on(47)):
        Slot.objects.create(event=event, date=date, starts=T(9, 30), title="Accueil")
    change(event, on(41), on(47))
    assert sorted(event.slots.values_list("date", flat=True)) == [on(41), on(47)]


def test_a_date_that_holds_a_step_is_not_dropped(client):
    event = several(on(40), on(47))
    Slot.objects.create(event=event, date=on(47), starts=T(9, 30), title="Accueil")
    client.force_login(event.organiser)
    CommuneFactory()
    values = proposal(second_starts="", second_ends="", modality="working_group")
    answer = client.post(f"{event.address}modifier/", values)
    assert answer.status_code == 422
    assert "« Accueil » est prévu le" in plain(answer)
    assert event.half_days.count() == 2


def test_what_has_begun_stays_as_it_was(client):
    event = several(on(40), on(47))
    client.force_login(event.organiser)
    CommuneFactory()
    with frozen_at(event.starts_at + datetime.timedelta(days=1)):
        form = client.get(f"{event.address}modifier/").context["form"]
        values = {name: value for name, value in form.initial.items() if value is not None} | {"commune": "Foix"}
        values |= {"nonce": str(uuid.uuid4()), "axis": "", "action": ""}
        assert client.post(f"{event.address}modifier/", values).status_code == 302
        moved = values | {"date": on(46).isoformat()}
        answer = client.post(f"{event.address}modifier/", moved)
    assert answer.status_code == 422
    assert "a commencé : gardez-la" in plain(answer)
    assert [half.date for half in event.half_days.all()] == [on(40), on(47)]


def test_a_month_between_its_dates_does_not_count_it(client):
    first = (today().replace(day=1) + datetime.timedelta(days=62)).replace(day=1)
    several(first + datetime.timedelta(days=4), first + datetime.timedelta(days=70), title="Cycle de trois")
    between = (first + datetime.timedelta(days=35)).replace(day=1)
    page = plain(client.get(f"/agenda/mois/?mois={between:%Y-%m}"))
    assert "Aucune journée ce mois-ci" in page


def test_once_begun_it_is_not_postponed_as_a_whole():
    event = several(on(40), on(47))
    with frozen_at(event.starts_at + datetime.timedelta(days=1)), pytest.raises(Refused, match="une à une"):
        postpone_day(event=event, by=event.organiser, note="Plus tard", date=on(60))
    assert [half.date for half in event.half_days.all()] == [on(40), on(47)]


def test_the_convocation_says_every_date():
    mine = take_seat(several(on(40), on(47)), member())
    said = said_by(SignUp.objects.with_paper().get(pk=mine.pk))
    assert ("Dates", mine.event.when) in said["facts"]
    assert len(said["sessions"]) == 2


def test_presence_is_noted_date_by_date_and_never_ahead(client):
    event = several(on(40), on(47))
    mine = take_seat(event, member())
    client.force_login(event.organiser)
    first, second = event.half_days.all()
    with frozen_at(event.starts_at + datetime.timedelta(minutes=5)):
        page = plain(client.get(f"{event.address}inscriptions/"))
        record_attendance(event=event, by=event.organiser, marks={(mine.pk, first.pk): True})
        with pytest.raises(Refused, match="se notera ce jour-là"):
            record_attendance(event=event, by=event.organiser, marks={(mine.pk, second.pk): False})
    assert f'value="{mine.pk}-{first.pk}"' in page
    assert f'value="{mine.pk}-{second.pk}"' not in page
    assert [mark.half_day for mark in mine.attendances.all()] == [first]
