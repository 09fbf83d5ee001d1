"""Random people, things and audiences: the database answers what the oracle says."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foundation.access.actions import audience_for, set_audience
from foundation.access.viewer import viewer_for
from foundation.files.models import StoredFile
from foundation.networks.models import Role
from tests.factories import NetworkFactory, RoleFactory, StructureFactory, UserFactory
from tests.foundation.access.oracle import Thing, may_see

pytestmark = pytest.mark.django_db
KINDS = ["member", "referent", "network_head", "carif_oref", "steering", "administration"]
PERIODS = [(None, None), (-400, -1), (-400, 30), (5, None)]


class World:
    """Two networks of two structures, and two people; keys and roles are drawn among them."""

    def __init__(self) -> None:
        self.networks = [NetworkFactory(code=code, acronym=code) for code in ("cio", "apec")]
        self.structures = [StructureFactory(network=network) for network in self.networks for _ in range(2)]
        self.people = [UserFactory(), UserFactory()]
        self.keys = ["public", "members", "grp:1", "role:referent", "role:carif_oref"]
        self.keys += [f"net:{each.pk}" for each in self.networks]
        self.keys += [f"str:{each.pk}" for each in self.structures]
        self.keys += [f"user:{each.pk}" for each in self.people]

    def give(self, person: Any, drawn: list[tuple[str, int, int]]) -> None:
        """The roles that were drawn; some are over, some have not begun."""
        Role.objects.all().delete()
        today = datetime.date.today()
        for number, (kind, place, period) in enumerate(drawn):
            starts, ends = PERIODS[period]
            RoleFactory(
                person=person,
                kind=kind,
                structure=self.structures[place] if kind in ("member", "referent") else None,
                network=self.networks[place % 2] if kind == "network_head" else None,
                starts_on=today + datetime.timedelta(days=starts if starts is not None else -10),
                ends_on=today + datetime.timedelta(days=ends if ends is not None else 1000 + number),
            )


@pytest.fixture
def world():
    return World()


def stored(thing: Thing) -> StoredFile:
    return StoredFile.objects.create(
        name="x", content_type="text/plain", size=0, sha256="", file="x",
        audience=audience_for(thing.audience), published=thing.published,
    )  # fmt: skip


roles_drawn = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 3), st.integers(0, 3)), max_size=3)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_visible_to_says_what_the_oracle_says(world, data):
    keys = st.frozensets(st.sampled_from(world.keys), max_size=3)
    things = data.draw(st.lists(st.builds(Thing, st.booleans(), keys), min_size=1, max_size=8))
    who = data.draw(st.sampled_from([None, *range(len(world.people))]))
    person = None if who is None else world.people[who]
    if person:
        world.give(person, data.draw(roles_drawn))
    rows = {stored(thing).pk: thing for thing in things}
    held = [] if person is None else list(Role.objects.filter(person=person).held_on())
    expected = {pk for pk, thing in rows.items() if may_see(person, held, thing)}
    viewer = viewer_for(person or AnonymousUser())
    assert set(StoredFile.objects.filter(pk__in=rows).visible_to(viewer).values_list("pk", flat=True)) == expected


def test_the_superuser_has_no_shortcut(world):
    chief = UserFactory(is_superuser=True)
    row = stored(Thing(True, frozenset({f"str:{world.structures[0].pk}"})))
    assert not StoredFile.objects.filter(pk=row.pk).visible_to(viewer_for(chief)).exists()


def test_an_audience_without_key_is_nobodys(world):
    row = stored(Thing(True, frozenset()))
    for person in (AnonymousUser(), *world.people):
        assert not StoredFile.objects.filter(pk=row.pk).visible_to(viewer_for(person)).exists()


def test_a_new_audience_holds_at_once(world):
    row = stored(Thing(True, frozenset({"public"})))
    visitor = viewer_for(AnonymousUser())
    assert StoredFile.objects.filter(pk=row.pk).visible_to(visitor).exists()
    set_audience(target=row, keys=["members"])
    assert not StoredFile.objects.filter(pk=row.pk).visible_to(visitor).exists()
