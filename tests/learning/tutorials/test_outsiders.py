"""A tutorial that one may not see is nowhere: page, lessons, quiz, list, counts."""

import pytest

from foundation.access.actions import set_audience
from foundation.kinds.registry import kind
from learning.record.models import Fact
from learning.tutorials.models import LessonPage
from learning.tutorials.selectors import in_progress
from tests.factories import StructureFactory, member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, lessons_of, tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def hidden():
    return tutorial("pour-les-membres", keys=["members"])


PATHS = ["", "lecon-1/", "quiz/"]
ACTS = ["commencer/", "terminer/", "lecon-1/terminer/", "quiz/"]


@pytest.mark.parametrize("path", PATHS)
def test_a_visitor_does_not_find_a_tutorial_for_members(client, hidden, path):
    assert client.get(f"{hidden.address}{path}").status_code == 404


@pytest.mark.parametrize("path", ACTS)
def test_a_visitor_does_not_act_on_it_either(client, hidden, path):
    assert client.post(f"{hidden.address}{path}").status_code == 404


def test_a_member_finds_it(client, hidden):
    client.force_login(member())
    for path in PATHS:
        assert client.get(f"{hidden.address}{path}").status_code == 200


def test_it_is_not_in_the_visitors_list(client, hidden):
    shown = tutorial("pour-tous")
    html = text_of(client.get("/tutoriels/"))
    assert shown.title in html
    assert hidden.title not in html
    assert "1 tutoriel" in html


def test_the_kinds_hide_it_and_its_lessons(hidden, viewer_of):
    tutorial("pour-tous")
    from django.contrib.auth.models import AnonymousUser

    visitor = viewer_of(AnonymousUser())
    assert hidden not in kind("tutorial").visible(visitor)
    assert not set(lessons_of(hidden)) & set(kind("lesson").visible(visitor))


def test_a_lesson_is_as_hidden_as_its_tutorial(client, viewer_of):
    """Whatever the lesson's own audience says, its tutorial decides first."""
    page = tutorial()
    public = lessons_of(page)[0]
    set_audience(target=page, keys=["members"])
    set_audience(target=public, keys=["public"])
    from django.contrib.auth.models import AnonymousUser

    assert client.get(public.address).status_code == 404
    assert public not in LessonPage.objects.visible_to(viewer_of(AnonymousUser()))


def test_lessons_of_an_unpublished_tutorial_are_not_found(client, viewer_of):
    page, person = tutorial(), member()
    lessons = lessons_of(page)
    page.unpublish()
    client.force_login(person)
    assert client.get(lessons[0].address).status_code == 404
    assert not LessonPage.objects.visible_to(viewer_of(person)).exists()


def test_leaving_the_audience_ends_the_following(client, viewer_of):
    structure = StructureFactory()
    page, person = tutorial(keys=[f"str:{structure.pk}"]), member(structure=structure)
    follow(person, page, lessons=1, quiz=False)
    person.roles.all().delete()
    assert in_progress(viewer_of(person)) == []
    client.force_login(person)
    assert client.post(f"{page.address}lecon-2/terminer/").status_code == 404
    assert Fact.objects.of_kind(Fact.Kind.LESSON_READ).count() == 1
