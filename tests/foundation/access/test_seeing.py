"""Asked for many people at once, the rule says what it says for each of them."""

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foundation.access import keys
from foundation.access.actions import audience_for, break_glass
from foundation.access.selectors import seeing
from foundation.access.viewer import viewer_for
from foundation.accounts.models import User
from foundation.networks.models import Role
from tests.factories import RoleFactory, holder, member
from tests.foundation.access.test_rule_against_oracle import World, roles_drawn

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return World()


def told(audience, people=None) -> set[User]:
    return set(seeing(User.objects.all() if people is None else people, audience.pk))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_it_finds_those_whose_viewer_holds_the_audience(world, data):
    world.give(world.people[0], data.draw(roles_drawn))
    RoleFactory(person=world.people[1], structure=world.structures[0])
    audience = audience_for(data.draw(st.frozensets(st.sampled_from(world.keys), max_size=3)))
    open_to = {person for person in world.people if audience.pk in viewer_for(person).audience_ids}
    assert told(audience) == open_to


def test_only_the_people_asked_about_and_only_active_ones():
    one, other, gone = member(), member(), member(is_active=False)
    audience = audience_for(["members"])
    assert told(audience, User.objects.filter(pk__in=[one.pk, gone.pk])) == {one}
    assert told(audience_for(["public"])) == {one, other}


def test_the_keys_of_higher_rooms_are_known_by_their_witnesses(monkeypatch):
    inside = member()
    member()
    monkeypatch.setattr(keys, "witness_sources", [lambda key: [inside.pk] if key == "grp:7" else []])
    assert told(audience_for(["grp:7"])) == {inside}


def test_a_broken_glass_opens_as_long_as_it_lasts_and_the_role_too():
    admin = holder(Role.Kind.ADMINISTRATION)
    access = break_glass(person=admin, key="grp:7", reason="Un signalement à traiter", hours=2)
    audience = audience_for(["grp:7"])
    assert told(audience) == {admin}
    Role.objects.filter(person=admin).update(ends_on=datetime.date(2021, 1, 1))
    assert told(audience) == set()
    assert access.key == "grp:7"
