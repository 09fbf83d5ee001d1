"""The pages of the day itself: who reads them, what they say, and how they act without script."""

import re
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from foundation.clock import frozen_at
from foundation.files.models import StoredFile
from learning.events.attendance.models import AttendanceChange, SignedSheet, WalkInGuest
from learning.events.models import Event
from learning.events.signups.models import Attendance, SignUp
from tests.factories import holder, member
from tests.learning.events.attendance.helpers import plain, under_way

pytestmark = pytest.mark.django_db


@pytest.fixture
def organised(client):
    """A day that has begun, read by who organises it."""
    made = under_way(seated=2)
    client.force_login(made[0].organiser)
    with frozen_at(made[3]):
        yield made


def scan(name="feuille.pdf", content=b"%PDF-1.7 signed"):
    return SimpleUploadedFile(name, content)


def test_the_day_says_who_is_there_and_who_is_missing(client, organised):
    event, *_ = organised
    page = plain(client.get(f"{event.address}le-jour-meme/"))
    assert "2 attendues" in page or "2 personnes attendues" in page
    assert "Personne encore pour : " in page
    assert "Lot" in page


def test_nobody_else_reads_it(client, organised):
    event, [mine, _other], half, _moment = organised
    for person in (mine.person, member(), holder("steering")):
        client.force_login(person)
        for rest in ("le-jour-meme/", "le-jour-meme/historique/", f"emargement/{half.pk}/feuille.pdf"):
            assert client.get(event.address + rest).status_code == 404


def test_one_big_button_a_person(client, organised):
    event, [mine, _other], half, _moment = organised
    address = f"{event.address}emargement/{half.pk}/"
    assert "Est là" in plain(client.get(address))
    answer = client.post(f"{address}noter/", {"sign_up": mine.pk, "present": "1"})
    assert answer["Location"] == f"{address}#i-{mine.pk}"
    assert AttendanceChange.objects.get().source == "tablet"
    page = plain(client.get(address))
    assert "Présence notée" in page
    assert "1 personne présente" in page


def test_with_htmx_the_line_alone_comes_back(client, organised):
    event, [mine, _other], half, _moment = organised
    address = f"{event.address}emargement/{half.pk}/noter/"
    given = {"sign_up": mine.pk, "present": "1"}
    page = plain(client.post(address, given, headers={"HX-Request": "true"}))
    assert "<html" not in page
    assert f'id="i-{mine.pk}"' in page
    assert 'id="presents" role="status" hx-swap-oob="true"' in page


def test_no_identifier_stands_twice_in_the_page(client, organised):
    event, _seated, half, _moment = organised
    for rest in ("le-jour-meme/", f"emargement/{half.pk}/"):
        found = re.findall(r'\sid="([^"]+)"', client.get(event.address + rest).content.decode())
        assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize(
    "given", [{}, {"sign_up": "0"}, {"sign_up": "abc", "present": "1"}, {"sign_up": "999999", "present": "1"}]
)
def test_what_cannot_be_read_changes_nothing(client, organised, given):
    event, _seated, half, _moment = organised
    answer = client.post(f"{event.address}emargement/{half.pk}/noter/", given)
    assert answer.status_code in (409, 422)
    assert "rechargez la page" in plain(answer)
    assert not Attendance.objects.exists()


def test_who_walks_in_with_an_account_and_without(client, organised):
    event, _seated, half, _moment = organised
    address, came = f"{event.address}emargement/{half.pk}/sans-place/", member(email="venu@reseau.example")
    assert client.post(address, {"name": "Venu Ici", "email": "Venu@reseau.example"}).status_code == 302
    assert SignUp.objects.get(person=came).state == SignUp.State.WALKED_IN
    assert client.post(address, {"name": "Sans Compte", "organisation": "Lycée"}).status_code == 302
    assert WalkInGuest.objects.get().name == "Sans Compte"
    wrong = client.post(address, {"name": "X", "email": "inconnu@reseau.example"})
    assert (wrong.status_code, WalkInGuest.objects.count()) == (422, 1)
    assert "Aucun compte n’a cette adresse" in plain(wrong)
    page = plain(client.get(f"{event.address}emargement/{half.pk}/"))
    assert "Sans place réservée" in page
    client.post(f"{event.address}emargement/{half.pk}/sans-compte/{WalkInGuest.objects.get().pk}/retirer/")
    assert not WalkInGuest.objects.exists()


def test_the_sheet_is_a_pdf(client, organised):
    event, _seated, half, _moment = organised
    answer = client.get(f"{event.address}emargement/{half.pk}/feuille.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer.content.startswith(b"%PDF-")


def test_the_signed_scan_is_kept_for_the_organiser_alone(client, organised):
    event, [mine, _other], half, _moment = organised
    form = {"half_day": half.pk, "nonce": uuid.uuid4()}
    for _ in range(2):
        assert client.post(f"{event.address}feuilles/", {**form, "scan": scan()}).status_code == 302
    sheet, stored = SignedSheet.objects.get(), StoredFile.objects.get()
    assert b"".join(client.get(sheet.address).streaming_content) == b"%PDF-1.7 signed"
    client.force_login(mine.person)
    assert client.get(sheet.address).status_code == 404
    assert client.get(stored.address).status_code == 404


@pytest.mark.parametrize(
    "upload", [None, scan("feuille.exe", b"MZ"), scan("feuille.pdf", b"GIF89a"), scan("a.txt", b"x")]
)
def test_a_scan_that_is_none_is_refused(client, organised, upload):
    event, _seated, half, _moment = organised
    form = {"half_day": half.pk, "nonce": uuid.uuid4()} | ({"scan": upload} if upload else {})
    answer = client.post(f"{event.address}feuilles/", form)
    assert answer.status_code == 422
    assert 'class="error-summary' in plain(answer) or "error-summary" in plain(answer)
    assert not SignedSheet.objects.exists()
    assert not StoredFile.objects.exists()


def test_a_wrong_scan_is_removed_with_its_file(client, organised):
    event, _seated, half, _moment = organised
    form = {"half_day": half.pk, "nonce": uuid.uuid4(), "scan": scan()}
    client.post(f"{event.address}feuilles/", form)
    assert client.post(f"{SignedSheet.objects.get().address}retirer/").status_code == 302
    assert not StoredFile.objects.exists()


def test_a_practice_analysis_is_its_organisers_alone(client):
    event, *_ = under_way(modality=Event.Modality.PRACTICE_ANALYSIS_DAY)
    client.force_login(holder("carif_oref"))
    assert client.get(f"{event.address}le-jour-meme/").status_code == 404
    client.force_login(event.organiser)
    assert client.get(f"{event.address}le-jour-meme/").status_code == 200


def test_the_history_names_who_noted(client, organised):
    event, [mine, _other], half, _moment = organised
    assert "Aucune présence n’est encore notée" in plain(client.get(f"{event.address}le-jour-meme/historique/"))
    client.post(f"{event.address}emargement/{half.pk}/noter/", {"sign_up": mine.pk, "present": "1"})
    page = plain(client.get(f"{event.address}le-jour-meme/historique/"))
    assert str(event.organiser) in page
    assert "margement sur tablette" in page
