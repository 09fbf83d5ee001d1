"""What a package sends is kept and becomes facts, once, whatever the order and the repeats."""

import json

import pytest
from django.test import Client

from foundation.clock import now
from learning.packages.models import PackageAttempt, PackageState
from learning.record.models import Fact
from learning.tutorials.selectors import course
from tests.factories import member
from tests.learning.packages.archives import sample, small
from tests.learning.packages.lessons import (
    frame_of,
    launch,
    packed_lesson,
    player_of,
    report,
    root_of,
    told,
)

pytestmark = pytest.mark.django_db
STATUS, RAW, PLACE = "cmi.core.lesson_status", "cmi.core.score.raw", "cmi.core.lesson_location"


@pytest.fixture
def person():
    return member()


@pytest.fixture
def page():
    return packed_lesson(small())


@pytest.fixture
def frame(client, page, person):
    client.force_login(person)
    return launch(client, page)


def kinds(person) -> list[str]:
    return sorted(Fact.objects.of_person(person).values_list("kind", flat=True))


def clock() -> int:
    return int(now().timestamp() * 1000)


def test_launching_begins_the_tutorial_and_nothing_more(frame, person):
    assert kinds(person) == ["tutorial_started"]
    assert not PackageState.objects.exists()


def test_launching_twice_gives_the_same_attempt(client, page, frame):
    launch(client, page)
    assert PackageAttempt.objects.count() == 1


def test_a_bookmark_comes_back(frame, person):
    assert report(frame, {PLACE: "7", "cmi.suspend_data": "été"}).json() == {"kept": True}
    found = told(frame)
    assert found["values"] == {PLACE: "7", "cmi.suspend_data": "été"}
    assert found["presets"]["cmi.core.entry"] == "resume"
    assert kinds(person) == ["tutorial_started"]


def test_the_learner_is_a_number(frame, person):
    found = json.dumps(told(frame), ensure_ascii=False)
    attempt = PackageAttempt.objects.get()
    assert told(frame)["presets"]["cmi.core.student_id"] == attempt.uuid.hex
    for word in (person.email, person.first_name, person.last_name, str(person.uuid), person.uuid.hex):
        assert word not in found


def test_completion_reads_the_lesson_and_completes_the_tutorial_once(frame, person, page):
    for _ in range(3):
        assert report(frame, {STATUS: "completed", RAW: "80"}, finished=True).status_code == 200
    assert kinds(person) == [
        "lesson_read", "package_completed", "package_scored", "tutorial_completed", "tutorial_started",
    ]  # fmt: skip
    scored = Fact.objects.get(kind=Fact.Kind.PACKAGE_SCORED)
    assert (scored.data["score"], scored.object_uuid) == (0.8, page.uuid)


def test_another_score_is_another_fact_and_a_completion_is_never_taken_back(frame, person, viewer_of, page):
    report(frame, {STATUS: "passed", RAW: "60"}, finished=True)
    report(frame, {STATUS: "failed", RAW: "20"}, finished=True)
    report(frame, {STATUS: "incomplete"})
    scores = Fact.objects.filter(kind=Fact.Kind.PACKAGE_SCORED).order_by("pk")
    assert [fact.data["score"] for fact in scores] == [0.6, 0.2]
    state = PackageState.objects.get()
    assert (state.completed, state.passed) == (True, True)
    assert kinds(person).count("package_completed") == 1
    tutorial = page.get_parent().specific
    assert course(viewer_of(person), tutorial).progress.completed


def test_failing_does_not_read_the_lesson(frame, person):
    report(frame, {STATUS: "failed", RAW: "10"}, finished=True)
    assert kinds(person) == ["package_scored", "tutorial_started"]


def test_a_score_under_way_is_no_fact(frame, person):
    report(frame, {STATUS: "incomplete", RAW: "10"})
    assert kinds(person) == ["tutorial_started"]


def test_what_arrives_late_changes_nothing_but_counts_as_done(frame, person):
    at = clock()
    assert report(frame, {PLACE: "9"}, stamp=at).json() == {"kept": True}
    assert report(frame, {PLACE: "3", STATUS: "completed"}, stamp=at - 5).json() == {"kept": False}
    assert report(frame, {PLACE: "4"}, stamp=at).json() == {"kept": False}
    assert PackageState.objects.get().values == {PLACE: "9"}
    assert "lesson_read" in kinds(person)


def test_a_clock_ahead_does_not_shut_the_state_for_ever(frame):
    report(frame, {PLACE: "1"}, stamp=clock() + 10**9)
    assert PackageState.objects.get().stamp <= clock() + 61_000


def test_a_partial_goodbye_is_laid_over_what_is_kept(frame):
    report(frame, {PLACE: "1", "cmi.suspend_data": "a"}, stamp=clock())
    report(frame, {PLACE: "2"}, stamp=clock() + 1, partial=True)
    assert PackageState.objects.get().values == {PLACE: "2", "cmi.suspend_data": "a"}


