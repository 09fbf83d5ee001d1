"""The demo: six tutorials to be read, Claire in the middle of one, and nothing twice."""

import pytest

from foundation.networks.demo import person
from learning.record.models import Fact
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.selectors import in_progress
from portal.demo.actions import load_subject
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.test_manuscript import SEED


@pytest.fixture
def demo(demo_db):
    return demo_db


def test_every_page_of_the_demo_answers(demo, client):
    client.force_login(person("conseiller"))
    pages = [*TutorialPage.objects.live(), *LessonPage.objects.live()]
    assert len(pages) == 26
    for page in pages:
        assert client.get(page.address).status_code == 200
    for tutorial in TutorialPage.objects.live():
        assert client.get(f"{tutorial.address}quiz/").status_code == 200


def test_claire_is_in_the_middle_of_an_aiguillage(demo, viewer_of):
    (course,) = in_progress(viewer_of(person("conseiller")))
    assert course.tutorial.slug == "reussir-aiguillage"
    assert course.next_lesson.title == "Utiliser l’annuaire partagé"


def test_loading_again_changes_nothing(demo):
    import json

    from django.conf import settings

    seed = json.loads((settings.BASE_DIR / "data" / "demo-seed.json").read_text(encoding="utf-8"))
    before = (Fact.objects.count(), TutorialPage.objects.count(), LessonPage.objects.count())
    load_subject(module="learning.tutorials.demo", seed=seed)
    assert (Fact.objects.count(), TutorialPage.objects.count(), LessonPage.objects.count()) == before


def test_the_list_shows_the_six_with_ones_own_progress(demo, client):
    client.force_login(person("conseiller"))
    html = text_of(client.get("/tutoriels/"))
    assert f"{len(SEED)} tutoriels" in html
    assert "Terminé" in html
    assert "encore 35 min avec le quiz" in html


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ("axe=usagers", "Accueillir une personne", "Réussir un aiguillage"),
        ("duree=45", "Connaître le SPRO", "Réussir un aiguillage"),
        ("axe=usagers&duree=45", "Accueillir une personne", "Le CEP et ses niveaux"),
        ("axe=inconnu&duree=abc&page=99", "Réussir un aiguillage", "Aucun tutoriel"),
        ("axe=usagers&duree=30", "Aucun tutoriel ne répond", "Accueillir une personne"),
    ],
)
def test_filters(demo, client, query, shown, hidden):
    html = text_of(client.get(f"/tutoriels/?{query}"))
    main = html[html.index("<main") : html.index("</main>")]
    assert shown in main
    assert hidden not in main
