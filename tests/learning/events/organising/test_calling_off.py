"""A day cancelled, postponed, moved: everybody told once, and calendars that follow."""

import datetime

import icalendar
import pytest

from foundation.clock import today
from foundation.jobs.worker import drain
from foundation.messages.models import Notification, OutboxMessage
from learning.events.models import Event
from learning.events.organising.calling_off.actions import cancel_day, postpone_day
from learning.events.organising.models import Slot
from learning.events.refusals import Refused
from tests.factories import CommuneFactory, holder, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.test_proposing import proposal

pytestmark = pytest.mark.django_db
State = Event.State


@pytest.fixture
def full_day():
    """One person seated, one who waits."""
    event = day(capacity=1, organiser=holder("referent"))
    people = [member(), member()]
    for person in people:
        take_seat(event, person)
    drain()
    return event, people


def ics(client, event):
    calendar = icalendar.Calendar.from_ical(client.get(f"{event.address}journee.ics").content)
    (component,) = calendar.walk("VEVENT")
    return str(component["STATUS"]), int(component["SEQUENCE"]), component["DTSTART"].dt.date()


def mails(kind):
    return OutboxMessage.objects.filter(kind=kind)


def test_everybody_is_told_once_that_it_is_cancelled_and_what_to_do(client, full_day):
    event, people = full_day
    client.force_login(event.organiser)
    assert "2 personnes inscrites seront prévenues" in client.get(f"{event.address}annuler/").content.decode().replace(
        "\xa0", " "
    )
    assert client.post(f"{event.address}annuler/", {"note": " "}).status_code == 422
    for _ in range(2):
        assert client.post(f"{event.address}annuler/", {"note": "Suivez plutôt le tutoriel."}).status_code == 302
    drain()
    drain()
    assert mails("day_cancelled").count() == 3, "both, and the organiser"
    assert {mail.recipient_id for mail in mails("day_cancelled")} == {*(each.pk for each in people), event.organiser_id}
    mail = mails("day_cancelled").get(recipient=people[1])
    assert "Suivez plutôt le tutoriel." in mail.text
    assert "journee.ics" in str(mail.attachments)
    assert Notification.objects.filter(kind="day_cancelled", person=people[0]).count() == 1
    client.logout()
    page = client.get(event.address).content.decode()
    assert "Cette journée est annulée" in page
    assert "Suivez plutôt le tutoriel." in page
    assert ics(client, event)[:2] == ("CANCELLED", 1)


def test_postponed_without_a_date_then_with_one(client, full_day):
    event, _people = full_day
    Slot.objects.create(event=event, date=event.starts_on, starts=datetime.time(9, 30), title="Accueil")
    later = event.starts_on + datetime.timedelta(days=21)
    client.force_login(event.organiser)
    client.post(f"{event.address}reporter/", {"note": "La salle n’est plus libre.", "date": ""})
    event.refresh_from_db()
    assert event.state == State.POSTPONED
    assert ics(client, event)[:2] == ("TENTATIVE", 1)
    client.post(f"{event.address}reporter/", {"note": "Nous avons une salle.", "date": later.isoformat()})
    event.refresh_from_db()
    drain()
    assert (event.state, event.starts_on, event.seats_taken) == (State.OPEN, later, 1)
    assert event.slots.get().date == event.half_days.get().date == later
    assert ics(client, event) == ("CONFIRMED", 2, later)
    assert mails("day_postponed").count() == mails("day_moved").count() == 3


@pytest.mark.parametrize("date", ["2020-01-01", "demain"])
def test_a_bad_date_changes_nothing(client, full_day, date):
    event, _people = full_day
    client.force_login(event.organiser)
    answer = client.post(f"{event.address}reporter/", {"note": "Plus tard.", "date": date})
    assert answer.status_code == 422
    event.refresh_from_db()
    assert (event.state, event.sequence) == (State.OPEN, 0)


def test_what_took_place_is_neither_cancelled_nor_postponed():
    event = day(in_days=-4)
    for act in (cancel_day, postpone_day):
        with pytest.raises(Refused, match="a eu lieu"):
            act(event=event, by=event.organiser, note="Trop tard")


def test_the_same_date_is_no_postponement():
    event = day()
    with pytest.raises(Refused, match="a déjà lieu"):
        postpone_day(event=event, by=event.organiser, note="Non", date=event.starts_on)


def test_a_cancelled_day_is_not_postponed_and_a_draft_is_changed_instead():
    cancelled = day(state=State.CANCELLED)
    draft = day(state=State.DRAFT, published=False)
    tomorrow = today() + datetime.timedelta(days=1)
    with pytest.raises(Refused, match="copiez-la"):
        postpone_day(event=cancelled, by=cancelled.organiser, note="", date=tomorrow)
    with pytest.raises(Refused, match="en la modifiant"):
        postpone_day(event=draft, by=draft.organiser, note="", date=tomorrow)


def test_nobody_is_told_of_a_proposal_that_is_dropped():
    event = day(state=State.PROPOSED, published=False)
    cancel_day(event=event, by=event.organiser, note="Plus besoin")
    drain()
    assert not mails("day_cancelled").exists()


def test_whoever_is_signed_up_hears_of_another_hour_but_not_of_another_word(client, full_day):
    event, _people = full_day
    CommuneFactory()
    client.force_login(event.organiser)
    client.post(f"{event.address}modifier/", proposal(capacity="2"))
    drain()
    assert mails("day_changed").count() == 3
    client.post(f"{event.address}modifier/", proposal(capacity="2", objective="Dit autrement"))
    drain()
    assert mails("day_changed").count() == 3


def test_only_who_organises_calls_it_off(client):
    event = day()
    client.force_login(member())
    for act in ("annuler", "reporter"):
        assert client.post(f"{event.address}{act}/", {"note": "Non"}).status_code == 404
    event.refresh_from_db()
    assert event.state == State.OPEN
