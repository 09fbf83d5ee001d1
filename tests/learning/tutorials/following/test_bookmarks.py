"""A bookmark on a passage: set, found again on the tutorial's page, taken away and brought back."""

import datetime

import pytest

from foundation.clock import frozen_at, now
from learning.tutorials.following.chores import forget_removed_marks
from learning.tutorials.following.models import Mark
from tests.factories import member
from tests.learning.tutorials.following.desks import anchors, long_lesson, mark
from tests.learning.tutorials.reading import text_of

pytestmark = pytest.mark.django_db
LATER = datetime.timedelta(minutes=11)


@pytest.fixture
def learner(client):
    client.force_login(member())
    return client


@pytest.fixture
def guide():
    return long_lesson()


def test_a_bookmark_leads_back_to_its_passage(learner, guide):
    tutorial, page = guide
    anchor = anchors(page)[2]
    assert mark(learner, page, anchor)["Location"] == f"{page.address}#{anchor}"
    html = text_of(learner.get(tutorial.address))
    assert f'<a href="{page.address}#{anchor}">À retenir : À garder en tête.</a>' in html
    assert "Repère posé" in text_of(learner.get(page.address))


def test_with_a_script_the_button_alone_comes_back(learner, guide):
    _, page = guide
    html = text_of(mark(learner, page, anchors(page)[2], htmx=True))
    assert "Repère posé" in html
    assert "<html" not in html
    assert "Repère posé" not in text_of(mark(learner, page, anchors(page)[2], "take", htmx=True))


def test_a_double_click_sets_one(learner, guide):
    _, page = guide
    for _ in range(2):
        mark(learner, page, anchors(page)[2])
    assert Mark.objects.count() == 1


def test_what_was_taken_away_can_be_set_anew(learner, guide):
    _, page = guide
    for act in ("set", "take", "set"):
        mark(learner, page, anchors(page)[1], act)
    assert Mark.objects.standing().count() == 1


def test_one_removes_it_from_the_list_and_brings_it_back(learner, guide):
    tutorial, page = guide
    mark(learner, page, anchors(page)[2])
    one = Mark.objects.get()
    answer = learner.post(f"/mon-espace/reperes/{one.uuid}/retirer/", {"back": tutorial.address})
    assert answer["Location"] == f"{tutorial.address}#repere-{one.uuid}"
    assert "Repère retiré." in text_of(learner.get(tutorial.address))
    assert "Repère posé" not in text_of(learner.get(page.address))
    learner.post(f"/mon-espace/reperes/{one.uuid}/retablir/", {"back": tutorial.address})
    assert "Repère posé" in text_of(learner.get(page.address))


def test_what_was_removed_is_forgotten(learner, guide):
    tutorial, page = guide
    mark(learner, page, anchors(page)[2])
    mark(learner, page, anchors(page)[2], "take")
    with frozen_at(now() + LATER):
        assert "Repère retiré." not in text_of(learner.get(tutorial.address))
    assert forget_removed_marks.call() == 0
    with frozen_at(now() + datetime.timedelta(days=2)):
        assert forget_removed_marks.call() == 1


@pytest.mark.parametrize("back", ["https://ailleurs.example/", "//ailleurs.example/", "javascript:alert(1)", ""])
def test_one_is_never_sent_elsewhere(learner, guide, back):
    _, page = guide
    mark(learner, page, anchors(page)[2])
    one = Mark.objects.get()
    answer = learner.post(f"/mon-espace/reperes/{one.uuid}/retirer/", {"back": back})
    assert answer["Location"] == f"/mon-espace/reperes/#repere-{one.uuid}"


@pytest.mark.parametrize("data", [{}, {"passage": "p-00000000", "act": "set"}, {"passage": "p-1", "act": "danser"}])
def test_a_wrong_passage_or_act_changes_nothing(learner, guide, data):
    _, page = guide
    assert learner.post(f"{page.address}repere/", data).status_code == 400
    assert not Mark.objects.exists()
