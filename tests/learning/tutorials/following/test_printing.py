"""A lesson and a whole tutorial on paper."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import member
from tests.learning.tutorials.following.desks import note
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import lesson, lessons_of, tutorial

pytestmark = pytest.mark.django_db


def test_the_whole_tutorial_is_one_page_with_ones_notes(client):
    guide = tutorial()
    client.force_login(member())
    note(client, lessons_of(guide)[1], "À moi.")
    html = text_of(client.get(f"{guide.address}imprimer/"))
    for number in (1, 2, 3):
        assert f"Le texte de lecon-{number}." in html
    assert "À moi." in html
    assert "La Région" not in html


def test_a_visitor_prints_what_is_public(client):
    guide = tutorial()
    assert client.get(f"{guide.address}imprimer/").status_code == 200
    hidden = tutorial("reserve", keys=["members"])
    assert client.get(f"{hidden.address}imprimer/").status_code == 404


def test_in_order_it_stops_where_one_is(client):
    guide = tutorial(in_sequence=True)
    html = text_of(client.get(f"{guide.address}imprimer/"))
    assert "Le texte de lecon-1." in html
    assert "Le texte de lecon-2." not in html
    assert "s’arrête à la leçon où vous en êtes" in html


def test_a_lesson_can_be_printed_and_no_lesson_is_called_so(client):
    guide = tutorial()
    assert "Imprimer la leçon" in text_of(client.get(f"{guide.address}lecon-1/"))
    with pytest.raises(Exception, match="réservée"):
        lesson(guide, "imprimer")


def test_its_queries_do_not_grow_with_the_lessons(client):
    guide = tutorial(lessons=2)
    client.force_login(member())
    client.get(f"{guide.address}imprimer/")
    few = _queries(client, guide)
    for number in range(10, 16):
        lesson(guide, f"lecon-{number}")
    assert _queries(client, guide) == few
    assert few <= 12


def _queries(client, guide):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(f"{guide.address}imprimer/").status_code == 200
    return len(captured)
