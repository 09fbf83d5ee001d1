"""Mails leave by the server, are marked once it acknowledged them, and come back when it did not."""

import datetime
import logging
from collections.abc import Iterator

import pytest

from foundation.clock import frozen_at, now
from foundation.jobs.models import Job
from foundation.jobs.worker import drain
from foundation.messages.chores import erase_sensitive, purge_messages, take_up_stranded
from foundation.messages.models import OutboxMessage
from tests.factories import UserFactory
from tests.fakes.smtp import FakeSmtp
from tests.foundation.messages.letters import write

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings) -> Iterator[FakeSmtp]:
    with FakeSmtp() as fake:
        settings.MAIL_URL = fake.url
        yield fake


@pytest.fixture(autouse=True)
def quiet(caplog) -> None:
    caplog.set_level(logging.CRITICAL)


def later(**span: int) -> datetime.datetime:
    return now() + datetime.timedelta(**span)


def test_a_mail_leaves_with_all_that_belongs_to_it(server):
    message = write(attachments=[("journee.ics", "text/calendar", b"BEGIN:VCALENDAR")])
    drain()
    message.refresh_from_db()
    assert message.state == "sent"
    assert message.sent_at is not None
    (mail,) = server.mails
    assert mail["Message-ID"] == message.message_id
    assert mail["To"] == "lea@reseau.example"
    assert [part.get_content_type() for part in mail.walk() if not part.is_multipart()] == [
        "text/plain", "text/html", "text/calendar",
    ]  # fmt: skip


def test_many_mails_share_a_connection(server):
    for number in range(20):
        write(address=f"p{number}@reseau.example")
    drain()
    assert len(server.mails) == 20
    assert server.connections == 1


def test_a_server_that_is_away_is_asked_again(server):
    message = write()
    server.away = True
    drain()
    message.refresh_from_db()
    assert message.state == "waiting"
    server.away = False
    with frozen_at(later(minutes=2)):
        drain()
    assert server.message_ids == [message.message_id]


def test_an_address_that_does_not_exist_is_not_tried_again(server):
    server.refused.add("lea@reseau.example")
    message = write()
    other = write(address="remi@reseau.example")
    drain()
    message.refresh_from_db()
    assert (message.state, "no such person" in message.error) == ("failed", True)
    assert server.message_ids == [other.message_id]


def test_a_message_in_another_worker_s_hands_is_left_there(server):
    message = write()
    OutboxMessage.objects.update(lease_until=later(seconds=30))
    drain()
    assert server.mails == []
    with frozen_at(later(minutes=2)):
        drain()
    assert server.message_ids == [message.message_id]


def test_only_what_may_be_declined_says_how(server):
    person = UserFactory()
    write(kind="test.digest", recipient=person)
    write(kind="test.must", recipient=person)
    drain()
    optional, mandatory = server.mails
    assert optional["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "/preferences/desabonnement/" in optional["List-Unsubscribe"]
    assert mandatory["List-Unsubscribe"] is None


def test_a_demo_keeps_its_mails():
    message = write()
    drain()
    message.refresh_from_db()
    assert message.state == "sent"


def test_sign_in_codes_are_erased_a_day_after_they_left():
    write(kind="account")
    kept = write(kind="test.must")
    drain()
    with frozen_at(later(hours=25)):
        assert (erase_sensitive.call(), erase_sensitive.call()) == (1, 0)
    kept.refresh_from_db()
    assert "Bonjour" in kept.text
    assert "Bonjour" not in OutboxMessage.objects.get(kind="account").text


def test_old_mails_are_forgotten_and_waiting_ones_kept():
    write()
    drain()
    waiting = write(address="remi@reseau.example")
    with frozen_at(later(days=91)):
        purge_messages.call()
    assert OutboxMessage.objects.get() == waiting


def test_a_mail_whose_job_is_lost_is_taken_up():
    message = write()
    Job.objects.all().delete()
    with frozen_at(later(hours=3)):
        assert take_up_stranded.call() == 1
        drain()
    message.refresh_from_db()
    assert message.state == "sent"
