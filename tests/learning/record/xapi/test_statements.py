"""Each fact becomes a valid statement that says what the fact says."""

import uuid

import pytest

from learning.record.actions import record_fact
from learning.record.models import Fact
from learning.record.xapi import vocabulary
from learning.record.xapi.identities import Own
from learning.record.xapi.statements import Telling, iso_duration
from tests.factories import member
from tests.learning.record.xapi.rules import check

pytestmark = pytest.mark.django_db

OBJECTS = {"path_completed": "path", "lesson_read": "lesson", "question_answered": "lesson", "package_scored": "lesson",
           "package_completed": "lesson", "seat_taken": "event", "seat_returned": "event", "attended": "event",
           "attendance_revoked": "event"}  # fmt: skip
DATA = {
    "quiz_taken": {"attempt": "a", "right": 2, "total": 3, "threshold": 70, "answers": {}, "marks": {}},
    "question_answered": {"exercise": str(uuid.uuid4()), "answers": {}, "marks": {"q": True}},
    "package_scored": {"package": str(uuid.uuid4()), "item": "", "score": 0.875, "passed": True},
    "package_completed": {"package": str(uuid.uuid4()), "standard": "scorm_12"},
}


def fact(kind, person=None, **fields):
    fields.setdefault("data", DATA.get(kind, {}))
    return record_fact(
        person=person or member(), kind=kind, object_kind=OBJECTS.get(kind, "tutorial"),
        dedupe_key=str(uuid.uuid4()), **{"object_uuid": uuid.uuid4(), **fields},
    )  # fmt: skip


def told(*facts):
    return list(Telling(Own()).statements(facts))


@pytest.mark.parametrize("kind", [kind for kind in Fact.Kind.values if kind != "attendance_revoked"])
def test_every_kind_of_fact_is_a_valid_statement(kind):
    (statement,) = told(fact(kind, minutes=75, axis_code="acteurs"))
    check(statement)
    assert statement["object"]["definition"]["type"].startswith("http")


def test_no_kind_of_fact_is_forgotten():
    assert set(Fact.Kind.values) - {"quiz_taken"} == set(vocabulary.VERBS)


def test_it_names_the_person_by_account_the_moment_and_the_object():
    written = fact("tutorial_completed", minutes=50)
    (statement,) = told(written)
    assert statement["id"] == str(written.uuid)
    assert statement["actor"]["account"]["name"] == str(written.person.uuid)
    assert str(written.object_uuid) in statement["object"]["id"]
    assert statement["result"] == {"completion": True, "duration": "PT50M"}


@pytest.mark.parametrize(("right", "verb", "scaled"), [(3, "passed", 1), (2, "failed", 0.666667), (0, "failed", 0)])
def test_a_quiz_says_its_score_and_whether_it_is_passed(right, verb, scaled):
    (statement,) = told(fact("quiz_taken", data={**DATA["quiz_taken"], "right": right}))
    check(statement)
    assert statement["verb"]["id"].endswith(verb)
    assert statement["result"]["score"] == {"scaled": scaled, "raw": right, "min": 0, "max": 3}
    assert statement["result"]["success"] == (verb == "passed")


@pytest.mark.parametrize(
    ("score", "passed", "verb"), [(0.5, None, "scored"), (-0.2, False, "failed"), (1, True, "passed")]
)
def test_a_package_says_what_it_reported(score, passed, verb):
    (statement,) = told(fact("package_scored", data={**DATA["package_scored"], "score": score, "passed": passed}))
    check(statement)
    assert statement["verb"]["id"].endswith(verb)
    assert statement["result"]["score"]["scaled"] == score


def test_answers_are_in_no_statement():
    data = {**DATA["quiz_taken"], "answers": {"q": ["secret"]}}
    assert "secret" not in str(told(fact("quiz_taken", data=data)))


def test_a_lesson_is_a_part_of_its_tutorial():
    whole = uuid.uuid4()
    (statement,) = told(fact("lesson_read", whole_uuid=whole))
    (parent,) = statement["context"]["contextActivities"]["parent"]
    assert str(whole) in parent["id"]


def test_a_presence_that_was_corrected_is_voided_and_may_be_noted_again():
    person, day = member(), uuid.uuid4()
    moment = fact("attended", person, object_uuid=day).occurred_at
    same = {"object_uuid": day, "occurred_at": moment}
    first, back, again = (fact(kind, person, **same) for kind in ("attended", "attendance_revoked", "attended"))
    statements = told(first, back, again)
    for each in statements:
        check(each)
    assert [each["verb"]["id"].rsplit("/", 1)[-1] for each in statements] == ["attended", "voided", "attended"]
    assert statements[1]["object"] == {"objectType": "StatementRef", "id": str(first.uuid)}


def test_a_correction_of_nothing_is_left_out():
    assert told(fact("attendance_revoked")) == []


@pytest.mark.parametrize(("minutes", "text"), [(0, "PT0M"), (45, "PT45M"), (60, "PT1H"), (65, "PT1H5M")])
def test_durations_are_iso(minutes, text):
    assert iso_duration(minutes) == text
