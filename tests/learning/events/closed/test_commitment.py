"""The commitment comes before the seat, on a page with one button."""

import uuid

import pytest

from community.groups.models import Signature
from learning.events.refusals import Refused
from learning.events.signups.actions import sign_up
from learning.events.signups.models import SignUp
from tests.factories import UserFactory, member
from tests.learning.events.closed.circles import circle
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def test_no_seat_without_the_commitment():
    event, adviser = circle(), member()
    with pytest.raises(Refused, match="engagement de confidentialité"):
        sign_up(event=event, member=adviser, nonce=uuid.uuid4())
    assert not SignUp.objects.exists()


def test_read_signed_then_signed_up(client):
    event, adviser = circle(), member()
    client.force_login(adviser)
    page = client.get(event.address).content.decode()
    assert f"{event.address}engagement/" in page
    assert "Je m’inscris</button>" not in page
    page = client.get(f"{event.address}engagement/").content.decode().replace("\xa0", " ").replace("\u202f", " ")
    assert "Ce qui se dit ici reste ici" in page
    assert not Signature.objects.exists()
    answer = client.post(f"{event.address}engagement/", follow=True)
    assert "Votre engagement est signé." in answer.content.decode()
    assert "Je m’inscris" in answer.content.decode()
    assert client.post(f"{event.address}engagement/").status_code == 302
    assert Signature.objects.get().person == adviser
    assert "Signé" in client.get(f"{event.address}engagement/").content.decode()
    assert take_seat(event, adviser).is_seated


def test_a_post_without_it_is_refused_in_words(client):
    event = circle()
    client.force_login(member())
    answer = client.post(f"{event.address}inscription/", {"nonce": "7f9c24e8-3b12-4fef-91e0-56a2d5a3f1b0"})
    assert answer.status_code == 403
    assert "Lisez d’abord l’engagement" in answer.content.decode()


def test_it_is_for_members_and_for_practice_analyses(client):
    event = circle(keys=("public",))
    assert client.get(f"{event.address}engagement/").status_code == 302
    client.force_login(UserFactory())
    assert client.get(f"{event.address}engagement/").status_code == 404
    client.force_login(member())
    assert client.get(f"{day().address}engagement/").status_code == 404
    assert client.post(f"{circle(in_days=-3).address}engagement/").status_code == 200
    assert not Signature.objects.exists()
