"""The demo's directory, loaded once whatever happens."""

import json
from pathlib import Path

import pytest
from django.conf import settings

from foundation.networks import demo as networks_demo
from resources.directory import demo
from resources.directory.models import ServiceOffer, ServicePoint
from resources.search.models import SearchEntry

pytestmark = pytest.mark.django_db


def test_the_demo_is_whole_and_loads_once(client):
    seed = json.loads((Path(settings.BASE_DIR) / "data/demo-seed.json").read_text())
    networks_demo.load(seed)
    demo.load(seed)
    demo.load(seed)
    assert (ServicePoint.objects.count(), ServiceOffer.objects.count()) == (24, 40)
    assert SearchEntry.objects.count() == 64
    listed = client.get("/annuaire/?public=jeunes").context["listed"]
    assert listed.total == 15, "six for them, nine for all publics"
    checks = {client.get(f"/annuaire/{slug}/").content.count("À vérifier".encode()) for slug in ("ml-lot", "mcef-foix")}
    assert checks == {0, 1}
