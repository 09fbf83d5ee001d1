"""The end of a path is written once, with the last step, and nothing takes it back."""

import datetime

import pytest

from foundation.clock import frozen_at
from foundation.jobs.worker import drain
from learning.events.signups.attendance import record_attendance
from learning.paths.actions import complete_path_if_done, complete_paths
from learning.paths.models import PathStep
from learning.paths.selectors import route
from learning.record.models import Fact
from resources.pages.actions import publish_page
from tests.factories import member
from tests.learning.events.days import day, take_seat
from tests.learning.paths.paths import path, step
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return member()


def ends(person):
    return Fact.objects.of_person(person).of_kind(Fact.Kind.PATH_COMPLETED)


def attend(event, person, *, present=True):
    mine, half = event.sign_ups.filter(person=person).first() or take_seat(event, person), event.half_days.get()
    with frozen_at(event.starts_at + datetime.timedelta(minutes=5)):
        record_attendance(event=event, by=event.organiser, marks={(mine.pk, half.pk): present})
        drain()


def test_the_last_tutorial_completes_it(person):
    first, second = tutorial("un", lessons=1), tutorial("deux", lessons=1)
    page = path("a", first, second)
    follow(person, first)
    drain()
    assert not ends(person).exists()
    follow(person, second)
    drain()
    fact = ends(person).get()
    assert (fact.whole_uuid, fact.object_kind, fact.minutes) == (page.uuid, "path", 0)


@pytest.mark.parametrize("day_first", [True, False])
def test_a_day_and_a_tutorial_in_any_order(person, day_first):
    event, guide = day(), tutorial("un", lessons=1)
    path("a", guide, event)
    acts = [lambda: attend(event, person), lambda: follow(person, guide)]
    for act in acts if day_first else reversed(acts):
        assert not ends(person).exists()
        act()
        drain()
    assert ends(person).count() == 1


def test_the_same_job_twice_writes_one_end(person):
    guide = tutorial("un", lessons=1)
    path("a", guide)
    follow(person, guide)
    for _ in range(2):
        complete_paths.func(person.pk, str(guide.uuid))
    drain()
    assert ends(person).count() == 1


def test_one_step_ends_each_path_that_it_was_the_last_of(person):
    guide, other = tutorial("un", lessons=1), tutorial("deux", lessons=1)
    ended, left = path("a", guide), path("b", guide, other)
    follow(person, guide)
    drain()
    assert set(ends(person).values_list("whole_uuid", flat=True)) == {ended.uuid} != {left.uuid}


def test_an_optional_step_is_not_waited_for(person):
    guide, extra = tutorial("un", lessons=1), tutorial("plus", lessons=1)
    path("a", guide, extra, optional=[extra])
    follow(person, guide)
    drain()
    assert ends(person).exists()


def test_a_step_added_afterwards_takes_nothing_back(person, viewer_of):
    guide = tutorial("un", lessons=1)
    page = path("a", guide)
    follow(person, guide)
    drain()
    page.steps.add(step(tutorial("deux", lessons=1), sort_order=1))
    publish_page(page=page)
    found = route(viewer_of(person), page)
    assert (found.percent, found.walk.completed, found.walk.rule_met) == (100, True, False)


def test_a_presence_taken_back_before_the_end_counts_no_more(person):
    event, guide = day(), tutorial("un", lessons=1)
    path("a", event, guide)
    attend(event, person)
    attend(event, person, present=False)
    follow(person, guide)
    drain()
    assert not ends(person).exists()


def test_a_day_that_went_by_leaves_a_button_to_press(person, client):
    event, guide = day(in_days=3), tutorial("un", lessons=1)
    page = path("a", guide, event)
    follow(person, guide)
    drain()
    client.force_login(person)
    with frozen_at(event.ends_at + datetime.timedelta(days=1)):
        assert "Enregistrer la fin" in client.get(page.address).content.decode()
        assert client.post(f"{page.address}terminer/").status_code == 302
    assert ends(person).count() == 1


def test_a_day_to_come_is_waited_for(person, client):
    event, guide = day(), tutorial("un", lessons=1)
    page = path("a", guide, event)
    follow(person, guide)
    client.force_login(person)
    answer = client.post(f"{page.address}terminer/", follow=True)
    assert "Il reste une étape à faire." in answer.content.decode()
    assert not ends(person).exists()


def test_what_is_not_open_to_a_person_is_no_step_of_theirs(person, viewer_of):
    guide, reserved = tutorial("un", lessons=1), tutorial("reserve", lessons=1, keys=["grp:999"])
    page = path("a", guide, reserved)
    assert PathStep.objects.count() == 2
    assert [stage.thing.title for stage in route(viewer_of(person), page).stages] == ["Un"]
    follow(person, guide)
    drain()
    assert ends(person).exists()


def test_nothing_is_written_before_anything_is_done(person):
    page = path("a", tutorial("un", lessons=1))
    assert complete_path_if_done(person=person, path=page) is None


def test_an_account_closed_meanwhile_ends_the_job_in_peace():
    path("a", guide := tutorial("un", lessons=1))
    complete_paths.func(10**9, str(guide.uuid))
    assert not Fact.objects.exists()
