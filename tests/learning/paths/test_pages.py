"""The list of paths and a path's page: where one stands, what comes next, at a cost that does not grow."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.jobs.worker import drain
from learning.events.models import Event
from learning.paths.setup import ensure_pages
from portal.home.actions import ensure_site
from tests.factories import holder, member
from tests.learning.events.days import day
from tests.learning.paths.paths import path
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.test_queries import completed
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return member()


@pytest.fixture
def walker(client, person):
    client.force_login(person)
    return client


def test_before_the_first_path_the_list_says_so(client):
    ensure_site()
    ensure_pages()
    assert "Pas encore de parcours" in text_of(client.get("/parcours/"))


def test_a_visitor_reads_the_steps_and_is_told_to_sign_in(client):
    page = path("a", tutorial("un"), day(title="Une journée"))
    html = text_of(client.get(page.address))
    assert "Une journée" in html
    assert "Connectez-vous pour garder votre progression" in html
    assert "Prochaine étape" not in html


def test_the_next_step_is_the_first_not_done(walker, person):
    first, second = tutorial("un", lessons=1), tutorial("deux", lessons=2)
    page = path("a", first, second)
    follow(person, first)
    html = text_of(walker.get(page.address))
    assert "1 étape faite sur 2" in html
    assert f'href="{second.address}">Ouvrir le tutoriel' in html


def test_a_tutorial_under_way_is_resumed_where_one_was(walker, person):
    guide = tutorial("un", lessons=2)
    page = path("a", guide)
    follow(person, guide, lessons=1, quiz=False)
    html = text_of(walker.get(page.address))
    assert f'href="{guide.address}lecon-2/">Reprendre' in html


def test_a_day_called_off_is_said_and_not_waited_for(walker):
    page = path("a", day(state=Event.State.CANCELLED), guide := tutorial("un"))
    html = text_of(walker.get(page.address))
    assert "Annulée" in html
    assert f'href="{guide.address}">Ouvrir le tutoriel' in html


def test_once_ended_the_page_says_so(walker, person):
    guide = tutorial("un", lessons=1)
    page = path("a", guide)
    follow(person, guide)
    drain()
    assert "Parcours terminé" in text_of(walker.get(page.address))
    assert text_of(walker.get("/parcours/")).count("Terminé") == 1


def test_a_day_names_the_paths_that_lead_through_it(client):
    event = day()
    seen, hidden = path("ouvert", event), path("ferme", event, keys=["grp:999"])
    html = text_of(client.get(event.address))
    assert f'href="{seen.address}">Ouvert' in html
    assert hidden.address not in html


def test_a_path_that_one_may_not_see_does_not_exist(walker):
    page = path("a", tutorial("un"), keys=["grp:999"])
    assert walker.get(page.address).status_code == 404
    assert page.address not in text_of(walker.get("/parcours/"))
    assert walker.post(f"{page.address}terminer/").status_code == 404


def test_a_visitor_ends_nothing(client):
    page = path("a", tutorial("un"))
    assert client.post(f"{page.address}terminer/")["Location"].startswith("/compte/login/")


@pytest.mark.parametrize("address", ["/parcours/", "/parcours/a/"])
def test_a_page_costs_the_same_whatever_there_is(client, address):
    person = holder("referent")
    client.force_login(person)
    path("a", tutorial("un", lessons=1), day())
    follow(person, tutorial("deux"), lessons=1, quiz=False)
    few = cost(client, address)
    completed(person, 500)
    page = path("b", *(tutorial(f"t{number}", lessons=2) for number in range(8)), *(day() for _ in range(4)))
    assert page.steps.count() == 12
    assert cost(client, address) == few
    assert cost(client, "/parcours/b/") <= 12
    assert few <= 12


def cost(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_mon_espace_names_the_path_under_way_until_its_end(walker, person):
    first, second = tutorial("un", lessons=1), tutorial("deux", lessons=1)
    page = path("mon-chemin", first, second)
    assert page.title not in text_of(walker.get("/mon-espace/"))
    follow(person, first)
    assert f'href="{page.address}">Mon chemin' in text_of(walker.get("/mon-espace/"))
    follow(person, second)
    drain()
    assert page.address not in text_of(walker.get("/mon-espace/"))


def test_a_tutorial_names_the_paths_that_lead_through_it(client):
    guide = tutorial("un")
    shown, hidden = path("a", guide), path("b", guide, keys=["grp:999"])
    html = text_of(client.get(guide.address))
    assert shown.address in html
    assert hidden.address not in html
