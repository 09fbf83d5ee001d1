"""What recurs: forgetting, and groups that follow dates."""

import datetime

import pytest

from foundation.clock import now, today
from foundation.networks import chores
from foundation.networks.models import Invitation, MembershipRequest
from tests.factories import RoleFactory, StructureFactory, UserFactory

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def decided(days_ago: int) -> MembershipRequest:
    at = now() - days_ago * DAY
    return MembershipRequest.objects.create(
        person=UserFactory(), structure=StructureFactory(), state="confirmed", asked_at=at, decided_at=at
    )


def invitation(expired_days_ago: int) -> Invitation:
    end = now() - expired_days_ago * DAY
    return Invitation.objects.create(
        email=f"x{expired_days_ago}@y.example", structure=StructureFactory(), sent_at=end - 30 * DAY, expires_at=end
    )


def test_requests_are_forgotten_a_year_after_their_decision():
    old, recent = decided(366), decided(364)
    chores.forget_old_requests.func()
    assert list(MembershipRequest.objects.all()) == [recent]
    assert old.pk != recent.pk


def test_a_request_that_waits_is_kept_however_old():
    MembershipRequest.objects.create(
        person=UserFactory(), structure=StructureFactory(), state="asked", asked_at=now() - 900 * DAY
    )
    assert chores.forget_old_requests.func() == 0


def test_invitations_are_forgotten_thirty_days_after_they_expire():
    invitation(31)
    kept = invitation(29)
    chores.forget_old_requests.func()
    assert list(Invitation.objects.all()) == [kept]


def test_groups_follow_roles_that_begin_and_end_by_their_dates():
    role = RoleFactory(starts_on=today() - 40 * DAY, ends_on=today() - DAY)
    new = RoleFactory(starts_on=today())
    role.person.groups.create(name="role:member")
    chores.follow_dated_roles.func()
    assert not role.person.groups.exists()
    assert new.person.groups.get().name == "role:member"
