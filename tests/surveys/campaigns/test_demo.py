"""The demo's survey, loaded once."""

import json

import pytest
from django.contrib.auth.models import AnonymousUser

from portal.demo.actions import SEED
from resources.search.selectors import search
from surveys.campaigns import demo
from surveys.campaigns.models import Campaign
from surveys.questionnaires.models import Question

pytestmark = pytest.mark.django_db


def test_loading_twice_changes_nothing():
    seed = json.loads(SEED.read_text())
    demo.load(seed)
    demo.load(seed)
    assert Campaign.objects.get().title == "Enquête d’analyse des besoins 2027"
    assert Question.objects.count() == 18


def test_every_question_of_the_seed_can_be_read(client):
    seed = json.loads(SEED.read_text())
    demo.load(seed)
    page = client.get(Campaign.objects.get().address).content.decode().replace("\u202f", " ").replace("\xa0", " ")
    for question in seed["survey"]["questions"]:
        assert question["texte"].replace("'", "’") in page


def test_it_is_found_by_what_it_asks(client, viewer_of):
    demo.load(json.loads(SEED.read_text()))
    assert search(text="aiguiller vers un autre réseau", viewer=viewer_of(AnonymousUser())).total == 1
