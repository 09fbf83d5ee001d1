"""What a lesson says of its package before one starts, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from learning.packages.models import PackageAttempt
from learning.record.models import Fact
from tests.factories import member
from tests.learning.packages.archives import manifest, sample, small, zipped
from tests.learning.packages.lessons import launch, packed_lesson, player_of, report
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import lesson

pytestmark = pytest.mark.django_db


def test_accessibility_and_alternative_come_before_the_button(client):
    page = packed_lesson(small())
    page.package.accessibility_note = "Les vidéos n’ont pas de sous-titres."
    page.package.save()
    client.force_login(member())
    html = text_of(client.get(page.address))
    assert "Accessibilité : non évalué." in html
    assert "Les vidéos n’ont pas de sous-titres." in html
    assert "Lire la fiche « Accueillir »" in html
    assert "JavaScript" in html
    assert html.index("Accessibilité") < html.index("Lancer")


def test_the_lesson_is_read_by_the_package_or_by_its_alternative(client):
    page, person = packed_lesson(small()), member()
    client.force_login(person)
    html = client.get(page.address).content.decode()
    assert "J’ai terminé cette leçon" not in html
    assert "J’ai suivi l’alternative" in html
    client.post(f"{page.address}terminer/")
    assert Fact.objects.of_person(person).of_kind(Fact.Kind.LESSON_READ).exists()
    assert "J’ai suivi l’alternative" not in client.get(page.address).content.decode()


def test_a_package_that_says_nothing_is_finished_by_hand(client):
    page = packed_lesson(zipped({"imsmanifest.xml": manifest(kind="asset"), "index.html": "x"}))
    client.force_login(member())
    assert "J’ai terminé cette leçon" in client.get(page.address).content.decode()


@pytest.mark.parametrize(
    ("values", "button"),
    [({"cmi.core.lesson_location": "2"}, "Reprendre"), ({"cmi.core.lesson_status": "passed"}, "Revoir")],
)
def test_the_button_says_what_it_will_do(client, values, button):
    page = packed_lesson(small())
    client.force_login(member())
    report(launch(client, page), values)
    assert button in text_of(client.get(page.address))


def test_a_visitor_may_try_it(client):
    page = packed_lesson(small())
    html = text_of(client.get(page.address))
    assert "Sans compte, votre progression n’y est pas gardée." in html
    assert f'href="{player_of(page)}"' in html


def test_a_lesson_without_package_has_no_player(client):
    page = packed_lesson(small())
    plain = lesson(page.get_parent().specific, "sans")
    client.force_login(member())
    assert client.get(f"{plain.address}paquet/").status_code == 404
    assert client.post(f"{plain.address}paquet/").status_code == 404
    assert not PackageAttempt.objects.exists()


def test_in_a_tutorial_read_in_order_a_package_waits_for_its_turn(client):
    first = packed_lesson(small())
    tutorial = first.get_parent().specific
    tutorial.in_sequence = True
    tutorial.save_revision().publish()
    later = lesson(tutorial, "deux", package=first.package)
    client.force_login(member())
    assert client.post(player_of(later)).status_code == 403
    assert client.get(player_of(later)).status_code == 403
    assert not PackageAttempt.objects.exists()


def queries(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("name", ["scorm2004", "scorm12"])
def test_the_pages_hold_twelve_queries(client, name):
    page = packed_lesson(sample(name))
    client.force_login(member())
    report(launch(client, page), {})
    assert queries(client, player_of(page)) <= 12
    assert queries(client, page.address) <= 12
