"""Originals, renditions and documents: their audience gets them, nobody else, by whatever address."""

import pytest

from foundation.access.actions import set_audience
from foundation.networks.actions import sync_groups
from foundation.networks.models import Role
from resources.editing.groups import ensure_groups
from tests.factories import UserFactory, holder, member
from tests.resources.media import makers

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["original", "rendition", "document", "document file"])
def address_of(request):
    """Makes a file for these keys and gives its address."""

    def make(*keys: str) -> str:
        if request.param in ("original", "rendition"):
            image = makers.image(*keys)
            return image.file.url if request.param == "original" else image.get_rendition("width-200").url
        document = makers.document(*keys)
        return document.url if request.param == "document" else document.file.url

    return make


def test_a_public_file_is_for_everybody_and_for_caches(client, address_of):
    answer, body = makers.fetch(client, address_of("public"))
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, max-age=86400"
    assert body


def test_a_members_file_is_not_there_for_others(client, address_of):
    address = address_of("members")
    assert client.get(address).status_code == 404
    client.force_login(UserFactory())
    assert client.get(address).status_code == 404
    client.force_login(UserFactory(is_superuser=False, is_staff=True))
    assert client.get(address).status_code == 404


def test_a_members_file_is_for_members_and_for_no_cache(client, address_of):
    client.force_login(member())
    answer, _ = makers.fetch(client, address_of("members"))
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"


def test_editors_see_the_files_that_they_may_choose(client, address_of):
    ensure_groups()
    editor = holder(Role.Kind.CARIF_OREF)
    sync_groups(person=editor)
    client.force_login(editor)
    assert makers.fetch(client, address_of("net:999"))[0].status_code == 200


def test_an_unknown_file_is_not_there(client):
    for address in ("/fichiers/images/rien.png", "/fichiers/original_images/rien.png", "/documents/999/rien.pdf"):
        assert client.get(address).status_code == 404


def test_nothing_else_of_the_store_is_served(client, settings):
    (settings.MEDIA_ROOT / "ailleurs").mkdir(parents=True, exist_ok=True)
    (settings.MEDIA_ROOT / "ailleurs" / "secret.txt").write_text("secret")
    assert client.get("/fichiers/ailleurs/secret.txt").status_code == 404
    assert client.get("/fichiers/images/../ailleurs/secret.txt").status_code == 404


def test_a_rendition_follows_its_image(client):
    image = makers.image("public")
    address = image.get_rendition("width-200").url
    set_audience(target=image, keys=["members"])
    assert client.get(address).status_code == 404


def test_a_file_costs_two_queries_for_a_visitor(client, django_assert_max_num_queries):
    address = makers.image("public").get_rendition("width-200").url
    with django_assert_max_num_queries(2):
        makers.fetch(client, address)
