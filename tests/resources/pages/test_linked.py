"""A page names a sheet, a document or a day as it is called today, and only to those who may see it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.access.actions import set_audience
from foundation.kinds.registry import kind_of
from resources.pages.blocks import BodyBlock, LinkedBlock
from resources.search.actions import index_object
from tests.factories import member
from tests.resources import makers
from tests.resources.pages import trees
from tests.resources.pages.test_blocks import shown

pytestmark = pytest.mark.django_db


def linked(*targets, comment=""):
    addresses = [kind_of(target).address(target) for target in targets]
    return [("linked", {"address": address, "comment": comment}) for address in addresses]


def test_a_document_and_a_sheet_by_their_names(client):
    document, point = makers.document("Guide d’accueil", description="Cinq étapes."), makers.point()
    page = shown(client, *linked(document, point))
    assert f'<a class="stretched" href="{document.address}">Guide d’accueil</a>' in page
    assert point.structure.name in page
    assert ">Document</p>" in page
    assert "Cinq étapes." in page


def test_its_name_follows(client):
    client.force_login(member())
    document = makers.document("Ancien titre")
    page = shown(client, *linked(document, comment="À lire avant."))
    assert "À lire avant." in page
    document.title = "Nouveau titre"
    document.save()
    index_object(document)
    assert "Nouveau titre" in client.get("/blocs/").content.decode()


def test_what_one_may_not_see_is_not_named(client):
    document = makers.document("Secret de réseau", keys=["net:999999"])
    assert "Secret de réseau" not in shown(client, *linked(document))


def test_what_closes_is_not_named_any_more(client):
    client.force_login(member())
    document = makers.document("Bientôt fermé")
    assert "Bientôt fermé" in shown(client, *linked(document))
    set_audience(target=document, keys=["net:999999"])
    assert "Bientôt fermé" not in client.get("/blocs/").content.decode()


def test_an_address_copied_from_the_browser_is_understood():
    document = makers.document("Guide")
    value = LinkedBlock().to_python({"address": f"https://passerelle.exemple{document.address}?q=1#ici", "comment": ""})
    assert LinkedBlock().clean(value)["address"] == document.address


@pytest.mark.parametrize("address", ["/rien/", "javascript:alert(1)", "https://ailleurs.exemple/"])
def test_an_address_where_nothing_is_is_refused(address):
    with pytest.raises(ValidationError) as refused:
        LinkedBlock().clean(LinkedBlock().to_python({"address": address, "comment": ""}))
    assert "Rien n’est publié à cette adresse" in str(refused.value.block_errors["address"].message)


def test_ten_cost_as_many_queries_as_one(client):
    ten = [makers.document(f"Document {number}") for number in range(10)]
    pages = [
        trees.page(slug=slug, body=BodyBlock().to_python([{"type": t, "value": v} for t, v in linked(*some)]))
        for slug, some in (("un", ten[:1]), ("dix", ten))
    ]
    client.force_login(member())
    client.get(pages[0].address)
    counts = []
    for page in pages:
        with CaptureQueriesContext(connection) as queries:
            client.get(page.address)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12
