"""The organiser changes the workshops: seats follow, and those who chose are told."""

import pytest

from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage
from learning.events.organising.outline.actions import lay_outline
from tests.factories import member
from tests.learning.events.signups.guests.helpers import confirmed
from tests.learning.events.signups.workshops.helpers import ELEVEN, TEN, day_with, sign_up_to, workshop
from tests.learning.events.signups.workshops.test_choosing import row

pytestmark = pytest.mark.django_db


def lay(event, *rows):
    lay_outline(event=event, by=event.organiser, slots=[], workshops=list(rows))


def test_who_chose_it_is_told_once_with_the_calendar_file():
    event, [listen, relay] = day_with("Écouter", "Passer le relais", guest_seats=2)
    adviser = member()
    sign_up_to(event, adviser, listen)
    sign_up_to(event, member(), relay)
    guest = confirmed(event, workshops=[listen.uuid])
    for _ in range(2):
        lay(event, row(listen, starts=ELEVEN, room="Salle 4"), row(relay))
        drain()
        listen.refresh_from_db()
    mails = OutboxMessage.objects.filter(kind="workshop_changed")
    assert {mail.address for mail in mails} == {adviser.email, guest.guest.email}
    assert mails.count() == 2
    mail = mails.get(recipient=adviser)
    assert "Écouter (Salle 4)" in mail.text
    assert [each["name"] for each in mail.attachments] == ["journee.ics"]
    event.refresh_from_db()
    assert event.sequence == 1


def test_more_seats_or_other_words_disturb_nobody():
    event, [listen] = day_with("Écouter")
    sign_up_to(event, member(), listen)
    lay(event, row(listen, capacity=9, detail="On se lève beaucoup"))
    drain()
    assert not OutboxMessage.objects.filter(kind="workshop_changed").exists()


def test_a_workshop_held_twice_moves_by_an_hour():
    event, [first] = day_with("Écouter")
    second = workshop(event, "Écouter", starts=ELEVEN)
    lay(event, row(first, starts=ELEVEN), row(second, starts=ELEVEN.replace(hour=12)))
    assert [each.starts.hour for each in event.workshops.order_by("pk")] == [11, 12]
    assert TEN not in event.workshops.values_list("starts", flat=True)
