"""How fast seats are given: sign-ups over HTTP beside a bare POST view of the same server, in the same minute."""

import datetime
from dataclasses import dataclass
from uuid import uuid4

from foundation.access.actions import audience_for
from foundation.accounts.models import User
from foundation.clock import now
from foundation.jobs.models import Job
from foundation.networks.models import Network
from learning.events.models import Event
from learning.events.signups.fairness.models import NetworkSeats
from tests.benchmarks.serving import Granian
from tests.crowds.people import sessions_of
from tests.crowds.posts import in_turn, post, sign_up_form

PEOPLE, SEATS, KEPT = 500, 50, 5
EMPTY, BARE = "/banc/vide/", "/banc/envoi/"
#: Goal of the design, as a part of the rate of a bare POST: a member's form that keeps one row.
GOAL = 0.05


@dataclass
class Posts:
    """Forms of one sort: their rate, the processor time of one, and those that were not answered as they should."""

    name: str
    rate: float
    cpu_ms: float
    refused: int

    def line(self, bare_rate: float) -> str:
        ratio = self.rate / bare_rate
        verdict = "" if self.name != "sign-up" else ("ok" if ratio >= GOAL else f"below {GOAL}")
        refused = f" {self.refused} REFUSED" if self.refused else ""
        return f"{self.name:20} {self.rate:8.1f} {self.cpu_ms:8.2f} {ratio:7.3f} {verdict}{refused}"


def measure_sign_ups(server: Granian) -> list[Posts]:
    """500 people who ask for 50 seats, 15 of them kept for three networks; before and after them, bare posts."""
    people = list(User.objects.filter(email__startswith="banc-").order_by("pk")[:PEOPLE])
    cookies = sessions_of(people)
    event = lay_day()
    empty = [post(EMPTY, cookie, port=server.port, nonce=str(uuid4())) for cookie in cookies]
    bare = [[post(BARE, cookie, port=server.port, nonce=str(uuid4())) for cookie in cookies] for _ in range(2)]
    forms = [sign_up_form(event.address, cookie, port=server.port) for cookie in cookies]
    try:
        return [
            read(server, "empty POST", empty, "/banc/nu/"),
            read(server, "bare POST, first", bare[0], "/banc/nu/"),
            read(server, "sign-up", forms, event.address),
            read(server, "bare POST, last", bare[1], "/banc/nu/"),
        ]
    finally:
        event.delete()
        Job.objects.filter(state=Job.State.READY).delete()


def read(server: Granian, name: str, requests: list[bytes], leads_to: str) -> Posts:
    before = server.cpu_seconds()
    seconds, replies = in_turn(server.port, requests)
    cpu = (server.cpu_seconds() - before) / len(requests) * 1000
    return Posts(name, len(replies) / seconds, cpu, sum(reply.location != leads_to for reply in replies))


def lay_day() -> Event:
    model, starts = Event.objects.order_by("pk")[0], now() + datetime.timedelta(days=40)
    event = Event.objects.create(
        slug=f"inscriptions-{uuid4().hex[:12]}", title="Inscriptions d’essai", modality=Event.Modality.MEETING,
        format=Event.Format.ONLINE, state=Event.State.OPEN, objective="Mesurer", organiser_id=model.organiser_id,
        capacity=SEATS, deadline=starts - datetime.timedelta(days=1), starts_at=starts,
        ends_at=starts + datetime.timedelta(hours=3), created_at=now(), changed_at=now(),
        release_at=starts - datetime.timedelta(days=5), audience=audience_for(["public"]),
    )  # fmt: skip
    NetworkSeats.objects.bulk_create(
        NetworkSeats(event=event, network=network, seats=KEPT) for network in Network.objects.order_by("pk")[:3]
    )
    return event


def table(posts: list[Posts]) -> str:
    bare = (posts[1].rate + posts[-1].rate) / 2
    head = f"{PEOPLE} sign-ups for {SEATS} seats\nwhat                    req/s   CPU ms   ratio"
    return "\n".join([head, *(each.line(bare) for each in posts)])
