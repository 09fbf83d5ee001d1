"""The manager's agreement: from a mail, without account; the seat is held meanwhile."""

import re

import pytest

from foundation.clock import frozen_at
from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage
from learning.events.signups.actions import sign_up, withdraw
from learning.events.signups.agreement.models import Agreement
from learning.events.signups.agreement.tokens import address_of
from learning.events.signups.links.tokens import address_of as seat_address
from learning.events.signups.models import SignUp
from learning.events.signups.offers.chores import expire_held_seats
from tests.factories import member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.test_links import main

pytestmark = pytest.mark.django_db
BOSS = "cheffe@structure.example"


def ask(client, event, adviser, email: str = BOSS):
    """The adviser signs up by the form of the page."""
    client.force_login(adviser)
    page = client.get(event.address).content.decode()
    nonce = re.search(r'name="nonce" value="([^"]+)"', page)[1]
    answer = client.post(f"{event.address}inscription/", {"nonce": nonce, "manager_email": email})
    client.logout()
    return answer


@pytest.fixture
def asked(client):
    event, adviser = day(capacity=1, needs_agreement=True), member()
    assert ask(client, event, adviser).status_code == 302
    return SignUp.objects.select_related("event", "person", "agreement").get(person=adviser)


def test_the_seat_is_held_and_the_manager_is_written_to(asked):
    asked.event.refresh_from_db()
    assert (asked.held_for, asked.event.seats_taken) == ("agreement", 1)
    mail = OutboxMessage.objects.get(address=BOSS)
    assert address_of(asked.agreement) in mail.text
    assert mail.reply_to == asked.person.email
    assert OutboxMessage.objects.filter(recipient=asked.person, kind="sign_up_pending").exists()
    assert take_seat(day(), member()).is_seated


def test_one_button_without_account_confirms(client, asked):
    address = address_of(asked.agreement)
    page = client.get(address)
    assert "Je donne mon accord" in main(page)
    assert not page.cookies
    for _ in range(2):
        assert client.post(address).status_code == 302
    asked.refresh_from_db()
    assert asked.is_seated
    assert "Votre accord est donné" in main(client.get(address))
    drain()
    assert OutboxMessage.objects.filter(recipient=asked.person, kind="sign_up_confirmed").count() == 1


def test_a_refusal_frees_the_seat_for_the_next(client, asked):
    ask(client, asked.event, member(), "autre@structure.example")
    address = f"{address_of(asked.agreement)}refuser/"
    assert "Ne pas donner votre accord" in main(client.get(address))
    client.post(address)
    states = list(SignUp.objects.order_by("ticket").values_list("state", "held_for"))
    assert states == [("withdrawn", ""), ("held", "offer")]
    assert "n’a pas donné son accord" in OutboxMessage.objects.get(recipient=asked.person, kind="seat_lost").text
    assert client.post(address_of(asked.agreement)).status_code == 409


def test_who_waited_asks_once_the_seat_is_accepted(client, asked):
    adviser = member()
    ask(client, asked.event, adviser, "autre@structure.example")
    assert not OutboxMessage.objects.filter(address="autre@structure.example").exists()
    withdraw(sign_up=asked)
    mine = SignUp.objects.get(person=adviser)
    client.post(seat_address(mine))
    mine.refresh_from_db()
    assert mine.held_for == "agreement"
    assert OutboxMessage.objects.filter(address="autre@structure.example").exists()


def test_silence_frees_the_seat(asked):
    with frozen_at(asked.held_until):
        assert expire_held_seats.call() == 1
    asked.refresh_from_db()
    assert asked.state == "withdrawn"
    assert "n’est pas arrivé à temps" in OutboxMessage.objects.get(recipient=asked.person, kind="seat_lost").text


def test_an_answer_that_comes_too_late_says_so(client, asked):
    with frozen_at(asked.held_until):
        answer = client.post(address_of(asked.agreement))
    assert answer.status_code == 410
    assert "délai de réponse est passé" in main(answer)
    assert Agreement.objects.get().answer == ""


def test_a_seat_given_back_waits_for_no_answer(client, asked):
    withdraw(sign_up=asked)
    assert "n’attend plus de réponse" in main(client.get(address_of(asked.agreement)))
    assert client.post(address_of(asked.agreement)).status_code == 410


@pytest.mark.parametrize("email", ["", "pas une adresse", "ELLE@reseau.example"])
def test_a_wrong_address_is_said_and_takes_nothing(client, email):
    event = day(needs_agreement=True)
    answer = ask(client, event, member(email="elle@reseau.example"), email)
    assert answer.status_code == 422
    assert "responsable" in main(answer)
    assert not SignUp.objects.exists()


def test_a_forged_link_is_refused_in_plain_words(client, asked):
    forged = address_of(asked.agreement).replace(asked.agreement.uuid.hex[:6], "abcdef")
    for address in (forged, f"{forged}refuser/"):
        answer = client.post(address)
        assert answer.status_code == 404
        assert "Ce lien n’est pas valable" in main(answer)


def test_sign_up_without_a_manager_is_refused():
    import uuid

    from learning.events.refusals import Refused

    with pytest.raises(Refused, match="responsable"):
        sign_up(event=day(needs_agreement=True), member=member(), nonce=uuid.uuid4())
