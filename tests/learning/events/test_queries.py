"""The agenda and a day cost 12 queries at most, however many days and people there are."""

import pytest

from foundation.clock import now
from learning.events.models import Event
from learning.events.selectors import days_of, next_decision, structure_days, upcoming_days
from learning.events.signups.models import SignUp
from tests.factories import StructureFactory, UserFactory, holder, member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def crowd(event, size):
    """People seated and waiting, in bulk."""
    event.refresh_from_db()
    structure = StructureFactory()
    place = {"structure": structure, "network": structure.network, "department": structure.commune.department}
    people = UserFactory.create_batch(size)
    first = event.last_ticket
    SignUp.objects.bulk_create(
        SignUp(event=event, person=each, state="seated" if n % 2 else "waiting", ticket=first + n, created_at=now(),
               changed_at=now(), **place)
        for n, each in enumerate(people, start=1)
    )  # fmt: skip
    Event.objects.filter(pk=event.pk).update(last_ticket=first + size, seats_taken=event.seats_taken + size // 2)


@pytest.fixture
def cost(django_assert_max_num_queries, client):
    def measure(address):
        client.get(address)
        with django_assert_max_num_queries(12) as counted:
            assert client.get(address).status_code == 200
        return len(counted.captured_queries)

    return measure


def test_the_agenda_of_a_member(cost, client):
    adviser = member()
    client.force_login(adviser)
    for _ in range(3):
        take_seat(day(), adviser)
    small = cost("/agenda/")
    for _ in range(30):
        event = day(capacity=50)
        take_seat(event, adviser)
    crowd(event, 40)
    assert cost("/agenda/") == small


def test_the_agenda_of_the_carif_oref(cost, client):
    client.force_login(holder("carif_oref"))
    for _ in range(3):
        day(state=Event.State.PROPOSED, published=False)
    small = cost("/agenda/")
    for _ in range(30):
        day(state=Event.State.PROPOSED, published=False)
    assert cost("/agenda/") == small


@pytest.mark.parametrize("role", ["member", "carif_oref"])
def test_a_day(cost, client, role):
    event = day(capacity=500)
    client.force_login(holder(role))
    crowd(event, 4)
    small = cost(event.address)
    crowd(event, 60)
    assert cost(event.address) == small


def test_the_organisers_list(cost, client):
    event = day(capacity=500, organiser=member())
    client.force_login(event.organiser)
    crowd(event, 4)
    small = cost(f"{event.address}inscriptions/")
    crowd(event, 60)
    assert cost(f"{event.address}inscriptions/") == small


def test_what_the_home_page_and_mon_espace_ask(viewer_of, django_assert_num_queries):
    adviser = holder("referent")
    for _ in range(12):
        take_seat(day(), adviser)
    viewer = viewer_of(adviser)
    assert viewer.audience_ids
    with django_assert_num_queries(1):
        assert len(days_of(viewer)) == 12
    with django_assert_num_queries(1):
        assert len(upcoming_days(viewer, 3)) == 3
    with django_assert_num_queries(1):
        assert next_decision(viewer) is None
    with django_assert_num_queries(1):
        assert len(structure_days(viewer)) == 12
