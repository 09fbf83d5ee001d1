"""Mail scanners follow links: a robot that GETs every link of every mail twice changes no row."""

import html
import re

import pytest
from django.apps import apps
from django.core import serializers

from foundation.messages.kinds import _kinds
from foundation.messages.models import OutboxMessage
from tests.learning.events.every_mail import BY_BELL, KINDS, write_every_mail

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


def links() -> set[str]:
    found = set()
    for mail in OutboxMessage.objects.all():
        words = f"{mail.text} {html.unescape(mail.html)}"
        found |= {re.sub(r"[).,]+$", "", link) for link in re.findall(r"https?://[^/\s]+(/[^\s\"<]*)", words)}
    return found


def test_a_robot_that_follows_every_link_twice_changes_no_row(client):
    write_every_mail()
    assert set(OutboxMessage.objects.values_list("kind", flat=True)) >= KINDS
    addresses = sorted(links())
    assert sum("/place/" in each for each in addresses) >= 8
    assert sum(each.endswith("/ateliers/") for each in addresses) >= 1
    assert sum("/accord/" in each for each in addresses) >= 1
    assert sum("/quelle-date/" in each for each in addresses) >= 1
    before = rows()
    for _ in range(2):
        for address in addresses:
            status = client.get(address).status_code
            assert status == 200 or not address.startswith(("/place/", "/accord/")), address
    after = rows()
    assert [name for name in before if before[name] != after[name]] == []


def test_no_mail_of_days_is_forgotten():
    of_days = {name for name in _kinds if name.startswith(("sign_up", "seat_", "agreement", "guest_", "day_", "poll_"))}
    assert of_days == KINDS | BY_BELL
