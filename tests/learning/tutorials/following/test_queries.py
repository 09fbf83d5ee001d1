"""Marks cost one query a page, however many there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import member
from tests.learning.tutorials.following.desks import anchors, long_lesson, mark, note, stop_at

pytestmark = pytest.mark.django_db


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_pages_cost_the_same_with_many_marks(client):
    guide, page = long_lesson()
    client.force_login(member())
    addresses = [guide.address, page.address, "/mon-espace/reperes/", "/mon-espace/"]
    note(client, page, "Une.")
    stop_at(client, page, anchors(page)[2])
    for address in addresses:
        client.get(address)
    few = [queries(client, address) for address in addresses]
    for number in range(20):
        note(client, page, f"Note {number}.")
    for anchor in anchors(page)[1:]:
        mark(client, page, anchor)
    many = [queries(client, address) for address in addresses]
    assert many == few
    assert max(many[:3]) <= 12
