"""The one rule of visibility on a viewer's keys."""

import pytest
from django.contrib.auth.models import AnonymousUser

from foundation.access.actions import audience_for
from tests.factories import UserFactory, member

pytestmark = pytest.mark.django_db


def test_a_visitor_holds_the_public_key_only(viewer_of):
    assert viewer_of(AnonymousUser()).keys == {"public"}


def test_an_account_without_confirmed_role_is_no_member(viewer_of):
    user = UserFactory()
    assert viewer_of(user).keys == {"public", f"user:{user.pk}"}


def test_a_member_holds_the_keys_of_structure_and_network(viewer_of):
    user = member()
    structure = user.roles.get().structure
    assert viewer_of(user).keys == {
        "public", "members", "role:member", f"user:{user.pk}", f"str:{structure.pk}", f"net:{structure.network_id}"
    }  # fmt: skip


def test_the_same_keys_are_one_audience():
    assert audience_for(["public", "net:3"]) == audience_for(["net:3", "public", "net:3"])
    assert audience_for(["net:3"]) != audience_for(["public"])
