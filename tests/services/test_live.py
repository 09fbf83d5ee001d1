"""What one process writes is heard by a page whose socket another one holds."""

import json

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.factories import member
from tests.http import Visitor, signed_in
from tests.learning.events.days import day
from tests.servers import HOST
from tests.services.crowd import ask_for_a_seat


def socket_of(visitor: Visitor, port: int):
    cookies = {"Cookie": visitor.cookie} if visitor.cookies else {}
    return connect(f"ws://127.0.0.1:{port}/ws/", origin=visitor.origin, additional_headers=cookies, open_timeout=20)


def test_a_seat_taken_is_echoed_through_redis(production):
    production.start(production.pages, production.sockets, production.jobs)
    event = day(capacity=10)
    somebody = signed_in(production.pages.port, member(), host=HOST)
    passer_by = Visitor(production.pages.port, host=HOST)
    port = production.sockets.port
    with socket_of(somebody, port) as own, socket_of(passer_by, port) as theirs:
        theirs.send(json.dumps({"join": event.topic}))
        theirs.send(json.dumps({"join": "nothing.here"}))
        assert json.loads(theirs.recv(10)) == {"refused": "nothing.here"}
        assert ask_for_a_seat(somebody, event) == 302
        # the seats at once, the bell with the confirmation, which a job writes
        seats, bell = (json.loads(socket.recv(20))["html"] for socket in (theirs, own))
    assert 'id="bell"' in bell
    assert f'id="places-{event.uuid}"' in seats
    assert "Il reste 9\u00a0places sur 10." in seats


def test_a_page_of_another_site_opens_no_socket(production):
    production.start(production.sockets)
    stranger = Visitor(production.sockets.port, host="ailleurs.example")
    with pytest.raises(InvalidStatus), socket_of(stranger, production.sockets.port):
        pass