def test_time_adds_up_by_session_and_not_by_letter(frame):
    first, second = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
    for number, (session, time) in enumerate(((first, "10"), (first, "25"), (second, "05"), (second, "05"))):
        report(frame, {"cmi.core.session_time": f"0000:00:{time}"}, session=session, stamp=clock() + number)
    assert PackageState.objects.get().total_seconds == 30
    assert told(frame)["presets"]["cmi.core.total_time"] == "0000:00:30.00"


def test_what_is_of_one_session_is_not_told_to_the_next(frame):
    report(frame, {"cmi.core.exit": "suspend", "cmi.core.session_time": "0000:00:10", PLACE: "2"}, finished=True)
    found = told(frame)
    assert found["values"] == {PLACE: "2"}
    assert found["presets"]["cmi.core.entry"] == "resume"


def test_after_a_goodbye_the_entry_is_neither_new_nor_resumed(frame):
    report(frame, {STATUS: "completed", "cmi.core.exit": ""}, finished=True)
    assert told(frame)["presets"]["cmi.core.entry"] == ""


@pytest.mark.parametrize(
    "sent",
    [
        "", "[]", "null", "{}", '{"values": {}}', "\x00", '{"values": {}, "stamp": "x", "session": ""}',
        '{"values": {"cmi.core.student_id": "x"}, "stamp": 1, "session": "11111111-1111-4111-8111-111111111111"}',
        '{"values": {"cmi.core.score.raw": "900"}, "stamp": 1, "session": "11111111-1111-4111-8111-111111111111"}',
        '{"values": {}, "stamp": 1e400, "session": "11111111-1111-4111-8111-111111111111"}',
        '{"values": {}, "stamp": 99999999999999999999, "session": "11111111-1111-4111-8111-111111111111"}',
        '{"values": {}, "stamp": -99999999999999999999, "session": "11111111-1111-4111-8111-111111111111"}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_not_of_the_data_model_is_refused_and_changes_nothing(frame, sent, person):
    answer = Client().post(f"{root_of(frame)}__passerelle__/etat", sent, content_type="text/plain")
    assert answer.status_code == (200 if "99999" in sent else 400)
    assert not PackageState.objects.exclude(values={}).exists()
    assert kinds(person) == ["tutorial_started"]


def test_what_is_too_large_is_refused(frame, monkeypatch):
    monkeypatch.setattr("learning.packages.cmi.runtime.MOST_BYTES", 100)
    assert report(frame, {"cmi.suspend_data": "x" * 200}).status_code == 413
    assert not PackageState.objects.exists()


def test_every_item_that_reports_must_be_done(client, person):
    page = packed_lesson(sample("scorm12"))
    client.force_login(person)
    first, second = launch(client, page, 1), launch(client, page, 2)
    report(first, {STATUS: "passed", RAW: "70"}, finished=True)
    assert "package_completed" not in kinds(person)
    assert told(second)["values"] == {}
    report(second, {}, finished=True)
    assert "package_completed" in kinds(person)


def test_without_an_item_asked_one_goes_on_with_the_first_that_is_not_done(client, person):
    page = packed_lesson(sample("scorm12"))
    client.force_login(person)
    report(launch(client, page), {STATUS: "passed"}, finished=True)
    assert frame_of(client.get(player_of(page))).endswith("suite.html")
    html = client.get(player_of(page)).content.decode()
    assert "1 partie terminée" in html.replace("\xa0", " ")


def test_a_visitor_leaves_nothing(page):
    frame = frame_of(Client().get(player_of(page)))
    assert told(frame)["address"] == ""
    assert report(frame, {STATUS: "completed"}).status_code == 204
    assert not PackageState.objects.exists()
    assert not Fact.objects.exists()


def test_one_ticket_cannot_write_for_another_item_or_person(client, page, frame):
    other = member()
    again = Client()
    again.force_login(other)
    theirs = launch(again, page)
    report(frame, {PLACE: "mine"})
    report(theirs, {PLACE: "theirs"})
    assert sorted(state.values[PLACE] for state in PackageState.objects.all()) == ["mine", "theirs"]


def test_once_the_account_is_shut_nothing_is_taken(frame, person):
    person.is_active = False
    person.save()
    assert report(frame, {PLACE: "1"}).status_code == 404


def test_once_the_lesson_is_hidden_the_state_is_kept_and_no_fact_is_written(frame, person, page):
    page.unpublish()
    assert report(frame, {STATUS: "completed"}, finished=True).status_code == 200
    assert kinds(person) == ["tutorial_started"]


def test_one_s_own_data_holds_it(frame, person):
    from learning.packages.selectors import export_of

    report(frame, {PLACE: "4"})
    (attempt,) = export_of(person)
    assert attempt["éléments"][0]["état"] == {PLACE: "4"}
    assert export_of(member()) == []
