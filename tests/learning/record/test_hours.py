"""Hours of a year, by axis, as Paris counts the year."""

import datetime
import uuid

import pytest

from learning.record.actions import record_fact
from learning.record.models import Fact
from learning.record.selectors import COUNTED, COUNTED_MINUTES, completions
from tests.factories import member

pytestmark = pytest.mark.django_db


def minutes(person, year):
    """axis → minutes that count, in a year of Paris."""
    facts = Fact.objects.of_person(person).of_kind(*COUNTED).in_year(year).order_by()
    return dict(facts.values("axis_code").annotate(total=COUNTED_MINUTES).values_list("axis_code", "total"))


def write(person, kind, minutes, axis, moment):
    record_fact(
        person=person,
        kind=kind,
        object_kind="tutorial",
        object_uuid=uuid.uuid4(),
        dedupe_key=str(uuid.uuid4()),
        minutes=minutes,
        axis_code=axis,
        occurred_at=datetime.datetime.fromisoformat(moment),
    )


def test_minutes_are_summed_by_axis_and_by_the_year_of_paris():
    person = member()
    write(person, Fact.Kind.TUTORIAL_COMPLETED, 45, "acteurs", "2026-05-02T10:00:00+00:00")
    write(person, Fact.Kind.ATTENDED, 180, "acteurs", "2026-06-02T10:00:00+00:00")
    write(person, Fact.Kind.ATTENDED, 60, "", "2026-06-03T10:00:00+00:00")
    write(person, Fact.Kind.LESSON_READ, 15, "acteurs", "2026-06-04T10:00:00+00:00")
    write(person, Fact.Kind.ATTENDED, 90, "acteurs", "2026-12-31T23:30:00+00:00")
    write(member(), Fact.Kind.ATTENDED, 500, "acteurs", "2026-06-02T10:00:00+00:00")
    assert minutes(person, 2026) == {"acteurs": 225, "": 60}
    assert minutes(person, 2027) == {"acteurs": 90}


def test_a_presence_that_was_corrected_counts_no_more():
    person = member()
    write(person, Fact.Kind.ATTENDED, 180, "acteurs", "2026-06-02T10:00:00+00:00")
    write(person, Fact.Kind.ATTENDANCE_REVOKED, 180, "acteurs", "2026-06-02T10:00:00+00:00")
    write(person, Fact.Kind.ATTENDED, 180, "acteurs", "2026-06-02T10:00:00+00:00")
    assert minutes(person, 2026) == {"acteurs": 180}


def test_hours_cost_one_query_however_long_the_ledger(django_assert_num_queries):
    person = member()
    for minute in range(20):
        write(person, Fact.Kind.TUTORIAL_COMPLETED, minute, "acteurs", "2026-05-02T10:00:00+00:00")
    with django_assert_num_queries(1):
        minutes(person, 2026)
    assert completions(person).count() == 20
