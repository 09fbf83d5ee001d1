"""The living page shows every component, and does not exist in production."""

import pytest

from foundation.design.icons import ICONS

pytestmark = pytest.mark.django_db


def test_it_shows_every_part_and_every_icon(client):
    response = client.get("/composants/")
    html = response.content.decode()
    for slug, _ in response.context["parts"]:
        assert f'id="{slug}"' in html
    assert all(f"<span>{name}</span>" in html for name in ICONS)


def test_it_does_not_exist_in_production(client, settings):
    settings.DEMO = settings.TESTING = False
    assert client.get("/composants/").status_code == 404


def test_it_is_there_in_the_demo(client, settings):
    settings.DEMO, settings.TESTING = True, False
    assert client.get("/composants/").status_code == 200
