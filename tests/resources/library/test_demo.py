"""The demo's library: thirteen documents, each with a file that can be read."""

import csv
import io
import json
from pathlib import Path

import pytest
from django.conf import settings

from foundation.accounts.models import User
from foundation.files.models import StoredFile
from foundation.networks import demo as networks_demo
from foundation.networks.models import Commune
from resources.library import demo
from resources.library.models import Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    seed = json.loads((Path(settings.BASE_DIR) / "data/demo-seed.json").read_text())
    networks_demo.load(seed)
    demo.load(seed)
    return seed


def content(identifier):
    with Document.objects.get(identifier=identifier).file.file.open() as handle:
        return handle.read()


def test_every_document_has_a_file_and_loads_once(loaded):
    demo.load(loaded)
    assert Document.objects.count() == StoredFile.objects.count() == 13
    for document in Document.objects.select_related("file"):
        assert document.file.audience_id == document.audience_id
        assert document.file.size > 300


@pytest.mark.parametrize(
    ("who", "number"), [("conseiller", 11), ("referent", 12), ("carif", 12), ("pilotage", 12), ("yann.modele", 12)]
)
def test_each_role_sees_its_shelf(loaded, viewer_of, who, number):
    viewer = viewer_of(User.objects.get(email=f"{who}@demo.example"))
    assert Document.objects.visible_to(viewer).count() == number


def test_tables_open_in_a_spreadsheet(loaded):
    rows = list(csv.reader(io.StringIO(content("doc-002").decode("utf-8-sig")), delimiter=";"))
    assert rows[0][0] == "Sigle"
    assert len(rows) == 13
    assert len(content("doc-010").splitlines()) == 9


def test_the_portrait_counts_the_communes_of_its_zone(loaded):
    number = Commune.objects.filter(zone_2010__code="7301").count()
    assert number > 200
    assert f"Communes : {number}\n" in content("doc-007").decode()


def test_the_charter_is_there_whole(loaded):
    charter = settings.BASE_DIR / "data/charte-spro-midi-pyrenees-2015.txt"
    assert content("doc-charte") == charter.read_bytes()
    assert Document.objects.get(identifier="doc-charte").reading_address == "/charte-spro/"
