"""The pages of the day itself cost 12 queries at most, however many people come."""

import pytest

from foundation.clock import frozen_at, now
from learning.events.attendance.models import AttendanceChange, VideoList
from learning.events.signups.models import Attendance
from tests.learning.events.attendance.helpers import under_way
from tests.learning.events.test_queries import crowd

pytestmark = pytest.mark.django_db


@pytest.fixture
def full_room(client):
    event, _none, half, moment = under_way(seated=0, capacity=500)
    client.force_login(event.organiser)
    with frozen_at(moment):
        yield event, half


def come(event, half, size) -> None:
    """People seated and waiting; half of those seated are present."""
    crowd(event, size)
    seated = list(event.sign_ups.seated())
    Attendance.objects.filter(half_day=half).delete()
    Attendance.objects.bulk_create(
        Attendance(sign_up=each, half_day=half, present=n % 2 == 0, recorded_by=event.organiser, recorded_at=now())
        for n, each in enumerate(seated)
    )
    AttendanceChange.objects.bulk_create(
        AttendanceChange(sign_up=each, half_day=half, present=True, by=event.organiser, at=now()) for each in seated
    )


@pytest.mark.parametrize("rest", ["le-jour-meme/", "le-jour-meme/historique/", "emargement/{half}/", "video"])
def test_a_page_of_the_day(client, full_room, rest, django_assert_max_num_queries):
    event, half = full_room
    rows = [{"name": "Claire", "email": "", "spans": [], "minutes": 90}]
    given = VideoList.objects.create(event=event, tool="Zoom", rows=rows, uploaded_by=event.organiser)
    address = given.address if rest == "video" else event.address + rest.format(half=half.pk)
    counts = []
    for size in (4, 60):
        come(event, half, size)
        VideoList.objects.update(rows=rows * size)
        client.get(address)
        with django_assert_max_num_queries(12) as counted:
            assert client.get(address).status_code == 200
        counts.append(len(counted.captured_queries))
    assert counts[0] == counts[1]
