"""An editor adds a package in Wagtail, over HTTP; what is refused is said at its field, and leaves nothing."""

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse

from foundation.audit.models import AuditEntry
from learning.packages.intake import unpacking
from learning.packages.models import Package, PackageFile
from portal.home.actions import ensure_site
from tests.factories import member
from tests.learning.packages.archives import sample, small, upload
from tests.learning.packages.lessons import package, packed_lesson
from tests.learning.tutorials.reading import text_of
from tests.resources.editing.people import person

pytestmark = pytest.mark.django_db
ADD = "/gestion/paquets/add/"


@pytest.fixture
def editor(client):
    ensure_site()
    client.force_login(person("carif_oref"))
    return client


def send(client, content: bytes, name: str = "paquet.zip", **fields):
    given = {"title": "", "accessibility": "unknown", "accessibility_note": "", "alternative": "Lire la fiche."}
    return client.post(ADD, {**given, **fields, "archive": upload(content, name)}, follow=True)


def test_the_form_says_what_happens_before_anything_is_sent(editor):
    html = text_of(editor.get(ADD))
    assert "ne voit ni la session, ni le nom de la personne" in html
    assert "200 Mo au plus" in html


def test_a_package_is_added_under_its_own_title_and_listed(editor):
    html = text_of(send(editor, sample("scorm12")))
    added = Package.objects.get()
    assert added.title == "Accueillir un public éloigné"
    assert added.title in html
    assert "SCORM 1.2" in html
    assert added.created_by.email
    assert added.entries == PackageFile.objects.count() == 6
    assert AuditEntry.objects.filter(verb="package.added").count() == 1


def test_a_title_of_one_s_own(editor):
    send(editor, sample("scorm2004"), title="Orienter")
    assert Package.objects.get().title == "Orienter"


def test_rules_that_are_not_followed_are_said(editor):
    forward = {'choice="true" flow="true"': 'flow="true" forwardOnly="true"'}
    html = text_of(send(editor, sample("scorm2004", manifest=forward)))
    assert "nous ne les interprétons pas" in html
    assert "nous ne les interprétons pas" in text_of(editor.get(f"/gestion/paquets/edit/{Package.objects.get().pk}/"))


def test_without_rules_nothing_is_said(editor):
    assert "nous ne les interprétons pas" not in text_of(send(editor, sample("scorm2004")))
    assert "nous ne les interprétons pas" not in text_of(
        editor.get(f"/gestion/paquets/edit/{Package.objects.get().pk}/")
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF", "n’est pas une archive zip lisible"),
        (small(**{"../x.html": "x"}), "mène hors du paquet"),
        (small(**{"zero.bin": b"\0" * (25 * 1024 * 1024)}), "pèserait"),
    ],
)
def test_a_refusal_stands_at_the_field_and_leaves_nothing(editor, content, words):
    html = text_of(send(editor, content))
    assert words in html
    assert not Package.objects.exists()


def test_what_only_unpacking_finds_is_said_at_the_field_too(editor):
    content = bytearray(small(**{"later.bin": bytes(range(256)) * 40}))
    content[content.find(b"later.bin") + 40] ^= 0xFF
    assert "abîmé" in text_of(send(editor, bytes(content)))
    assert not Package.objects.exists()


def test_what_is_not_accessible_has_an_alternative(editor):
    assert "Dites comment suivre la leçon" in text_of(send(editor, small(), alternative="  "))
    assert not Package.objects.exists()
    send(editor, small(), accessibility="full", alternative="")
    assert Package.objects.get().accessibility == "full"


def test_its_words_change_and_its_archive_does_not(editor):
    added = package(small())
    address = f"/gestion/paquets/edit/{added.pk}/"
    assert 'name="archive"' not in editor.get(address).content.decode()
    editor.post(
        address,
        {
            "title": "Autre",
            "accessibility": "partial",
            "accessibility_note": "Sans sous-titres.",
            "alternative": "Lire.",
        },
    )
    added.refresh_from_db()
    assert (added.title, added.accessibility, added.accessibility_note) == ("Autre", "partial", "Sans sous-titres.")


def test_a_package_that_nobody_plays_goes_with_its_files(editor, django_capture_on_commit_callbacks):
    added = package(small())
    folder = f"{unpacking.FOLDER}/{added.uuid.hex}"
    assert default_storage.exists(folder)
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(f"/gestion/paquets/delete/{added.pk}/")
    assert not Package.objects.exists()
    assert not default_storage.exists(folder)


def test_a_package_that_a_lesson_plays_stays(editor):
    page = packed_lesson(small())
    html = text_of(editor.post(f"/gestion/paquets/delete/{page.package.pk}/", follow=True))
    assert "retirez-le d’abord de la leçon" in html
    assert Package.objects.count() == 1


def test_a_lesson_offers_the_packages(editor):
    page = packed_lesson(small())
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "paquet SCORM ou H5P" in html.replace("Paquet", "paquet")


def test_a_member_adds_nothing(client):
    ensure_site()
    client.force_login(member())
    assert send(client, small()).status_code in (302, 403, 404)
    assert not Package.objects.exists()
