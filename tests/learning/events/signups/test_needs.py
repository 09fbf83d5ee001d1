"""Meal and access: asked only where the organiser asks, read by the organiser alone, erased after the day."""

import re

import pytest

from foundation.clock import frozen_at, now
from foundation.messages.models import OutboxMessage
from learning.events.signups.actions import withdraw
from learning.events.signups.models import SignUp
from learning.events.signups.needs.chores import forget_managers, forget_needs_of_past_days
from learning.events.signups.needs.models import Needs
from tests.factories import holder, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.test_links import main

pytestmark = pytest.mark.django_db
SAID = {"diet": "vegetarian", "access": "Une place près de l’écran"}


def sign_up_with(client, event, adviser, **said):
    client.force_login(adviser)
    page = client.get(event.address).content.decode()
    nonce = re.search(r'name="nonce" value="([^"]+)"', page)[1]
    return client.post(f"{event.address}inscription/", {"nonce": nonce, **said})


@pytest.fixture
def said(client):
    event, adviser = day(asks_needs=True, organiser=holder("referent")), member()
    assert sign_up_with(client, event, adviser, **SAID).status_code == 302
    return Needs.objects.select_related("sign_up__event", "sign_up__person").get()


def test_they_are_kept_apart_and_in_no_mail(said):
    assert (said.diet, said.access) == tuple(SAID.values())
    assert not any("écran" in mail.text for mail in OutboxMessage.objects.all())


def test_a_day_that_asks_nothing_keeps_nothing(client):
    event = day()
    assert "Besoin d’un aménagement" not in main(client.get(event.address))
    sign_up_with(client, event, member(), **SAID)
    assert SignUp.objects.count() == 1
    assert not Needs.objects.exists()


def test_the_organiser_alone_reads_them(client, said):
    event = said.sign_up.event
    for person, status in ((event.organiser, 200), (member(), 404), (said.sign_up.person, 404)):
        client.force_login(person)
        answer = client.get(f"{event.address}inscriptions/besoins/")
        assert answer.status_code == status
        assert ("près de l’écran" in main(answer)) == (status == 200)


def test_one_changes_or_takes_back_what_one_said(client, said):
    address = f"{said.sign_up.event.address}mes-besoins/"
    client.force_login(said.sign_up.person)
    assert "près de l’écran" in client.get(address).content.decode()
    client.post(address, {"diet": "vegan", "access": ""})
    said.refresh_from_db()
    assert (said.diet, said.access) == ("vegan", "")
    client.post(address, {"diet": "", "access": ""})
    assert not Needs.objects.exists()


def test_a_wrong_choice_is_said_and_changes_nothing(client, said):
    client.force_login(said.sign_up.person)
    answer = client.post(f"{said.sign_up.event.address}mes-besoins/", {"diet": "rien", "access": "x" * 301})
    assert answer.status_code == 422
    said.refresh_from_db()
    assert said.diet == "vegetarian"


def test_whoever_leaves_takes_them_along(said):
    withdraw(sign_up=said.sign_up)
    assert not Needs.objects.exists()


def test_they_are_erased_the_day_after_and_not_before(said):
    event = said.sign_up.event
    with frozen_at(event.ends_at):
        assert forget_needs_of_past_days.call() == 0
    with frozen_at(event.ends_at.replace(hour=23, minute=30)):
        assert forget_needs_of_past_days.call() == 1


def test_a_managers_address_goes_a_month_after():
    from learning.events.signups.agreement.models import Agreement

    event = day(in_days=-40)
    SignUp.objects.create(event=event, person=member(), state="seated", ticket=1, created_at=now(), changed_at=now())
    Agreement.objects.create(sign_up=event.sign_ups.get(), manager_email="cheffe@structure.example")
    assert forget_managers.call() == 1
    assert event.sign_ups.count() == 1


def test_what_one_said_is_in_ones_export(said):
    from learning.events.signups.needs.kinds import _needs

    assert [each["aménagement"] for each in _needs(said.sign_up.person)] == [SAID["access"]]
    assert take_seat(day(), member()).is_seated
