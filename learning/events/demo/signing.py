"""What the organiser of a demo's day asks and keeps: seats by network, meals, the signed sheet."""

from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from foundation.french import dates
from foundation.networks.models import Network
from learning.events.attendance.actions import keep_sheet
from learning.events.attendance.paper.sheet import draw_sheet
from learning.events.models import Event
from learning.events.signups.fairness.models import NetworkSeats
from learning.events.signups.models import SignUp
from learning.events.signups.needs.models import Needs


def keep_seats(event: Event, seats: dict[str, int]) -> None:
    """So many seats for each of these networks, until the release date."""
    networks = Network.objects.filter(code__in=seats)
    NetworkSeats.objects.bulk_create(
        [NetworkSeats(event=event, network=network, seats=seats[network.code]) for network in networks]
    )


def say_needs(sign_ups: list[SignUp], rows: list[dict[str, Any]]) -> None:
    """The first people signed up need this."""
    said = zip(sign_ups, rows, strict=False)
    Needs.objects.bulk_create([Needs(sign_up=each, **row) for each, row in said])


def sign(event: Event) -> None:
    """The sheet of each half-day, as if it came back from the scanner."""
    for half in event.half_days.all():
        name = f"feuille-signee-{dates.plain_day(half.date).replace(' ', '-')}.pdf"
        scan = SimpleUploadedFile(name, draw_sheet(event, half), content_type="application/pdf")
        keep_sheet(event=event, half_day=half, by=event.organiser, upload=scan, nonce=uuid4())
