"""Closed groups: who is in, who committed, and the key that being in it gives."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from community.groups import commitment
from community.groups.actions import enter_group, leave_group, open_group, sign_commitment
from community.groups.chores import forget_who_left
from community.groups.models import Commitment, Membership, Signature
from community.groups.selectors import has_committed
from foundation.access.actions import audience_for
from foundation.access.selectors import seeing
from foundation.access.viewer import viewer_for
from foundation.accounts.models import User
from foundation.audit.models import AuditEntry
from foundation.clock import now
from foundation.kinds.registry import kind
from tests.factories import member

pytestmark = pytest.mark.django_db


def sees(person, audience):
    return audience.pk in viewer_for(person).audience_ids


def test_being_in_a_group_opens_what_is_its_own():
    person, other = member(), member()
    group = open_group(title="Prendre du recul", people=[person])
    audience = audience_for([group.key])
    assert sees(person, audience)
    assert not sees(other, audience)
    assert list(seeing(User.objects.all(), audience.pk)) == [person]


def test_who_leaves_reads_nothing_of_it_any_more():
    person = member()
    group = open_group(title="Prendre du recul", people=[person])
    audience = audience_for([group.key])
    assert leave_group(group=group, person=person) == 1
    assert leave_group(group=group, person=person) == 0
    assert not sees(person, audience)
    enter_group(group=group, person=person)
    assert sees(person, audience)
    assert Membership.objects.of(person).count() == 2


def test_one_is_in_a_group_once():
    person = member()
    group = open_group(title="Prendre du recul", people=[person])
    assert enter_group(group=group, person=person) == Membership.objects.get()


def test_the_groups_keys_cost_no_query_of_their_own():
    person = member()
    for number in range(3):
        open_group(title=f"Groupe {number}", people=[person])
    with CaptureQueriesContext(connection) as queries:
        assert isinstance(viewer_for(person).audience_ids, tuple)
    assert len(queries) == 2


def test_the_commitment_is_kept_as_it_was_read(monkeypatch):
    person = member()
    group = open_group(title="Prendre du recul", people=[])
    assert not has_committed(person, group)
    assert sign_commitment(group=group, person=person) == sign_commitment(group=group, person=person)
    assert has_committed(person, group)
    assert "Ce qui se dit ici reste ici" in Commitment.objects.get().words
    monkeypatch.setattr(commitment, "VERSION", 2)
    monkeypatch.setattr(commitment, "WORDS", "Autre texte")
    assert not has_committed(person, group)
    sign_commitment(group=group, person=person)
    assert [each.commitment.version for each in Signature.objects.of(person)] == [1, 2]


def test_the_commitment_is_to_one_group():
    person = member()
    sign_commitment(group=open_group(title="Un", people=[]), person=person)
    assert not has_committed(person, open_group(title="Deux", people=[]))


def test_the_journal_says_nothing_and_ones_own_export_says_it_all():
    person = member()
    group = open_group(title="Prendre du recul", people=[person])
    sign_commitment(group=group, person=person)
    assert not AuditEntry.objects.exists()
    (row,) = kind("group_membership").export(person)
    assert row["group__title"] == "Prendre du recul"
    (row,) = kind("commitment_signature").export(person)
    assert row["commitment__version"] == 1


def test_who_left_is_forgotten_in_it_after_three_years():
    stays, went = member(), member()
    group = open_group(title="Prendre du recul", people=[stays, went])
    leave_group(group=group, person=went)
    long_ago = now() - datetime.timedelta(days=3 * 365 + 1)
    Membership.objects.of(went).update(since=long_ago, until=long_ago)
    assert forget_who_left.call() == 1
    assert Membership.objects.get().person == stays
