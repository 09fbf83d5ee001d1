"""`manage.py reindex` makes the index anew from the objects."""

from io import StringIO

import pytest
from django.core.management import call_command

from resources.search.models import SearchEntry
from tests.resources.makers import document, offer, point

pytestmark = pytest.mark.django_db


def test_reindex_restores_what_is_missing_and_drops_what_is_stale():
    kept = document("Accueil")
    gone = document("Ancienne fiche")
    offer(point(), "Atelier")
    type(gone).objects.filter(pk=gone.pk).delete()
    SearchEntry.objects.of("document", [kept.pk]).delete()
    SearchEntry.objects.filter(kind="service_offer").update(kind="forgotten")
    out = StringIO()
    call_command("reindex", stdout=out)
    assert out.getvalue() == "3 entries in the search index.\n"
    assert set(SearchEntry.objects.values_list("kind", flat=True)) == {"document", "service_point", "service_offer"}
    assert SearchEntry.objects.get(kind="document").title == "Accueil"


def test_reindex_of_one_kind_leaves_the_others():
    document("Accueil")
    offer(point(), "Atelier")
    SearchEntry.objects.all().delete()
    call_command("reindex", "document", stdout=StringIO())
    assert [entry.kind for entry in SearchEntry.objects.all()] == ["document"]
