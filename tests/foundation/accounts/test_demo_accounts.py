"""One-click accounts: in the demo only."""

import json

import pytest
from django.test import Client

from foundation.networks import demo

pytestmark = pytest.mark.django_db
NAMES = ["conseiller", "referent", "reseau", "carif", "pilotage", "admin"]


@pytest.fixture
def demo_people(settings):
    settings.DEMO = True
    demo.load(json.loads((settings.BASE_DIR / "data/demo-seed.json").read_text()))


@pytest.mark.usefixtures("demo_people")
def test_the_sign_in_page_offers_the_six_roles(client):
    page = client.get("/compte/login/").content.decode()
    assert [f'value="{name}"' in page for name in NAMES] == [True] * 6


@pytest.mark.usefixtures("demo_people")
def test_each_opens_its_session_in_one_click():
    for name in NAMES:
        client = Client()
        assert client.post("/compte/demo/", {"account": name})["Location"] == "/mon-espace/"
        assert client.session["_auth_user_id"] == str(demo.person(name).pk)


@pytest.mark.usefixtures("demo_people")
def test_it_leads_where_one_was_going_on_this_site_only(client):
    assert client.post("/compte/demo/", {"account": "carif", "next": "/agenda/"})["Location"] == "/agenda/"
    other = Client().post("/compte/demo/", {"account": "carif", "next": "https://ailleurs.example/"})
    assert other["Location"] == "/mon-espace/"


@pytest.mark.usefixtures("demo_people")
def test_the_password_works_in_the_ordinary_form(client):
    response = client.post("/compte/login/", {"login": "conseiller@demo.example", "password": "demo-passerelle"})
    assert response["Location"] == "/mon-espace/"


@pytest.mark.usefixtures("demo_people")
def test_an_unknown_account_is_not_found(client):
    assert client.post("/compte/demo/", {"account": "quelqu-un"}).status_code == 404


@pytest.mark.usefixtures("demo_people")
def test_reading_never_signs_in(client):
    assert client.get("/compte/demo/?account=admin").status_code == 405


def test_outside_the_demo_it_does_not_exist(client, settings):
    demo.load(json.loads((settings.BASE_DIR / "data/demo-seed.json").read_text()))
    assert settings.DEMO is False
    assert client.post("/compte/demo/", {"account": "admin"}).status_code == 404
    assert "/compte/demo/" not in client.get("/compte/login/").content.decode()
