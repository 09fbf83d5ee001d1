"""The guarded address: who gets a file, and under which headers."""

import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient, Client

from tests.factories import member
from tests.foundation.files.uploads import PDF, stored

pytestmark = pytest.mark.django_db


def client_of(person) -> Client:
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    return client


def body(response) -> bytes:
    return b"".join(response.streaming_content)


def test_a_public_file_is_for_everybody_and_for_caches():
    response = Client().get(stored().address)
    assert body(response) == PDF
    assert response["Cache-Control"] == "public, max-age=86400"
    assert response["Content-Disposition"] == 'inline; filename="charte.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in response


def test_a_members_file_is_neither_for_visitors_nor_for_caches():
    kept = stored(keys=["members"])
    assert Client().get(kept.address).status_code == 404
    response = client_of(member()).get(kept.address)
    assert body(response) == PDF
    assert response["Cache-Control"] == "private, no-store"


def test_a_structure_s_file_is_for_that_structure():
    person = member()
    kept = stored(keys=[f"str:{person.roles.get().structure_id}"])
    assert client_of(person).get(kept.address).status_code == 200
    assert client_of(member()).get(kept.address).status_code == 404


@pytest.mark.parametrize(("name", "content"), [("a.svg", b"<svg/>"), ("a.html", b"<script>1</script>")])
def test_what_could_run_is_downloaded_and_shut_in_a_box(name, content):
    response = Client().get(stored(name, content).address)
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Content-Security-Policy"].startswith("sandbox;")


@pytest.mark.parametrize(
    ("asked", "first", "last"), [("bytes=0-9", 0, 9), ("bytes=100-", 100, 108), ("bytes=-5", 104, 108)]
)
def test_a_range(asked, first, last):
    response = Client().get(stored().address, headers={"Range": asked})
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {first}-{last}/{len(PDF)}"
    assert body(response) == PDF[first : last + 1]


def test_a_range_beyond_the_end():
    assert Client().get(stored().address, headers={"Range": "bytes=500-"}).status_code == 416


def test_a_cache_asks_whether_it_changed():
    kept = stored()
    etag = Client().get(kept.address)["ETag"]
    again = Client().get(kept.address, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_a_file_whose_bytes_are_missing_is_not_there():
    kept = stored()
    kept.file.storage.delete(kept.file.name)
    assert Client().get(kept.address).status_code == 404


def test_head_and_other_methods():
    kept = stored()
    assert Client().head(kept.address).status_code == 200
    assert Client().post(kept.address).status_code == 405


def test_an_asgi_server_streams_without_taking_it_all_into_memory():
    kept = stored()

    async def read() -> bytes:
        response = await AsyncClient().get(kept.address)
        return b"".join([chunk async for chunk in response.streaming_content])

    assert async_to_sync(read)() == PDF
