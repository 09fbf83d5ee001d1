"""A référent signs a colleague up; the colleague has the last word, from their mail."""

import re

import pytest

from foundation.clock import frozen_at
from foundation.messages.models import OutboxMessage
from learning.events.signups.links.tokens import address_of
from learning.events.signups.models import SignUp
from learning.events.signups.offers.chores import expire_held_seats
from tests.factories import StructureFactory, holder, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.test_links import main

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    structure = StructureFactory()
    return holder("referent", structure=structure), member(structure=structure)


def sign_up(client, event, referent, colleague, **more):
    client.force_login(referent)
    page = client.get(f"{event.address}inscrire-un-collegue/").content.decode()
    found = re.search(r'name="nonce" value="([^"]+)"', page)
    data = {"nonce": found[1] if found else "", "colleague": colleague.pk, **more}
    answer = client.post(f"{event.address}inscrire-un-collegue/", data)
    client.logout()
    return answer


def test_the_seat_is_held_until_the_colleague_confirms(client, team):
    event = day()
    assert sign_up(client, event, *team).status_code == 302
    mine = SignUp.objects.get()
    assert (mine.person, mine.asked_by, mine.held_for) == (team[1], team[0], "colleague")
    mail = OutboxMessage.objects.get(recipient=team[1])
    assert address_of(mine) in mail.text
    assert "Je confirme ma venue" in main(client.get(address_of(mine)))
    client.post(address_of(mine))
    mine.refresh_from_db()
    assert mine.is_seated


def test_the_colleague_may_leave_it_or_say_nothing(client, team):
    event = day(capacity=1)
    sign_up(client, event, *team)
    mine, waiting = SignUp.objects.get(), take_seat(event, member())
    with frozen_at(mine.held_until):
        expire_held_seats.call()
    waiting.refresh_from_db()
    assert waiting.is_held


def test_on_a_full_day_they_wait_and_know_it(client, team):
    event = day(capacity=1)
    take_seat(event, member())
    sign_up(client, event, *team)
    assert SignUp.objects.get(person=team[1]).is_waiting
    assert "1re sur la liste d’attente" in OutboxMessage.objects.get(recipient=team[1]).text


def test_where_a_manager_must_agree_the_colleague_names_them(client, team):
    event = day(needs_agreement=True)
    sign_up(client, event, *team)
    mine = SignUp.objects.get()
    assert client.post(address_of(mine), {"manager_email": "non"}).status_code == 422
    client.post(address_of(mine), {"manager_email": "cheffe@structure.example"})
    mine.refresh_from_db()
    assert mine.held_for == "agreement"


def test_nobody_of_another_structure_nor_twice(client, team):
    event = day()
    assert sign_up(client, event, team[0], member()).status_code == 422
    take_seat(event, team[1])
    assert sign_up(client, event, *team).status_code == 422
    assert SignUp.objects.count() == 1


def test_a_colleague_who_may_not_see_the_day_is_not_signed_up(client, team):
    event = day(keys=(f"user:{team[0].pk}",))
    answer = sign_up(client, event, *team)
    assert answer.status_code == 403
    assert "n’est pas ouverte" in main(answer)
    assert not SignUp.objects.exists()


def test_it_is_for_referents_and_not_for_closed_groups(client, team):
    client.force_login(team[1])
    assert client.get(f"{day().address}inscrire-un-collegue/").status_code == 404
    client.force_login(team[0])
    closed = day(modality="practice_analysis_day")
    assert client.get(f"{closed.address}inscrire-un-collegue/").status_code == 404
    assert "Inscrire une ou un collègue" in main(client.get(day().address))
