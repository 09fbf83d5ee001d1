"""Each modality has a model, which asks for ten things at most."""

import pytest

from learning.events.forms import DayForm
from learning.events.models import Event
from learning.events.organising.proposing.presets import PRESETS
from tests.factories import holder

pytestmark = pytest.mark.django_db

#: asked for on site: the commune, and whether one can come in a wheelchair
ON_SITE = 2


def test_every_modality_has_its_model():
    assert set(PRESETS) == set(Event.Modality.values)


@pytest.mark.parametrize("preset", PRESETS.values(), ids=lambda preset: preset.modality)
def test_a_model_asks_for_ten_things_at_most(client, preset):
    form = DayForm(preset=preset)
    asked = [bound.name for bound in form.visible_fields() if bound.field.required]
    assert len(asked) + ON_SITE <= 10
    client.force_login(holder("referent"))
    page = client.get(f"/agenda/proposer/?modele={preset.modality}")
    assert page.status_code == 200
    assert f'type="hidden" name="modality" value="{preset.modality}"' in page.content.decode()


def test_the_models_come_first_and_an_unknown_one_is_none(client):
    client.force_login(holder("referent"))
    for address in ("/agenda/proposer/", "/agenda/proposer/?modele=fete"):
        page = client.get(address).content.decode()
        assert all(f"?modele={name}" in page for name in PRESETS)
