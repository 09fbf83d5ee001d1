"""Who is who: addresses, then names, then names that are alike; a person decides."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from foundation.clock import frozen_at
from learning.events.attendance.actions import add_walk_in
from learning.events.attendance.chores import forget_video_lists
from learning.events.attendance.models import AttendanceChange, VideoList
from learning.events.attendance.video.matching import matches_of
from learning.events.models import Event
from learning.events.signups.models import Attendance
from tests.factories import member
from tests.learning.events.attendance.helpers import plain, under_way
from tests.learning.events.days import take_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def online(client):
    """A day online with Claire and Rémi, open to its organiser."""
    event, _none, half, moment = under_way(seated=0)
    claire = take_seat(event, member(first_name="Claire", last_name="Démo", email="claire@reseau.example"))
    remi = take_seat(event, member(first_name="Rémi", last_name="Exemplaire"))
    client.force_login(event.organiser)
    with frozen_at(moment):
        yield event, claire, remi, half


def listed(event, *rows) -> VideoList:
    given = [{"name": name, "email": email, "spans": [], "minutes": minutes} for name, email, minutes in rows]
    return VideoList.objects.create(event=event, tool="Zoom", rows=given, uploaded_by=event.organiser)


def export(half, name="Claire Démo") -> SimpleUploadedFile:
    day = f"{half.date:%m/%d/%Y}"
    text = f"Name,User Email,Join Time,Leave Time,Duration\n{name},,{day} 09:30:00 AM,{day} 12:00:00 PM,150\n"
    return SimpleUploadedFile("liste.csv", text.encode())


def test_an_address_wins_then_a_name_then_one_that_is_alike(online):
    event, claire, remi, half = online
    given = listed(event, ("Rémi Exemplair", "", 100), ("iPad", "claire@reseau.example", 100), ("Claire Démo", "", 5))
    found = matches_of(given, [claire, remi], [half])
    assert [(match.sign_up, match.certainty) for match in found] == [
        (remi.pk, "close"), (claire.pk, "email"), (None, "")
    ]  # fmt: skip
    assert [bool(match.halves) for match in found] == [True, True, False]


def test_two_namesakes_are_left_to_the_person(online):
    event, claire, _remi, half = online
    other = add_walk_in(half_day=half, person=member(first_name="Claire", last_name="Démo"), by=event.organiser)
    [match] = matches_of(listed(event, ("DEMO Claire (ML)", "", 90)), [claire, other], [half])
    assert (match.sign_up, match.certainty) == (None, "")


def test_from_the_file_to_the_presence(client, online):
    event, claire, _remi, half = online
    form = {"nonce": uuid.uuid4(), "table": export(half)}
    answer = client.post(f"{event.address}visioconference/", form)
    given = VideoList.objects.get()
    assert answer["Location"] == given.address
    assert not Attendance.objects.exists()
    page = plain(client.get(given.address))
    assert "1 personne ; 1 est reconnue" in page
    chosen = {"personne-0": claire.pk, "demi-0": half.pk}
    assert client.post(given.address, chosen).status_code == 302
    assert AttendanceChange.objects.get().source == "import"
    assert not VideoList.objects.exists()
    assert client.post(given.address, chosen).status_code == 302
    assert client.get(given.address).status_code == 404
    assert Attendance.objects.count() == 1


@pytest.mark.parametrize(
    "content",
    ["Name,Duration\n=1+1,5\n", "Name,Duration\n" + "a,1\n" * 50_000, "Nom\nA\n", "\x00\x01"],
)
def test_a_poisoned_file_changes_nothing(client, online, content):
    event, *_ = online
    form = {"nonce": uuid.uuid4(), "table": SimpleUploadedFile("liste.csv", content.encode())}
    answer = client.post(f"{event.address}visioconference/", form)
    assert answer.status_code == 422
    assert "error-summary" in plain(answer)
    assert not VideoList.objects.exists()


def test_the_same_person_twice_or_an_unreadable_choice_is_refused(client, online):
    event, claire, _remi, half = online
    given = listed(event, ("Claire", "", 90), ("Claire D", "", 90))
    twice = {"personne-0": claire.pk, "demi-0": half.pk, "personne-1": claire.pk, "demi-1": half.pk}
    answer = client.post(given.address, twice)
    assert (answer.status_code, "deux lignes" in plain(answer)) == (422, True)
    assert client.post(given.address, {"personne-0": "1 OR 1"}).status_code == 422
    assert client.post(given.address, {"personne-0": "999999", "demi-0": half.pk}).status_code == 409
    assert not Attendance.objects.exists()
    assert VideoList.objects.exists()


def test_others_do_not_read_it_and_it_is_forgotten_after_a_day(client, online):
    event, claire, *_ = online
    given = listed(event, ("Claire", "", 90))
    client.force_login(claire.person)
    assert client.get(given.address).status_code == 404
    VideoList.objects.update(uploaded_at=event.created_at - (event.ends_at - event.starts_at) * 20)
    forget_video_lists.call()
    assert not VideoList.objects.exists()


def test_it_is_offered_where_the_day_is_online(client, online):
    event, *_ = online
    assert "Reprendre la liste" in plain(client.get(f"{event.address}le-jour-meme/"))
    Event.objects.update(format=Event.Format.ONSITE)
    assert "Reprendre la liste" not in plain(client.get(f"{event.address}le-jour-meme/"))
