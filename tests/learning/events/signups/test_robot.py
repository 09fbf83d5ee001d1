"""Mail scanners follow links: a robot that GETs every link of every mail twice changes no row."""

import re
from uuid import uuid4

import pytest
from django.apps import apps
from django.core import serializers

from foundation.clock import frozen_at
from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage
from learning.events.signups.actions import sign_up, withdraw
from learning.events.signups.colleagues.actions import sign_colleague_up
from learning.events.signups.offers.chores import expire_held_seats
from tests.factories import StructureFactory, holder, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.guests.helpers import ask, confirmed
from tests.learning.events.signups.workshops.helpers import day_with

pytestmark = pytest.mark.django_db
#: what every request writes of itself, mails or not
NOT_WATCHED = {"sessions.session"}


def rows() -> dict[str, str]:
    """Every row of every table, as text."""
    models = [
        model for model in apps.get_models() if model._meta.label_lower not in NOT_WATCHED and model._meta.managed
    ]
    return {
        model._meta.label: serializers.serialize("json", model._base_manager.order_by("pk")) for model in models
    }  # fmt: skip


def write_every_mail() -> None:
    """One of each mail of sign-up: confirmed, waiting, offered, asked, pending, agreement, lost, refused; and those of
    guests, at a day with workshops."""
    structure = StructureFactory()
    referent, colleague = holder("referent", structure=structure), member(structure=structure)
    full, agreed, open_day = day(capacity=1), day(needs_agreement=True), day()
    first, second, third = (take_seat(full, member()) for _ in range(3))
    sign_up(event=agreed, member=member(), nonce=uuid4(), manager_email="cheffe@structure.example")
    sign_colleague_up(event=open_day, colleague=colleague, by=referent, nonce=uuid4())
    take_seat(open_day, member())
    with_workshops, _workshops = day_with("Écouter", guest_seats=5)
    ask(with_workshops)
    confirmed(with_workshops)
    withdraw(sign_up=first)
    second.refresh_from_db()
    third.refresh_from_db()
    with frozen_at(second.held_until):
        expire_held_seats.call()
    drain()
    drain()


def links() -> set[str]:
    found = set()
    for mail in OutboxMessage.objects.all():
        found |= {re.sub(r"[).,]+$", "", link) for link in re.findall(r"https?://[^/\s]+(/[^\s\"<]*)", mail.text)}
    return found


def test_a_robot_that_follows_every_link_twice_changes_no_row(client):
    write_every_mail()
    kinds = set(OutboxMessage.objects.values_list("kind", flat=True))
    assert kinds >= {
        "sign_up_confirmed", "sign_up_waiting", "sign_up_pending", "seat_offered", "seat_asked", "seat_lost",
        "agreement_asked", "guest_asked",
    }  # fmt: skip
    addresses = sorted(links())
    assert sum("/place/" in each for each in addresses) >= 8
    assert sum(each.endswith("/ateliers/") for each in addresses) >= 1
    assert sum("/accord/" in each for each in addresses) >= 1
    before = rows()
    for _ in range(2):
        for address in addresses:
            status = client.get(address).status_code
            assert status == 200 or not address.startswith(("/place/", "/accord/")), address
    after = rows()
    assert [name for name in before if before[name] != after[name]] == []
