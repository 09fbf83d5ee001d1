"""The sheet of a document: its notice, its licence, its file."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from foundation.files.actions import store_file
from tests.factories import holder, member
from tests.resources.makers import document

pytestmark = pytest.mark.django_db


def with_file(made, keys):
    upload = SimpleUploadedFile("grille.csv", "réseau;public\n".encode() * 100)
    made.file = store_file(upload=upload, keys=keys, created_by=None, owner=made)
    made.save()
    return made


def test_the_notice_the_licence_and_the_file(client):
    made = with_file(
        document("Grille", subjects=["accueil"], coverage="Ariège", description="Cinq étapes."), ["public"]
    )
    page = client.get(made.address).content.decode()
    for expected in ["CARIF-OREF", "Ariège", "/ressources/?sujet=accueil", "CC BY-SA 4.0", "en gardant la même licence",
                     "Ouvert à tous", f'href="{made.file.address}"', "CSV, 1", "Cinq étapes."]:  # fmt: skip
        assert expected in page


def test_the_file_is_as_guarded_as_its_document(client):
    made = with_file(document("Grille", keys=["members"]), ["members"])
    assert client.get(made.address).status_code == 404
    assert client.get(made.file.address).status_code == 404
    client.force_login(member())
    assert client.get(made.address).status_code == 200
    assert b"".join(client.get(made.file.address).streaming_content).startswith("réseau".encode())


def test_a_document_for_one_role_says_for_whom(client):
    made = document("Guide", keys=["role:referent"])
    client.force_login(member())
    assert client.get(made.address).status_code == 404
    client.force_login(holder("referent"))
    assert "Réservé aux référentes et référents" in client.get(made.address).content.decode()


def test_a_document_without_file_tells_whom_to_ask(client):
    assert "Le fichier n’est pas encore déposé" in client.get(document("Guide").address).content.decode()


def test_a_document_that_can_be_read_on_the_site(client):
    made = document("Charte", reading_address="/charte-spro/", reading_label="Consulter la charte en ligne")
    assert "Consulter la charte en ligne" in client.get(made.address).content.decode()


def test_a_withdrawn_document_is_not_found(client):
    assert client.get(document("Ancien", published=False).address).status_code == 404
