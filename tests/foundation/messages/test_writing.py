"""A mail is a row, written with the action that says it."""

import pytest
from django.db import transaction

from foundation.jobs.models import Job
from foundation.messages.models import OutboxMessage
from tests.factories import UserFactory
from tests.foundation.messages.letters import write

pytestmark = pytest.mark.django_db


def test_a_mail_waits_with_a_job_to_deliver_it():
    message = write()
    assert message.state == "waiting"
    assert message.message_id == f"<{message.uuid}@127.0.0.1>"
    assert Job.objects.get().arguments["args"] == [str(message.uuid)]


@transaction.atomic
def write_then_fail() -> None:
    write()
    raise RuntimeError


def test_an_action_that_fails_writes_to_nobody():
    with pytest.raises(RuntimeError):
        write_then_fail()
    assert not OutboxMessage.objects.exists()
    assert not Job.objects.exists()


def test_plain_words_are_not_escaped_in_the_text_and_are_in_the_html():
    message = write(context={"name": "<Léa> & Rémi"})
    assert "Bonjour <Léa> & Rémi," in message.text
    assert "Bonjour &lt;Léa&gt; &amp; Rémi," in message.html
    assert '<a href="https://passerelle.example/agenda/?a=1&amp;b=2">' in message.html
    assert "Vos préférences de courriel" in message.text


def test_a_template_s_own_html_is_used():
    assert "<p>Bonjour <b>&lt;Léa&gt;</b></p>" in write(template="tests/rich", context={"name": "<Léa>"}).html


def test_the_same_thing_is_said_once_to_each_address():
    first = write(dedupe_key="place:1")
    assert write(dedupe_key="place:1") == first
    write(dedupe_key="place:1", address="remi@reseau.example")
    assert OutboxMessage.objects.count() == 2


def test_a_subject_is_one_line():
    message = write(subject="Une place\r\nBcc: tous@reseau.example " + "x" * 300)
    assert "\n" not in message.subject
    assert len(message.subject) == 250


def test_an_undeclared_kind_is_a_mistake():
    with pytest.raises(LookupError):
        write(kind="nobody.knows")


def test_a_declined_mail_is_written_down_without_its_words():
    person = UserFactory()
    declined = write(kind="test.quiet", recipient=person)
    assert (declined.state, declined.text) == ("declined", "")
    assert not Job.objects.exists()
    assert write(kind="test.digest", recipient=person).state == "waiting"
