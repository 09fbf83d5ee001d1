"""Two hundred mails, and workers that are killed while they deliver: none lost, one repeat a kill at most."""

import os
import subprocess
import sys
import time
from collections import Counter

from django.db import transaction

from foundation.messages.models import OutboxMessage
from tests.databases import ROOT
from tests.fakes.smtp import FakeSmtp
from tests.foundation.messages.letters import write

MAILS = 200
KILLS = 3


def start(database, server: FakeSmtp) -> subprocess.Popen:
    environment = {**os.environ, "PASSERELLE_DATABASE_URL": database.url, "PASSERELLE_MAIL_URL": server.url}
    return subprocess.Popen([sys.executable, "-m", "tests.fakes.worker"], cwd=ROOT, env=environment)


def until(holds, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.01)
    return holds()


def test_none_is_lost_and_at_most_one_a_kill_is_repeated(fresh_db):
    with transaction.atomic():
        sent = {write(address=f"p{number}@reseau.example").message_id for number in range(MAILS)}
    with FakeSmtp(pause=0.002) as server:
        for kill in range(1, KILLS + 1):
            worker = start(fresh_db, server)
            assert until(lambda: len(server.mails) >= kill * 40, 60)  # noqa: B023
            worker.kill()
            worker.wait()
        worker = start(fresh_db, server)
        try:
            assert until(lambda: not OutboxMessage.objects.exclude(state="sent").exists(), 60)
        finally:
            worker.kill()
            worker.wait()
        arrived = Counter(server.message_ids)
    assert set(arrived) == sent
    assert max(arrived.values()) <= 1 + KILLS
    assert sum(arrived.values()) - MAILS <= KILLS
