"""What the house knows of this room's objects: the register, the export, the search and « le fil »."""

import pytest

from foundation.kinds.registry import kind
from tests.factories import member
from tests.learning.tutorials.tutorials import follow, lessons_of, tutorial

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["action", "tutorial", "lesson", "fact"])
def test_each_kind_says_how_long_it_is_kept(name):
    assert kind(name).retention.endswith(".")


def test_ones_export_holds_ones_own_facts_only():
    page, person = tutorial(), member()
    follow(person, page, lessons=1, quiz=False)
    follow(member(), page)
    rows = list(kind("fact").export(person))
    assert [row["fait"] for row in rows] == ["Tutoriel commencé", "Leçon terminée"]


def test_no_answer_of_a_quiz_is_in_the_search_text():
    page = tutorial()
    text = kind("tutorial").search_text(page)
    assert "Écouter" in text.body
    assert "La Région" not in text.body
    assert "Retour" not in text.body
    assert text.facets == {"axis": "acteurs"}


def test_the_text_of_a_lesson_is_found():
    page = tutorial()
    text = kind("lesson").search_text(lessons_of(page)[0])
    assert "Le texte de lecon-1." in text.body


def test_addresses_lead_to_the_pages(client):
    page = tutorial()
    for name, target in (("tutorial", page), ("lesson", lessons_of(page)[0])):
        assert client.get(kind(name).address(target)).status_code == 200
