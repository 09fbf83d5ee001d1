"""Who may take a tutorial away: editors, and whoever completed it when its licence lets a copy be handed on."""

import io
import zipfile

import pytest

from learning.record.models import Fact
from learning.tutorials.export.licences import LICENCES
from learning.tutorials.models import TutorialPage
from tests.factories import holder
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, lessons_of, tutorial

pytestmark = pytest.mark.django_db
ADDRESSES = ("emporter/", "emporter/scorm-1.2.zip")


@pytest.fixture
def guide():
    return tutorial()


def answers(client, page):
    statuses = []
    for each in ADDRESSES:
        response = client.get(page.address + each)
        if response.streaming:
            assert b"".join(response.streaming_content).startswith(b"PK")
        statuses.append(response.status_code)
    return statuses


def test_a_visitor_signs_in_first(client, guide):
    assert answers(client, guide) == [302, 302]


def test_a_member_takes_it_away_once_it_is_completed(client, guide):
    """By then they have seen every right answer; before, the package would tell them."""
    person = holder("member")
    client.force_login(person)
    assert answers(client, guide) == [404, 404]
    assert "Emporter ce tutoriel" not in text_of(client.get(guide.address))
    follow(person, guide)
    assert answers(client, guide) == [200, 200]
    assert "Emporter ce tutoriel" in text_of(client.get(guide.address))


@pytest.mark.parametrize("role", ["carif_oref", "administration"])
def test_an_editor_takes_away_what_is_published(client, guide, role):
    client.force_login(holder(role))
    page = client.get(guide.address + "emporter/")
    assert "Les bonnes réponses sont dans le paquet." in text_of(page)
    lessons_of(guide)[0].unpublish()
    response = client.get(guide.address + "emporter/scorm-1.2.zip")
    assert response["Content-Type"] == "application/zip"
    assert response["Cache-Control"] == "private, no-store"
    assert 'filename="aiguiller-scorm12.zip"' in response["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content))) as archive:
        html = archive.read("index.html").decode()
    assert "Lecon-1" not in html
    assert "Lecon-2" in html


def test_a_tutorial_without_lessons_has_nothing_to_take_away(client):
    client.force_login(holder("carif_oref"))
    assert answers(client, tutorial("vide", lessons=0)) == [404, 404]


def test_what_is_closed_to_a_person_cannot_be_taken_away(client):
    client.force_login(holder("administration"))
    assert answers(client, tutorial("ferme", keys=("role:steering",))) == [404, 404]


def test_taking_away_writes_nothing_and_holds_nothing_of_anybody(client, guide):
    person = holder("member")
    follow(person, guide)
    client.force_login(person)
    before = Fact.objects.count()
    response = client.get(guide.address + "emporter/scorm-1.2.zip")
    package = b"".join(response.streaming_content)
    assert Fact.objects.count() == before
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert person.email not in everything
    assert person.last_name not in everything
    assert str(person.uuid) not in everything


def test_every_licence_of_a_tutorial_is_described_here():
    assert set(LICENCES) == set(TutorialPage.Licence)
    assert all(licence.shared and licence.address for licence in LICENCES.values())
