"""Fifty kill -9 of page workers and of the job worker while a thousand people sign up, at random moments: every sign-up
that was acknowledged is there, and each mail leaves under a number of its own, repeated once a kill at most."""

import os
import random
import signal
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from django.db import connections

from foundation.messages.models import OutboxMessage
from learning.events.models import Event
from learning.events.signups.models import SignUp
from tests.crowds.people import members_of, networks_with_structures, sessions_of
from tests.crowds.posts import all_at_once, sign_up_form
from tests.fakes.smtp import FakeSmtp
from tests.learning.events.days import day
from tests.servers import HOST, Production
from tests.services.test_kills import a_minute_passes, until

SEED = 20261124


@dataclass
class Killer:
    """Kills a page worker or the job worker at random moments, and has the job worker started again."""

    production: Production
    kills: int
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))
    done: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        try:
            while self.done < self.kills:
                time.sleep(self.chance.uniform(0.05, 0.6))
                (self._kill_a_page_worker if self.chance.random() < 0.6 else self._kill_the_jobs)()
                self.done += 1
                self._supervise()
        finally:
            connections.close_all()
            self.over.set()

    def _supervise(self) -> None:
        """granian itself ends when a worker dies twice in a row; a supervisor starts it again."""
        if not until(lambda: self.production.pages.process.poll() is not None, 0.3):
            return
        self.production.pages.kill()
        self.production.pages.start()

    def _kill_a_page_worker(self) -> None:
        """granian replaces it; one that is dead already is not killed twice."""
        pid = self.chance.choice(list(self.production.pages.workers().values()))
        if not until(lambda: os.path.exists(f"/proc/{pid}"), 0.1):
            pid = list(self.production.pages.workers().values())[-1]
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            return self._kill_the_jobs()

    def _kill_the_jobs(self) -> None:
        self.production.jobs.kill()
        a_minute_passes()
        self.production.jobs.start()


@dataclass
class Asker:
    """Somebody who asks for a seat until they are told that it is done."""

    event: Event
    cookie: str
    port: int
    acknowledged: bool = False
    tries: int = 0

    def ask(self) -> None:
        while not self.acknowledged and self.tries < 200:
            self.tries += 1
            form = sign_up_form(self.event.address, self.cookie, port=self.port, host=HOST)
            try:
                [reply] = all_at_once(self.port, [form])
            except OSError:
                reply = None
            self.acknowledged = bool(reply and reply.status == 302 and reply.location == self.event.address)
            if not self.acknowledged:
                time.sleep(0.1)


def sign_everybody_up(production: Production, mail_server: FakeSmtp, *, people: int, kills: int) -> None:
    production.start(production.pages, production.jobs)
    event = day(capacity=people // 10)
    cookies = sessions_of(members_of(networks_with_structures(5, 4), people))
    askers = [Asker(event, cookie, production.pages.port) for cookie in cookies]
    killer = Killer(production, kills)
    thread = threading.Thread(target=killer.run)
    thread.start()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(Asker.ask, askers))
    killer.over.wait(900)
    thread.join(30)
    assert killer.done == kills
    assert all(asker.acknowledged for asker in askers)
    assert_nothing_is_lost(event, people)
    assert_each_mail_left(mail_server, people, kills)


def assert_nothing_is_lost(event: Event, people: int) -> None:
    """Acknowledged or not, asked again or not: everybody once, in one order."""
    rows = list(SignUp.objects.filter(event=event).order_by("ticket").values_list("person", "state"))
    seats = people // 10
    assert len({person for person, _ in rows}) == len(rows) == people
    assert [state for _, state in rows] == ["seated"] * seats + ["waiting"] * (people - seats)
    event.refresh_from_db()
    assert event.seats_taken == seats


def assert_each_mail_left(mail_server: FakeSmtp, people: int, kills: int) -> None:
    a_minute_passes()
    mails = OutboxMessage.objects.filter(kind__startswith="sign_up")
    assert until(lambda: mails.filter(state="sent").count() == people, 600)
    arrived = Counter(mail_server.message_ids)
    assert set(arrived) == set(mails.values_list("message_id", flat=True))
    assert len(arrived) == people
    assert sum(arrived.values()) - people <= kills


def test_sixty_people_and_four_kills(production, mail_server):
    sign_everybody_up(production, mail_server, people=60, kills=4)


@pytest.mark.audit
def test_a_thousand_people_and_fifty_kills(production, mail_server):
    sign_everybody_up(production, mail_server, people=1000, kills=50)
