"""Dated roles, and the Django groups that follow them."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from foundation.audit.models import AuditEntry
from foundation.clock import today
from foundation.networks.actions import end_role, grant_role
from foundation.networks.models import Role
from tests.factories import NetworkFactory, RoleFactory, StructureFactory, UserFactory, member

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def groups_of(person) -> list[str]:
    return sorted(person.groups.values_list("name", flat=True))


def test_a_granted_role_is_held_from_today_with_its_group():
    person = UserFactory()
    role = grant_role(person=person, kind="carif_oref")
    assert (role.starts_on, role.ends_on) == (today(), None)
    assert groups_of(person) == ["role:carif_oref"]


def test_granting_twice_is_one_role():
    person, structure = UserFactory(), StructureFactory()
    roles = {grant_role(person=person, kind="member", structure=structure).pk for _ in range(2)}
    assert len(roles) == 1


def test_the_database_itself_refuses_a_second_open_role():
    role = RoleFactory(kind="carif_oref", structure=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleFactory(person=role.person, kind="carif_oref", structure=None)


def test_a_role_ends_yesterday_and_takes_its_group_along():
    person = member()
    role = person.roles.get()
    end_role(role=role)
    assert Role.objects.get().ends_on == today() - DAY
    assert not Role.objects.held_on().exists()
    assert groups_of(person) == []


def test_a_role_that_never_ran_a_day_leaves_no_period():
    role = grant_role(person=UserFactory(), kind="steering")
    end_role(role=role)
    assert not Role.objects.exists()


def test_a_group_stays_while_another_role_of_that_kind_is_held():
    person, network = UserFactory(), NetworkFactory()
    first = grant_role(person=person, kind="member", structure=StructureFactory(network=network))
    grant_role(person=person, kind="member", structure=StructureFactory(network=network))
    end_role(role=first)
    assert groups_of(person) == ["role:member"]


def test_the_past_stays_known():
    person = member()
    end_role(role=person.roles.get(), last_day=datetime.date(2025, 12, 31))
    assert Role.objects.held_on(datetime.date(2025, 6, 1)).count() == 1
    assert Role.objects.held_on(datetime.date(2026, 1, 1)).count() == 0


def test_both_are_written_in_the_audit_trail():
    giver, person = UserFactory(), UserFactory()
    role = grant_role(person=person, kind="steering", by=giver)
    end_role(role=role, by=giver)
    assert list(AuditEntry.objects.order_by("pk").values_list("verb", "actor_id")) == [
        ("role.granted", giver.pk),
        ("role.ended", giver.pk),
    ]


@pytest.mark.parametrize("kind", ["member", "referent"])
def test_a_role_of_a_structure_names_it(kind):
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleFactory(kind=kind, structure=None)


def test_a_network_head_names_their_network():
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleFactory(kind="network_head", structure=None, network=None)
