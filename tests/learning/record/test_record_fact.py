"""Writing a fact: once under a key, with the places of then."""

import datetime
import threading
import uuid

import pytest
from django.db import connection

from foundation.networks.models import Role
from learning.record.actions import record_fact
from learning.record.models import Fact
from tests.factories import StructureFactory, UserFactory, member

NOON = datetime.time(12, tzinfo=datetime.UTC)


def write(person, key="clé", **fields):
    return record_fact(
        person=person, kind="lesson_read", object_kind="lesson", object_uuid=uuid.uuid4(), dedupe_key=key, **fields
    )


@pytest.mark.django_db
def test_the_same_key_gives_the_same_fact_back():
    person = member()
    first = write(person, minutes=10)
    assert write(person, minutes=99) == first
    assert Fact.objects.get().minutes == 10


@pytest.mark.django_db
def test_the_key_itself_is_not_kept():
    write(member(), key="claire@reseau.example")
    assert "claire" not in Fact.objects.get().dedupe_key


@pytest.mark.django_db
def test_a_fact_keeps_the_places_of_the_day_it_occurred():
    """Moving to another structure afterwards changes nothing to what was done before (M4)."""
    before, after = StructureFactory(), StructureFactory()
    person = UserFactory()
    moved = datetime.date(2026, 9, 1)
    Role.objects.create(
        person=person, kind="member", structure=before, starts_on=moved.replace(year=2020), ends_on=moved
    )
    Role.objects.create(person=person, kind="member", structure=after, starts_on=moved + datetime.timedelta(days=1))
    old = write(person, "avant", occurred_at=datetime.datetime.combine(moved, NOON))
    new = write(person, "après", occurred_at=datetime.datetime.combine(moved + datetime.timedelta(days=1), NOON))
    assert [old.structure_number, new.structure_number] == [before.pk, after.pk]
    assert old.department_code == "09"


@pytest.mark.django_db
def test_somebody_without_a_structure_has_no_places():
    fact = write(UserFactory())
    assert (fact.network_code, fact.structure_number, fact.department_code) == ("", None, "")


def test_a_fact_written_by_many_at_once_is_written_once(fresh_db):
    person, found = member(), []

    def work():
        found.append(write(person).pk)
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert len(set(found)) == 1
    assert Fact.objects.count() == 1
