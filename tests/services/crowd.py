"""Fifty people who want a seat of the same day, over HTTP, by the proxy."""

from concurrent.futures import ThreadPoolExecutor

from django.contrib.auth.hashers import make_password

from learning.events.models import Event
from tests.factories import StructureFactory, member
from tests.http import Visitor, signed_in
from tests.servers import HOST, Server

PEOPLE, SEATS = 50, 10


def crowd(server: Server) -> list[Visitor]:
    structure, password = StructureFactory(), make_password(None)
    people = [member(structure=structure, password=password) for _ in range(PEOPLE)]
    return [signed_in(server.port, person, host=HOST) for person in people]


def ask_for_a_seat(visitor: Visitor, event: Event) -> int:
    return visitor.send_form(event.address, f"{event.address}inscription/").status


def all_ask(visitors: list[Visitor], event: Event) -> list[int]:
    with ThreadPoolExecutor(len(visitors)) as pool:
        return list(pool.map(lambda visitor: ask_for_a_seat(visitor, event), visitors))
