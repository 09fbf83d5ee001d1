"""The list: filters by axis and time, one's own progress, empty and odd choices."""

import pytest

from learning.programme.setup import ensure_axes
from learning.tutorials.setup import ensure_pages
from portal.home.actions import ensure_site
from tests.factories import member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    axes = ensure_axes()
    return [
        tutorial("aiguiller", lessons=5, axis=axes["acteurs"]),
        tutorial("accueillir", lessons=3, axis=axes["usagers"]),
        tutorial("situer", lessons=3, axis=axes["acteurs"]),
    ]


def shown(client, query=""):
    html = text_of(client.get(f"/tutoriels/{query}"))
    main = html[html.index("<main") : html.index("</main>")]
    return {name for name in ("Aiguiller", "Accueillir", "Situer") if f">{name}<" in main}, main


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", {"Aiguiller", "Accueillir", "Situer"}),
        ("?axe=usagers", {"Accueillir"}),
        ("?duree=45", {"Accueillir", "Situer"}),
        ("?axe=acteurs&duree=45", {"Situer"}),
        ("?axe=inconnu&duree=abc&page=99", {"Aiguiller", "Accueillir", "Situer"}),
    ],
)
def test_filters(client, three, query, names):
    assert shown(client, query)[0] == names


def test_no_answer_to_a_choice_leads_back_to_all(client, three):
    names, main = shown(client, "?axe=usagers&duree=30")
    assert names == set()
    assert "Aucun tutoriel ne répond à ces choix" in main
    assert 'href="/tutoriels/"' in main


def test_before_the_first_tutorial_the_page_says_so(client):
    ensure_site()
    ensure_pages()
    assert "Pas encore de tutoriel" in shown(client)[1]


def test_ones_own_progress_is_on_the_cards(client, three):
    person = member()
    follow(person, three[0])
    follow(person, three[1], lessons=1, quiz=False)
    follow(member(), three[2])
    client.force_login(person)
    _, main = shown(client)
    assert main.count("Terminé") == 1
    assert main.count("En cours") == 1
    assert "encore 25 min avec le quiz" in main
