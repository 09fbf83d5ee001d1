"""One leaves in the middle of a lesson, and comes back at that very paragraph, wherever."""

from uuid import uuid4

import pytest

from learning.record.models import Fact
from learning.tutorials.following.models import Mark
from learning.tutorials.selectors import course, in_progress
from tests.factories import member
from tests.learning.tutorials.following.desks import anchors, long_lesson, stop_at
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, lessons_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return member()


@pytest.fixture
def learner(client, person):
    client.force_login(person)
    return client


@pytest.fixture
def guide():
    return long_lesson()


def test_without_a_script_a_button_keeps_the_place(learner, guide):
    tutorial, page = guide
    anchor = f"{anchors(page)[1]}-2"
    answer = learner.post(f"{page.address}arret/", {"passage": anchor}, follow=True)
    html = text_of(answer)
    assert answer.redirect_chain[-1][0] == tutorial.address
    assert "vous ramènera à ce passage" in html
    assert f'href="{page.address}#{anchor}">Reprendre' in html
    assert "Vous en étiez à « Deuxième alinéa" in html


def test_a_script_keeps_it_without_a_word(learner, guide, person):
    _, page = guide
    anchor = anchors(page)[2]
    answer = stop_at(learner, page, anchor, view=uuid4(), step=1)
    assert (answer.status_code, answer.content) == (204, b"")
    stop = Mark.objects.get(person=person)
    assert (stop.kind, stop.anchor, stop.excerpt) == (Mark.Kind.STOP, anchor, "À retenir : À garder en tête.")


def test_the_lesson_shows_where_one_was(learner, guide):
    _, page = guide
    anchor = f"{anchors(page)[1]}-2"
    stop_at(learner, page, anchor)
    html = text_of(learner.get(page.address))
    assert f'href="#{anchor}"' in html
    assert f'<p id="{anchor}" class="resume"><small>Vous reprenez ici</small>Deuxième alinéa' in html
    assert html.count("Vous reprenez ici") == 1


def test_what_comes_late_moves_nothing_back(learner, guide, person):
    _, page = guide
    view, (first, _, third, last) = uuid4(), anchors(page)
    stop_at(learner, page, last, view=view, step=3)
    stop_at(learner, page, first, view=view, step=2)
    assert Mark.objects.get(person=person).anchor == last
    stop_at(learner, page, third, view=uuid4(), step=1)
    assert Mark.objects.get(person=person).anchor == third


def test_a_paragraph_taken_out_since_leads_to_its_block(learner, guide, person):
    _, page = guide
    block = anchors(page)[1]
    stop_at(learner, page, f"{block}-3")
    page.body[1] = ("text", "<p>Tout autre chose.</p>", page.body[1].id)
    page.save_revision().publish()
    html = text_of(learner.get(page.address))
    assert f'href="#{block}"' in html
    assert html.count("Vous reprenez ici") == 1


def test_a_lesson_that_is_read_keeps_no_place(learner, guide, person):
    _, page = guide
    stop_at(learner, page, anchors(page)[2])
    learner.post(f"{page.address}terminer/")
    assert not Mark.objects.exists()
    stop_at(learner, page, anchors(page)[2], view=uuid4(), step=9)  # said on leaving, arrived after
    assert not Mark.objects.exists()


def test_the_time_left_counts_what_was_read_of_the_lesson(learner, guide, person, viewer_of):
    tutorial, page = guide
    assert course(viewer_of(person), tutorial).minutes_left == 30
    stop_at(learner, page, anchors(page)[3])
    followed = course(viewer_of(person), tutorial)
    assert 20 < followed.minutes_left < 30
    assert followed.progress.percent == 0


def test_the_tutorial_is_in_progress_from_then_on_and_no_fact_is_written(learner, guide, person, viewer_of):
    tutorial, page = guide
    anchor = anchors(page)[2]
    stop_at(learner, page, anchor)
    (followed,) = in_progress(viewer_of(person))
    assert followed.resume_address == f"{page.address}#{anchor}"
    assert not Fact.objects.exists()
    assert "En cours" not in text_of(learner.get("/tutoriels/"))
    assert learner.post(f"{tutorial.address}commencer/")["Location"] == f"{page.address}#{anchor}"


def test_one_goes_on_in_the_lesson_that_was_left_last(learner, guide, person, viewer_of):
    tutorial, page = guide
    short = lessons_of(tutorial)[1]
    stop_at(learner, page, anchors(page)[2])
    stop_at(learner, short, anchors(short)[0])
    assert course(viewer_of(person), tutorial).resume_lesson == short
    follow(person, tutorial, lessons=1, quiz=False)
    assert course(viewer_of(person), tutorial).resume_lesson == short


def test_a_place_in_a_lesson_taken_offline_leads_nowhere(learner, guide, person, viewer_of):
    tutorial, page = guide
    stop_at(learner, page, anchors(page)[2])
    page.unpublish()
    assert in_progress(viewer_of(person)) == []
    assert learner.get(tutorial.address).status_code == 200


@pytest.mark.parametrize("data", [{}, {"passage": "x"}, {"passage": "p-00000000"}, {"passage": "p-1", "view": "abc"}])
def test_a_passage_that_is_not_there_changes_nothing(learner, guide, data):
    _, page = guide
    answer = learner.post(f"{page.address}arret/", data)
    assert answer.status_code == 400
    assert "rechargez la page" in text_of(answer)
    assert not Mark.objects.exists()


def test_nobody_sees_where_others_are(learner, guide, client):
    _, page = guide
    stop_at(learner, page, anchors(page)[2])
    client.force_login(member())
    assert "Vous reprenez ici" not in text_of(client.get(page.address))


def test_a_visitor_signs_in_and_leaves_no_mark(client, guide):
    tutorial, page = guide
    answer = stop_at(client, page, anchors(page)[2])
    assert answer["Location"] == f"/compte/login/?next={tutorial.address}"
    html = text_of(client.get(page.address))
    assert "data-stop-address" not in html
    assert "data-bookmark" not in html
