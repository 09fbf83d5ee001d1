"""The ledger can only grow: the database itself refuses the rest."""

import uuid

import pytest
from django.db import IntegrityError, transaction

from learning.record.actions import record_fact
from learning.record.models import Fact
from tests.factories import UserFactory, member

pytestmark = pytest.mark.django_db


@pytest.fixture
def fact():
    return record_fact(
        person=member(),
        kind=Fact.Kind.LESSON_READ,
        object_kind="lesson",
        object_uuid=uuid.uuid4(),
        dedupe_key="une seule",
        minutes=15,
    )


@pytest.mark.parametrize(
    "change",
    [
        {"minutes": 600},
        {"kind": Fact.Kind.TUTORIAL_COMPLETED},
        {"network_code": "autre"},
        {"data": {"right": 4}},
        {"dedupe_key": "autre"},
    ],
)
def test_a_fact_does_not_change(fact, change):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Fact.objects.filter(pk=fact.pk).update(**change)
    for name in change:
        assert getattr(Fact.objects.get(), name) == getattr(fact, name)


def test_a_fact_does_not_go_away(fact):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        fact.delete()
    assert Fact.objects.count() == 1


def test_a_fact_is_not_given_to_somebody_else(fact):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Fact.objects.filter(pk=fact.pk).update(person=UserFactory())


def test_a_removed_account_leaves_its_facts_without_a_person(fact):
    fact.person.delete()
    left = Fact.objects.get()
    assert left.person is None
    assert (left.kind, left.minutes, left.network_code) == (Fact.Kind.LESSON_READ, 15, "mission-locale")
