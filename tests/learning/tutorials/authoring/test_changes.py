"""After a change the author chooses silence, or says what changed to those who had finished."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.jobs.worker import drain
from foundation.messages.actions import decline
from foundation.messages.models import Notification, OutboxMessage
from learning.tutorials.authoring.changes.telling import CHANGED, tell_of_change
from learning.tutorials.authoring.models import ChangeNote
from learning.tutorials.models import TutorialPage
from tests.factories import member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, lesson, lessons_of, republish, tutorial

pytestmark = pytest.mark.django_db
WORDS = "La liste des structures du Gers est à jour."


@pytest.fixture
def aiguillage():
    return tutorial()


@pytest.fixture
def finished(aiguillage):
    person = member()
    follow(person, aiguillage)
    return person


def bell(person):
    return list(Notification.objects.filter(person=person, kind=CHANGED))


def test_without_a_word_nobody_is_told(aiguillage, finished):
    republish(aiguillage, summary="Mieux dit")
    drain()
    assert not ChangeNote.objects.exists()
    assert not bell(finished)


def test_those_who_finished_are_told_once_in_the_bell_and_by_mail(aiguillage, finished):
    republish(aiguillage, change_note=WORDS)
    drain()
    assert [each.address for each in bell(finished)] == ["/tutoriels/aiguiller/#ce-qui-a-change"]
    mail = OutboxMessage.objects.get(kind=CHANGED)
    assert mail.recipient == finished
    assert WORDS in mail.text
    assert "Ne plus recevoir" in mail.text


def test_running_the_job_again_tells_nobody_twice(aiguillage, finished):
    republish(aiguillage, change_note=WORDS)
    drain()
    Notification.objects.update(read_at=ChangeNote.objects.get().told_at)
    ChangeNote.objects.update(told_at=None)
    tell_of_change.enqueue(str(ChangeNote.objects.get().uuid))
    drain()
    assert OutboxMessage.objects.filter(kind=CHANGED).count() == 1
    assert bell(finished)[0].read_at is not None


def test_whoever_is_in_the_middle_or_may_no_longer_see_it_is_not_told(aiguillage, finished):
    midway = member()
    follow(midway, aiguillage, lessons=1, quiz=False)
    closed = member()
    follow(closed, aiguillage)
    closed.is_active = False
    closed.save()
    republish(aiguillage, change_note=WORDS)
    drain()
    assert {each.person for each in Notification.objects.filter(kind=CHANGED)} == {finished}


def test_whoever_declined_such_mails_only_finds_the_bell(aiguillage, finished):
    decline(person=finished, kind=CHANGED)
    republish(aiguillage, change_note=WORDS)
    drain()
    assert bell(finished)
    assert OutboxMessage.objects.get(kind=CHANGED).state == OutboxMessage.State.DECLINED


def test_the_words_stay_on_the_page_and_leave_the_form(client, aiguillage, finished):
    republish(aiguillage, change_note=WORDS)
    aiguillage.refresh_from_db()
    assert aiguillage.change_note == ""
    assert WORDS in text_of(client.get(aiguillage.address))


def test_the_next_publication_is_silent_again(aiguillage, finished):
    republish(aiguillage, change_note=WORDS)
    republish(TutorialPage.objects.get(), summary="Encore mieux")
    assert ChangeNote.objects.count() == 1


def test_a_change_of_a_lesson_names_the_lesson(client, aiguillage, finished):
    republish(lessons_of(aiguillage)[1], change_note=WORDS)
    drain()
    assert ChangeNote.objects.get().lesson_title == "Lecon-2"
    assert "leçon « Lecon-2 »" in text_of(client.get(aiguillage.address))
    assert bell(finished)


def test_a_new_lesson_may_be_told(aiguillage, finished):
    lesson(aiguillage, "de-plus", change_note="Une leçon de plus")
    assert ChangeNote.objects.get().lesson_title == "De-plus"


def test_a_first_publication_changes_nothing(aiguillage):
    tutorial("neuf", lessons=0, change_note=WORDS)
    assert not ChangeNote.objects.exists()


def test_the_latest_change_stands_first(client, aiguillage):
    republish(aiguillage, change_note="Premier mot")
    republish(TutorialPage.objects.get(), change_note="Second mot")
    html = text_of(client.get(aiguillage.address))
    assert html.index("Second mot") < html.index("Premier mot")


def test_a_tutorial_withdrawn_meanwhile_is_not_told(aiguillage, finished):
    republish(aiguillage, change_note=WORDS)
    aiguillage.unpublish()
    drain()
    assert not bell(finished)


def test_telling_many_costs_the_same(aiguillage):
    costs = []
    for people in (2, 8):
        for _ in range(people):
            follow(member(), aiguillage)
        note = ChangeNote.objects.create(tutorial=aiguillage, text=WORDS, revision=people)
        with CaptureQueriesContext(connection) as captured:
            tell_of_change.func(str(note.uuid))
        costs.append(len(captured))
    assert costs[1] <= costs[0]
