"""kill -9 of a page worker and of the job worker while fifty people sign up: nothing acknowledged is lost."""

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from django.contrib.sessions.backends.db import SessionStore

from foundation.clock import now
from foundation.jobs.models import Job
from foundation.messages.models import OutboxMessage
from learning.events.models import Event
from learning.events.signups.models import SignUp
from tests.http import Visitor
from tests.learning.events.days import day
from tests.services.crowd import PEOPLE, SEATS, all_ask, ask_for_a_seat, crowd


def test_what_was_acknowledged_stays_and_each_mail_leaves(production, mail_server):
    production.start(production.pages, production.jobs)
    event = day(capacity=SEATS)
    visitors = crowd(production.pages)
    first = production.pages.workers()

    def kill() -> None:
        assert mail_server.arrived.wait(30)
        os.kill(first["1"], signal.SIGKILL)
        production.jobs.kill()

    acknowledged = ask_until_killed(visitors, event, kill)
    there = people_of(event)
    assert len(acknowledged) >= PEOPLE // 3
    assert {person_of(visitor) for visitor in acknowledged} <= there

    assert until(lambda: production.pages.workers()["1"] != first["1"], 30), "the dead worker was not replaced"
    assert production.pages.workers()["2"] == first["2"]
    all_ask([visitor for visitor in visitors if person_of(visitor) not in there], event)
    seated = SignUp.objects.filter(event=event).order_by("ticket").values_list("state", flat=True)
    assert list(seated) == ["seated"] * SEATS + ["waiting"] * (PEOPLE - SEATS)

    a_minute_passes()
    production.start(production.jobs)
    mails = OutboxMessage.objects.filter(kind__startswith="sign_up")
    assert until(lambda: mails.filter(state="sent").count() == PEOPLE, 60)
    arrived = Counter(mail_server.message_ids)
    assert set(arrived) == set(mails.values_list("message_id", flat=True))
    assert len(arrived) == PEOPLE
    assert sum(arrived.values()) - PEOPLE <= 1, "one kill, one mail in flight"


def ask_until_killed(visitors: list[Visitor], event: Event, kill: Callable[[], None]) -> list[Visitor]:
    """Everybody asks, eight at a time; those who were told that it is done."""
    acknowledged: list[Visitor] = []
    enough = threading.Event()

    def ask(visitor: Visitor) -> None:
        try:
            if ask_for_a_seat(visitor, event) == 302:
                acknowledged.append(visitor)
        except (OSError, LookupError):
            return
        if len(acknowledged) >= PEOPLE // 3:
            enough.set()

    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(ask, visitor) for visitor in visitors]
        assert enough.wait(60)
        kill()
        for each in asked:
            each.result(timeout=60)
    return acknowledged


def person_of(visitor: Visitor) -> int:
    return int(SessionStore(visitor.cookies["session"])["_auth_user_id"])


def people_of(event: Event) -> set[int]:
    return set(SignUp.objects.filter(event=event).values_list("person_id", flat=True))


def a_minute_passes() -> None:
    """The leases that the dead worker left are over."""
    Job.objects.filter(state=Job.State.RUNNING).update(lease_until=now())
    OutboxMessage.objects.exclude(lease_until=None).update(lease_until=now())


def until(holds: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.1)
    return holds()
