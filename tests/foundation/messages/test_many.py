"""Many people told at once: each as if alone, by as many queries as for a few."""

from datetime import timedelta

import pytest

from foundation.jobs.models import Job
from foundation.jobs.worker import drain
from foundation.messages import echoes
from foundation.messages.actions import save_preferences
from foundation.messages.many import notify_each, send_to_each
from foundation.messages.models import Notification, OutboxMessage
from tests.factories import member

pytestmark = pytest.mark.django_db


def tell(people, key="news:1"):
    day = timedelta(days=1)
    return notify_each(people=people, kind="test.digest", title="Du neuf", address="/x/", dedupe_key=key, quiet_for=day)


def write(people, kind="test.digest", key="news:1"):
    send_to_each(
        people=people, kind=kind, subject="Du neuf", template="tests/plain", context={"name": "x"}, dedupe_key=key
    )
    return list(OutboxMessage.objects.order_by("pk"))


def test_those_who_were_just_told_are_left_in_peace():
    first, second = member(), member()
    assert tell([first]) == [first]
    assert tell([first, second]) == [second]
    assert Notification.objects.count() == 2


def test_every_bell_says_its_own_number(monkeypatch):
    heard = {}
    monkeypatch.setattr(echoes, "listeners", [lambda *, topic, html: heard.update({topic: html})])
    first, second = member(), member()
    tell([first], key="other")
    tell([first, second])
    assert "2\u00a0nouvelles" in heard[f"user.{first.pk}"]
    assert "1\u00a0nouvelle" in heard[f"user.{second.pk}"]


def test_each_gets_a_mail_of_their_own_once():
    people = [member(), member()]
    write(people)
    write(people)
    drain()
    sent = OutboxMessage.objects.filter(state="sent", attempts=1)
    assert set(sent.values_list("address", flat=True)) == {person.email for person in people}
    assert OutboxMessage.objects.count() == 2


def test_a_choice_holds_and_what_is_mandatory_does_not_ask():
    person = member()
    save_preferences(person=person, choices={"test.digest": False, "test.must": False})
    assert write([person])[-1].state == "declined"
    assert write([person], kind="test.must", key="must:1")[-1].state == "waiting"
    assert write([person], kind="test.quiet", key="quiet:1")[-1].state == "declined"


def test_nobody_costs_nothing():
    assert tell([]) == []
    assert write([]) == []
    assert not Job.objects.exists()
