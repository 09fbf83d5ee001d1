"""« The latest 20 » among very many objects and audiences: one query, whatever the numbers."""

import datetime
import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.access.models import Audience, AudienceKey
from foundation.access.viewer import Viewer
from foundation.clock import now
from learning.events.models import Event
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def fill(objects: int, audiences: int) -> None:
    """Events spread over distinct audiences, audience n being that of structure n and of network n % 30."""
    Audience.objects.bulk_create([Audience(digest=f"many-{number}") for number in range(audiences)], batch_size=500)
    stored = list(Audience.objects.filter(digest__startswith="many-").order_by("pk"))
    AudienceKey.objects.bulk_create(
        [
            AudienceKey(audience=audience, key=key)
            for number, audience in enumerate(stored)
            for key in (f"str:{100_000 + number}", f"net:{100_000 + number % 30}")
        ],
        batch_size=500,
    )
    start, host = now(), UserFactory()
    Event.objects.bulk_create(
        (
            Event(
                slug=f"many-{number}", title="Journée", modality="meeting", format="online", objective="Essai",
                organiser=host, capacity=10, audience=stored[number % audiences], published=True, state="open",
                deadline=start, starts_at=start + datetime.timedelta(minutes=number),
                ends_at=start + datetime.timedelta(minutes=number + 60), created_at=start, changed_at=start,
            )
            for number in range(objects)
        ),
        batch_size=500,
    )  # fmt: skip


def latest_twenty(viewer: Viewer) -> tuple[list[Event], int, float]:
    """The list, its queries and its time, the viewer's audiences being known."""
    assert viewer.audience_ids
    start = time.perf_counter()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        found = list(Event.objects.visible_to(viewer).order_by("-starts_at")[:20])
    return found, len(queries), time.perf_counter() - start


@pytest.fixture
def viewer():
    """Of one network of thirty: a thirtieth of the audiences."""
    return Viewer(user=None, keys=frozenset({"public", "members", "net:100007"}))


def test_one_query_for_the_list_and_one_for_the_audiences(viewer):
    fill(600, 300)
    with CaptureQueriesContext(connection) as queries:
        assert viewer.audience_ids
    assert len(queries) == 1
    found, count, _seconds = latest_twenty(viewer)
    assert (len(found), count) == (20, 1)
    assert all(int(event.slug.split("-")[1]) % 30 == 7 for event in found)


@pytest.mark.audit
def test_latest_20_of_50_000_objects_with_3_000_audiences(viewer):
    fill(50_000, 3_000)
    connection.cursor().execute("ANALYZE")
    found, count, seconds = latest_twenty(viewer)
    assert (len(found), count) == (20, 1)
    assert seconds < 0.05
