"""What allauth, Wagtail and Django send goes through the outbox."""

import pytest
from django.core.mail import EmailMultiAlternatives, send_mail

from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_backend(settings):
    settings.EMAIL_BACKEND = "foundation.messages.outbox.backend.OutboxBackend"


def test_a_mail_of_django_waits_in_the_outbox_then_leaves():
    send_mail("Votre code", "Le code : 123456", None, ["a@reseau.example", "b@reseau.example"])
    assert set(OutboxMessage.objects.values_list("address", "state", "kind")) == {
        ("a@reseau.example", "waiting", "account"),
        ("b@reseau.example", "waiting", "account"),
    }
    drain()
    assert set(OutboxMessage.objects.values_list("state", flat=True)) == {"sent"}


def test_its_html_attachments_and_reply_address_are_kept():
    mail = EmailMultiAlternatives("Objet", "texte", None, ["a@reseau.example"], reply_to=["equipe@reseau.example"])
    mail.attach_alternative("<p>riche</p>", "text/html")
    mail.attach("journee.ics", "BEGIN:VCALENDAR", "text/calendar")
    mail.send()
    message = OutboxMessage.objects.get()
    assert "<p>riche</p>" in message.html
    assert message.reply_to == "equipe@reseau.example"
    assert [each["name"] for each in message.attachments] == ["journee.ics"]
