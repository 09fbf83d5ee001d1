"""Each modality has a model, which asks for ten things at most."""

import pytest

from learning.events.models import Event
from learning.events.organising.proposing.forms import DayForm
from learning.events.organising.proposing.presets import PRESETS
from tests.factories import holder

pytestmark = pytest.mark.django_db


def test_every_modality_has_its_model():
    assert set(PRESETS) == set(Event.Modality.values)


@pytest.mark.parametrize("preset", PRESETS.values(), ids=lambda preset: preset.modality)
def test_a_model_asks_for_ten_things_at_most(client, viewer_of, preset):
    form = DayForm(viewer=viewer_of(holder("referent")), preset=preset)
    asked = [bound.name for bound in form.visible_fields() if bound.field.required]
    assert len(asked) <= 10
    client.force_login(holder("referent"))
    page = client.get(f"/agenda/proposer/?modele={preset.modality}")
    assert page.status_code == 200
    assert f'type="hidden" name="modality" value="{preset.modality}"' in page.content.decode()


def test_the_models_come_first_and_an_unknown_one_is_none(client):
    client.force_login(holder("referent"))
    for address in ("/agenda/proposer/", "/agenda/proposer/?modele=fete"):
        page = client.get(address).content.decode()
        assert all(f"?modele={name}" in page for name in PRESETS)


def test_on_site_one_says_where_and_how_one_comes_in_and_online_nothing_of_it(viewer_of):
    viewer = viewer_of(holder("referent"))
    on_site, online = (DayForm({"format": each}, viewer=viewer) for each in ("hybrid", "online"))
    assert on_site.fields["commune"].required
    assert on_site.fields["place_access"].required
    assert not online.fields["commune"].required
    assert {"commune", "place_access"} <= set(on_site.errors)
    assert not {"commune", "place_access"} & set(online.errors)
