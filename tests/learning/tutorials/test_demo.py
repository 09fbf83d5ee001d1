"""The demo: six tutorials to be read, Claire in the middle of one, and nothing twice."""

from django.conf import settings

from foundation.networks.demo import person
from learning.record.models import Fact
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.selectors import in_progress
from portal.demo.actions import load_subject
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.test_manuscript import SEED


def test_the_six_tutorials_are_there_to_be_followed(demo_db, client, viewer_of):
    claire = person("conseiller")
    client.force_login(claire)
    html = text_of(client.get("/tutoriels/"))
    assert f"{len(SEED)} tutoriels" in html
    assert "Terminé" in html
    assert "encore 35 min avec le quiz" in html
    pages = [*TutorialPage.objects.live(), *LessonPage.objects.live()]
    assert len(pages) == len(SEED) + sum(len(row["lecons"]) for row in SEED)
    in_order = TutorialPage.objects.get(slug="animer-echange-pratiques")
    assert in_order.in_sequence
    _first, *later = LessonPage.objects.of([in_order])
    for page in pages:
        assert client.get(page.address).status_code == (403 if page in later else 200)
    for tutorial in TutorialPage.objects.live():
        assert client.get(f"{tutorial.address}quiz/").status_code == (403 if tutorial == in_order else 200)
    (course,) = in_progress(viewer_of(claire))
    assert course.tutorial.slug == "reussir-aiguillage"
    assert course.next_lesson.title == "Utiliser l’annuaire partagé"


def test_loading_again_changes_nothing(demo_db):
    before = counts()
    load_subject(module="learning.tutorials.demo", seed={"tutorials": SEED})
    assert counts() == before


def counts():
    return Fact.objects.count(), TutorialPage.objects.count(), LessonPage.objects.count()


def test_every_manuscript_is_a_tutorial_of_the_seed():
    written = {path.stem for path in (settings.BASE_DIR / "data" / "tutorials").glob("*.txt")}
    assert written == {row["slug"] for row in SEED}
