"""Ten seats, fifty people at once, two processes that give them: never more people than seats."""

import os
from pathlib import Path

from learning.events.signups.models import SignUp
from tests.learning.events.days import day
from tests.services.crowd import PEOPLE, SEATS, all_ask, crowd


def ticks(pid: int) -> int:
    """The processor time that a process took so far, in hundredths of a second."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 100 // os.sysconf("SC_CLK_TCK")


def test_ten_are_seated_and_forty_wait_in_a_stable_order(production):
    production.start(production.pages)
    event = day(capacity=SEATS)
    visitors = crowd(production.pages)
    workers = production.pages.workers().values()
    before = [ticks(pid) for pid in workers]
    statuses = all_ask(visitors, event)
    worked = [ticks(pid) - start for pid, start in zip(workers, before, strict=True)]
    assert set(statuses) == {302}
    sign_ups = list(SignUp.objects.filter(event=event).order_by("ticket"))
    assert [each.state for each in sign_ups] == ["seated"] * SEATS + ["waiting"] * (PEOPLE - SEATS)
    assert len({each.ticket for each in sign_ups}) == len({each.person_id for each in sign_ups}) == PEOPLE
    event.refresh_from_db()
    assert event.seats_taken == SEATS
    assert len(worked) == 2
    assert min(worked) > 10
