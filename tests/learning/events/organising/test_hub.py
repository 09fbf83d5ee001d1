"""The page of who organises says where the day stands; the last act closes it."""

import datetime

import pytest

from foundation.clock import now
from learning.events.models import Event
from learning.events.organising.hub import stage_of, stages_of
from tests.factories import holder, member
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db
State = Event.State
TOMORROW = datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("fields", "stage"),
    [
        ({"state": State.DRAFT}, "Brouillon"),
        ({"state": State.PROPOSED}, "Proposée"),
        ({"opens_at": now() + TOMORROW}, "Approuvée"),
        ({}, "Inscriptions ouvertes"),
        ({"capacity": 1, "seats_taken": 1}, "Complète"),
        ({"state": State.HELD, "in_days": -3}, "Tenue"),
        ({"state": State.HELD, "in_days": -3, "closed_at": now()}, "Close"),
        ({"state": State.CANCELLED}, "Annulée"),
    ],
)
def test_a_day_has_one_stage(fields, stage):
    event = day(**fields)
    assert stage_of(event) == stage
    assert [each.label for each in stages_of(event) if each.state == "here"] == ([] if stage == "Annulée" else [stage])


def test_a_held_day_is_closed_once_and_no_other(client):
    event = day(state=State.HELD, in_days=-3, organiser=holder("referent"))
    client.force_login(event.organiser)
    assert f"{event.address}apres/" in client.get(f"{event.address}organiser/").content.decode()
    assert "Je clos sans attendre" in client.get(f"{event.address}apres/").content.decode()
    client.post(f"{event.address}clore/")
    event.refresh_from_db()
    closed = event.closed_at
    client.post(f"{event.address}clore/")
    event.refresh_from_db()
    assert event.closed_at == closed
    coming = day(organiser=event.organiser)
    assert client.post(f"{coming.address}clore/").status_code == 409


def test_the_hub_is_for_who_organises(client, django_assert_max_num_queries):
    event = day(organiser=holder("referent"))
    client.force_login(member())
    assert client.get(f"{event.address}organiser/").status_code == 404
    client.force_login(event.organiser)
    client.get(f"{event.address}organiser/")
    with django_assert_max_num_queries(12):
        assert client.get(f"{event.address}organiser/").status_code == 200
