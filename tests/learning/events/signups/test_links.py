"""What a mail leads to: a page with one button, without signing in; a GET changes nothing."""

import re

import pytest

from foundation.clock import frozen_at
from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage
from learning.events.signups.actions import withdraw
from learning.events.signups.links.tokens import SALT, address_of, read_token
from tests.factories import member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def main(response) -> str:
    text = response.content.decode().partition("<main")[2].partition("</main>")[0]
    return text.replace("\u202f", " ").replace("\xa0", " ")


def link_of(person, kind: str) -> str:
    """The address of the seat in the mail that this person received."""
    drain()
    mail = OutboxMessage.objects.get(recipient=person, kind=kind)
    return re.search(r"https?://[^/\s]+(/place/\S+)", mail.text)[1]


def test_i_can_no_longer_come_said_twice(client):
    event, adviser = day(), member()
    mine = take_seat(event, adviser)
    link = link_of(adviser, "sign_up_confirmed")
    page = client.get(link)
    assert "Je ne peux plus venir" in main(page)
    assert not page.cookies
    for _ in range(2):
        assert client.post(link).status_code == 302
    mine.refresh_from_db()
    event.refresh_from_db()
    assert (mine.state, event.seats_taken) == ("withdrawn", 0)
    assert "Aucune place n’est gardée" in main(client.get(link))


def test_the_next_takes_the_seat_from_the_mail(client):
    event, adviser = day(capacity=1), member()
    first = take_seat(event, member())
    mine = take_seat(event, adviser)
    withdraw(sign_up=first)
    link = link_of(adviser, "seat_offered")
    assert "Je prends la place" in main(client.get(link))
    client.post(link)
    mine.refresh_from_db()
    assert mine.is_seated
    assert "Votre place est confirmée" in main(client.get(link))


def test_an_offer_that_ran_out_says_so(client):
    event = day(capacity=1)
    first, mine = take_seat(event, member()), take_seat(event, member())
    withdraw(sign_up=first)
    mine.refresh_from_db()
    with frozen_at(mine.held_until):
        answer = client.post(address_of(mine))
    assert answer.status_code == 410
    assert "Le délai de réponse est passé" in main(answer)
    mine.refresh_from_db()
    assert mine.is_held


def test_once_the_day_has_begun_nothing_can_be_given_back(client):
    event = day()
    mine = take_seat(event, member())
    with frozen_at(event.starts_at):
        assert "a commencé" in main(client.get(f"{address_of(mine)}rendre/"))
        assert client.post(f"{address_of(mine)}rendre/").status_code == 409
    mine.refresh_from_db()
    assert mine.is_seated


@pytest.mark.parametrize("change", ["x", "0" * 32, "", ":"])
def test_a_forged_link_is_refused_in_plain_words(client, change):
    mine = take_seat(day(), member())
    forged = address_of(mine).replace(mine.uuid.hex[:8], f"{change}a")
    for address in (forged, f"{forged}rendre/"):
        for answer in (client.get(address), client.post(address)):
            assert answer.status_code == 404
            assert "Ce lien n’est pas valable" in main(answer)
    mine.refresh_from_db()
    assert mine.is_seated


def test_a_link_signed_for_something_else_is_no_seat():
    from django.core import signing

    mine = take_seat(day(), member())
    assert read_token(signing.Signer(salt="autre").sign(mine.uuid.hex)) is None
    assert read_token(signing.Signer(salt=SALT).sign("pas un numéro")) is None


def test_no_search_engine_no_cache_no_referrer(client):
    answer = client.get(address_of(take_seat(day(), member())))
    assert "noindex" in answer["X-Robots-Tag"]
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]


def test_the_day_page_leads_a_held_seat_to_its_answer(client):
    event, adviser = day(capacity=1), member()
    first = take_seat(event, member())
    mine = take_seat(event, adviser)
    withdraw(sign_up=first)
    client.force_login(adviser)
    assert address_of(mine) in main(client.get(event.address))
