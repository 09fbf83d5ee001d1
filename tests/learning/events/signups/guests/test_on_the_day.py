"""Guests among the others: the list, the sheet, the tablet, a video tool's list, letters, changes."""

import io

import pytest
from pypdf import PdfReader

from foundation.clock import frozen_at
from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage
from learning.events.attendance.models import VideoList
from learning.events.attendance.paper.sheet import draw_sheet
from learning.events.attendance.video.matching import matches_of
from learning.events.organising.calling_off.actions import cancel_day
from learning.events.signups.models import Attendance
from learning.record.models import Fact
from tests.factories import member
from tests.learning.events.days import take_seat
from tests.learning.events.signups.guests.helpers import ask, confirmed, open_day
from tests.learning.events.signups.test_links import main

pytestmark = pytest.mark.django_db


@pytest.fixture
def held():
    """A day with a member and a guest, both seated."""
    event = open_day(organiser=member())
    return event, take_seat(event, member()), confirmed(event, last_name="Lointaine")


def test_the_organisers_list_and_the_sheet_name_them(client, held):
    event, _adviser, _guest = held
    client.force_login(event.organiser)
    page = main(client.get(f"{event.address}inscriptions/"))
    assert "Ada Lointaine" in page
    assert "Maison de quartier" in page
    sheet = PdfReader(io.BytesIO(draw_sheet(event, event.half_days.get())))
    assert "LOINTAINE Ada" in "".join(each.extract_text() for each in sheet.pages)


def test_their_presence_is_noted_on_the_tablet_without_a_fact(client, held):
    event, adviser, guest = held
    half = event.half_days.get()
    client.force_login(event.organiser)
    with frozen_at(event.starts_at):
        assert "Sans compte" in main(client.get(f"{event.address}emargement/{half.pk}/"))
        for mine in (adviser, guest):
            client.post(f"{event.address}emargement/{half.pk}/noter/", {"sign_up": mine.pk, "present": "1"})
    assert Attendance.objects.present().count() == 2
    assert list(Fact.objects.filter(kind=Fact.Kind.ATTENDED).values_list("person", flat=True)) == [adviser.person_id]


def test_a_video_tools_list_finds_them_by_address_and_by_name(held):
    event, _adviser, guest = held
    rows = [
        {"name": "?", "email": guest.guest.email, "minutes": 180, "spans": []},
        {"name": "Lointaine Ada", "email": "", "minutes": 180, "spans": []},
    ]
    people = list(event.sign_ups.at_the_day().with_person_and_place())
    for row in rows:
        given = VideoList(event=event, tool="Zoom", rows=[row])
        assert matches_of(given, people, list(event.half_days.all()))[0].sign_up == guest.pk


def test_who_has_not_confirmed_is_not_expected(held):
    event, _adviser, _guest = held
    ask(event)
    assert event.sign_ups.at_the_day().count() == 2


def test_a_cancelled_day_is_told_to_them(held):
    event, _adviser, guest = held
    cancel_day(event=event, by=event.organiser, note="Salle fermée")
    drain()
    mail = OutboxMessage.objects.get(address=guest.guest.email, kind="day_cancelled")
    assert "Salle fermée" in mail.text


def test_what_the_organiser_writes_reaches_them(client, held):
    event, _adviser, guest = held
    client.force_login(event.organiser)
    page = client.get(f"{event.address}ecrire/").content.decode()
    nonce = page.split('name="nonce" value="')[1].split('"')[0]
    data = {"nonce": nonce, "to": "seated", "subject": "Parking", "words": "Entrez par la cour."}
    client.post(f"{event.address}ecrire/", data)
    drain()
    assert "Entrez par la cour" in OutboxMessage.objects.get(address=guest.guest.email, kind="day_letter").text
    assert event.letters.get().people == 2
