"""The demo: two paths that lead somewhere, Claire on one of them, a suggestion for her, and nothing twice."""

from foundation.networks.demo import person
from learning.paths.models import PathPage, PathStep
from learning.record.sharing.models import Sharing
from learning.team.models import Suggestion
from portal.demo.actions import load_subject
from tests.learning.tutorials.reading import text_of


def test_the_paths_are_there_to_be_walked(demo_db, client):
    client.force_login(person("conseiller"))
    html = text_of(client.get("/parcours/prendre-son-poste/"))
    assert "1 étape faite sur 4" in html
    assert "Prochaine étape : Le CEP et ses niveaux de service" in html
    for page in PathPage.objects.live():
        assert client.get(page.address).status_code == 200
    assert "Prendre son poste dans le SPRO" in text_of(client.get("/programme/les-acteurs/decouvrir-les-membres/"))


def test_a_suggestion_waits_for_claire(demo_db, client):
    client.force_login(person("conseiller"))
    html = text_of(client.get("/mon-espace/"))
    assert "Accueillir une personne en situation de handicap" in html
    assert "Je le retiens" in html


def test_loading_again_changes_nothing(demo_db):
    before = counts()
    for module in ("learning.paths.demo", "learning.team.demo"):
        load_subject(module=module, seed={})
    assert counts() == before


def counts():
    return [model.objects.count() for model in (PathPage, PathStep, Suggestion, Sharing)]
