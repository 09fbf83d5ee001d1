"""How a file is sent: unchanged files are not sent again, parts can be asked."""

import pytest

from tests.resources.media import makers

pytestmark = pytest.mark.django_db
CONTENT = b"%PDF-1.4 0123456789"


def test_an_unchanged_file_is_not_sent_again(client):
    address = makers.document().url
    etag = makers.fetch(client, address)[0]["ETag"]
    answer, body = makers.fetch(client, address, **{"If-None-Match": etag})
    assert (answer.status_code, body, answer["ETag"]) == (304, b"", etag)


@pytest.mark.parametrize(
    ("asked", "status", "got"),
    [
        ("bytes=0-3", 206, b"%PDF"),
        ("bytes=9-", 206, b"0123456789"),
        ("bytes=-4", 206, b"6789"),
        ("bytes=15-999", 206, b"6789"),
        ("bytes=999-", 416, b""),
        ("pages=1", 200, CONTENT),
    ],
)
def test_a_part_may_be_asked(client, asked, status, got):
    answer, body = makers.fetch(client, makers.document(content=CONTENT).url, Range=asked)
    assert (answer.status_code, body) == (status, got)


def test_a_pdf_is_shown_and_a_text_document_is_saved(client):
    assert makers.fetch(client, makers.document().url)[0]["Content-Disposition"].startswith("inline")
    saved, _ = makers.fetch(client, makers.document(name="feuille.ods").url)
    assert saved["Content-Disposition"].startswith("attachment")


def test_a_file_lost_by_the_store_is_not_there(client):
    document = makers.document()
    document.file.storage.delete(document.file.name)
    assert client.get(document.url).status_code == 404
