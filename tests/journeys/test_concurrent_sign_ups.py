"""Fifty people, ten seats, real HTTP: never more people than seats, a stable order, nothing acknowledged lost."""

import datetime
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore

from foundation.access.actions import audience_for
from foundation.clock import now
from foundation.messages.models import OutboxMessage
from learning.events.models import Event
from learning.events.signups.models import SignUp
from tests.factories import StructureFactory, holder, member
from tests.http import Visitor, hidden_fields, signed_in
from tests.servers import demo_files, one_process

PEOPLE, SEATS = 50, 10


def open_day(seats: int) -> Event:
    starts = now() + datetime.timedelta(days=30)
    return Event.objects.create(
        slug="derniere-place", title="Dernière place", modality=Event.Modality.MEETING, format=Event.Format.ONLINE,
        state=Event.State.OPEN, objective="Compter juste", organiser=holder("referent"), capacity=seats,
        deadline=starts - datetime.timedelta(days=1), starts_at=starts, ends_at=starts + datetime.timedelta(hours=3),
        created_at=now(), changed_at=now(), audience=audience_for(["public"]),
    )  # fmt: skip


@pytest.fixture
def crowd(fresh_db, tmp_path):
    """A day, fifty members with a session, and a server that reads the same database."""
    event = open_day(SEATS)
    structure = StructureFactory()
    people = [member(structure=structure) for _ in range(PEOPLE)]
    demo_files(tmp_path)
    server = one_process(tmp_path, PASSERELLE_DATABASE_URL=fresh_db.url, PASSERELLE_SECRET_KEY=settings.SECRET_KEY)
    server.start()
    yield server, event, [signed_in(server.port, person) for person in people]
    server.kill()


def ask_for_a_seat(visitor: Visitor, event: Event) -> int:
    return visitor.send_form(event.address, f"{event.address}inscription/").status


def test_ten_are_seated_and_forty_wait_in_a_stable_order(crowd):
    _, event, visitors = crowd
    with ThreadPoolExecutor(PEOPLE) as pool:
        statuses = list(pool.map(lambda visitor: ask_for_a_seat(visitor, event), visitors))
    assert set(statuses) == {302}
    sign_ups = list(SignUp.objects.filter(event=event).order_by("ticket"))
    assert [each.state for each in sign_ups] == ["seated"] * SEATS + ["waiting"] * (PEOPLE - SEATS)
    assert len({each.ticket for each in sign_ups}) == PEOPLE
    event.refresh_from_db()
    assert event.seats_taken == SEATS


def test_a_double_click_of_everybody_changes_nothing(crowd):
    _, event, visitors = crowd
    few = visitors[:8]
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda visitor: ask_twice(visitor, event), few))
    assert SignUp.objects.filter(event=event).count() == len(few)


def ask_twice(visitor: Visitor, event: Event) -> None:
    action = f"{event.address}inscription/"
    fields = hidden_fields(visitor.get(event.address).text, action)
    threads = [threading.Thread(target=visitor.post, args=(action, fields)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_kill_in_between_loses_nothing_that_was_acknowledged(crowd):
    server, event, visitors = crowd
    acknowledged: list[str] = []
    enough = threading.Event()

    def ask(visitor: Visitor) -> None:
        try:
            if ask_for_a_seat(visitor, event) == 302:
                acknowledged.append(visitor.cookies["session"])
        except (OSError, LookupError):
            return
        if len(acknowledged) >= PEOPLE // 3:
            enough.set()

    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(ask, visitor) for visitor in visitors]
        enough.wait(timeout=60)
        server._end(signal.SIGKILL)
        for each in asked:
            each.result(timeout=60)
    known = {owner(key) for key in acknowledged}
    there = set(SignUp.objects.filter(event=event).values_list("person_id", flat=True))
    assert len(acknowledged) >= PEOPLE // 3
    assert known <= there
    server.start()
    assert wait_until_sent(len(there)) == len(there)


def owner(session_key: str) -> int:
    return int(SessionStore(session_key)["_auth_user_id"])


def wait_until_sent(wanted: int) -> int:
    """Mails to the people of the crowd that have left, once the restarted worker has had its time."""
    mails = OutboxMessage.objects.filter(kind__startswith="sign_up")
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and mails.filter(state="sent").count() < wanted:
        time.sleep(0.5)
    return mails.filter(state="sent").count()
