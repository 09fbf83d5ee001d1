"""« Chiffres »: for those who write, on screen and as a file; nothing for anybody else; a cost that does not grow."""

import csv

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from learning.tutorials.figures.tables import csv_response
from tests.factories import holder, member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db
PATHS = ["/mon-espace/chiffres/", "/mon-espace/chiffres/chiffres.csv"]
OF_ONE = ["/tutoriels/aiguiller/chiffres/", "/tutoriels/aiguiller/chiffres/chiffres.csv"]


@pytest.fixture
def author(client):
    client.force_login(holder("carif_oref"))
    return client


def lines(response):
    return list(csv.reader(response.content.decode("utf-8-sig").splitlines(), delimiter=";"))


def test_an_author_reads_the_figures_on_screen(author):
    page = tutorial()
    for _ in range(6):
        follow(member(), page)
    html = text_of(author.get("/tutoriels/aiguiller/chiffres/"))
    assert "Leçon 3" in html
    assert "Qui coordonne" in html
    assert html.count("masqué</b>") == 4
    assert "Essai" not in html[html.index("<main") : html.index("</main>")]


def test_the_file_says_what_the_page_says(author):
    page = tutorial()
    for _ in range(6):
        follow(member(), page)
    table = lines(author.get("/tutoriels/aiguiller/chiffres/chiffres.csv"))
    assert ["Ont commencé", "6"] in table
    assert ["Question 1 : Qui coordonne", "masqué"] in table
    assert lines(author.get(PATHS[1]))[1] == ["Aiguiller", "Les acteurs", "6", "6"]


def test_before_anybody_came_the_page_says_so(author):
    tutorial()
    assert "Personne ne l’a encore commencé" in text_of(author.get("/tutoriels/aiguiller/chiffres/"))


def test_without_a_tutorial_the_list_says_so(author):
    assert "Pas encore de tutoriel" in text_of(author.get(PATHS[0]))


@pytest.mark.parametrize("path", PATHS + OF_ONE)
@pytest.mark.parametrize("role", ["member", "referent", "network_head", "steering"])
def test_nobody_else_reads_them(client, role, path):
    tutorial()
    client.force_login(holder(role))
    assert client.get(path).status_code == 404


def test_a_tutorial_that_one_may_not_see_has_no_figures(author):
    tutorial(keys=["grp:999"])
    assert author.get("/tutoriels/aiguiller/chiffres/").status_code == 404
    assert "Aiguiller" not in text_of(author.get(PATHS[0]))


def test_a_cell_is_never_a_formula():
    answer = csv_response([["=1+1", "+33", "-5", "@nom", "Texte", 7]], "essai")
    assert lines(answer) == [["'=1+1", "'+33", "'-5", "'@nom", "Texte", "7"]]


@pytest.mark.parametrize("path", [PATHS[0], OF_ONE[0]])
def test_a_page_costs_the_same_whatever_there_is(author, path):
    page = tutorial()
    follow(member(), page)
    few = cost(author, path)
    for number in range(5):
        follow(member(), page)
        follow(member(), tutorial(f"t{number}", lessons=1))
    assert cost(author, path) == few <= 12


def cost(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)
