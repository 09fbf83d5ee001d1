"""Uploading through the admin asks who may see the file."""

import pytest
from django.core.files.base import ContentFile

from foundation.networks.models import Role
from resources.media.models import SiteDocument, SiteImage
from tests.resources.editing.people import person
from tests.resources.media import makers

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(person(Role.Kind.CARIF_OREF))
    return client


def keys_of(target) -> set[str]:
    return set(target.audience.keys.values_list("key", flat=True))


def test_an_image_for_members(editor):
    editor.post("/gestion/images/add/", {"title": "Pont", "file": makers.png(), "seen_by": "members"})
    assert keys_of(SiteImage.objects.get()) == {"members"}


def test_an_image_without_choice_is_public(editor):
    editor.post("/gestion/images/add/", {"title": "Pont", "file": makers.png()})
    assert keys_of(SiteImage.objects.get()) == {"public"}


def test_an_image_may_be_closed_later(editor, client):
    image = makers.image("public")
    address = image.get_rendition("width-200").url
    editor.post(f"/gestion/images/{image.pk}/", {"title": "Pont", "seen_by": "members"})
    client.logout()
    assert client.get(address).status_code == 404


def test_a_document_for_members(editor):
    file = ContentFile(b"%PDF-1.4", name="guide.pdf")
    editor.post("/gestion/documents/add/", {"title": "Guide", "file": file, "seen_by": "members"})
    assert keys_of(SiteDocument.objects.latest("pk")) == {"members"}


def test_a_document_that_is_not_what_its_name_says_is_refused(editor):
    file = ContentFile(b"<script>alert(1)</script>", name="guide.pdf")
    answer = editor.post("/gestion/documents/add/", {"title": "Guide", "file": file, "seen_by": "members"})
    assert "n’est pas un vrai fichier" in answer.content.decode()
    assert not SiteDocument.objects.exists()


def test_several_files_at_once(editor):
    answer = editor.post(
        "/gestion/images/multiple/add/",
        {"title": "Pont", "files[]": makers.png()},
        HTTP_X_REQUESTED_WITH="XMLHttpRequest",
    )
    assert answer.json()["success"]
    assert "Visible par" in answer.json()["form"]


def test_a_particular_audience_is_kept_unless_changed(editor):
    image = makers.image("str:5")
    editor.post(f"/gestion/images/{image.pk}/", {"title": "Pont neuf", "seen_by": "unchanged"})
    image.refresh_from_db()
    assert (image.title, keys_of(image)) == ("Pont neuf", {"str:5"})
