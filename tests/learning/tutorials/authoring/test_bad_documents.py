"""A document that is broken or hostile is refused with a sentence, and leaves nothing."""

import io
import zipfile

import pytest

from learning.tutorials.models import LessonPage
from portal.home.actions import ensure_site
from resources.media.models import SiteImage
from tests.learning.tutorials.authoring.documents import body, plain_document, upload, with_part
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import tutorial
from tests.resources.editing.people import person

pytestmark = pytest.mark.django_db
DOCUMENT = "word/document.xml"


@pytest.fixture
def editor(client):
    ensure_site()
    client.force_login(person("carif_oref"))
    return client


def laughs() -> bytes:
    """Entities that grow a billionfold."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    return with_part(DOCUMENT, body("<w:p><w:r><w:t>&e8;</w:t></w:r></w:p>", doctype=f"<!DOCTYPE d [{entities}]>"))


def outside() -> bytes:
    doctype = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return with_part(DOCUMENT, body("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", doctype=doctype))


def deep() -> bytes:
    return with_part(DOCUMENT, body("<w:p>" * 5000 + "</w:p>" * 5000))


def bomb() -> bytes:
    return with_part("word/media/grand.png", b"\0" * 130_000_000)


def many() -> bytes:
    buffer = io.BytesIO(plain_document())
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(2100):
            archive.writestr(f"word/media/{number}.txt", "")
    return buffer.getvalue()


def cut() -> bytes:
    return plain_document()[:4000]


def damaged() -> bytes:
    """One byte of a stored part is not what its sum says."""
    data = bytearray(with_part("word/media/x.bin", b"x" * 2000))
    place = data.find(b"word/media/x.bin") + 24
    data[place] ^= 0xFF
    return bytes(data)


def empty_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("autre.xml", "<a/>")
    return buffer.getvalue()


NOT_WORD = "n’est pas un document Word"
HOSTILE = "contient des éléments que nous n’ouvrons pas"
BROKEN = "Ce document est abîmé"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (laughs, HOSTILE),
        (outside, HOSTILE),
        (deep, HOSTILE),
        (bomb, HOSTILE),
        (many, HOSTILE),
        (cut, NOT_WORD),
        (damaged, BROKEN),
        (empty_zip, NOT_WORD),
        (lambda: b"bonjour", NOT_WORD),
        (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "protégé par un mot de passe"),
        (lambda: with_part(DOCUMENT, b"<w:document"), BROKEN),
        (lambda: with_part(DOCUMENT, body("")), "ne contient pas de texte"),
        (lambda: with_part(DOCUMENT, body("<w:p><w:r><w:t> </w:t></w:r></w:p>")), "ne contient pas de texte"),
        (lambda: b"PK" + b"\0" * (20 * 1024 * 1024), "dépasse 20 Mo"),
    ],
)
def test_it_is_refused_with_a_sentence_and_nothing_is_left(editor, make, words):
    page = tutorial(lessons=0)
    answer = editor.post(f"/gestion/tutoriels/{page.pk}/lire-un-document/", {"document": upload(make()), "title": ""})
    assert answer.status_code == 400
    assert words in text_of(answer)
    assert not LessonPage.objects.exists()
    assert not SiteImage.objects.exists()


def test_without_a_file_it_is_asked_for(editor):
    page = tutorial(lessons=0)
    answer = editor.post(f"/gestion/tutoriels/{page.pk}/lire-un-document/", {"title": ""})
    assert answer.status_code == 400
    assert "Choisissez un document sur votre ordinateur." in text_of(answer)
