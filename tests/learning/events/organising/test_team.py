"""Organising together, and handing a day over to somebody who accepts."""

import pytest

from foundation.messages.models import Notification, OutboxMessage
from learning.events.models import Event
from learning.events.organising.models import HandOver
from learning.events.organising.team.actions import answer_offer, offer_day
from learning.events.refusals import Refused
from tests.factories import holder, member
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(client):
    event = day(organiser=holder("referent"))
    client.force_login(event.organiser)
    return event


def test_co_organisers_work_on_the_day_and_are_told_once(client, event):
    friend = holder("referent")
    draft = day(organiser=event.organiser, state=Event.State.DRAFT, published=False)
    client.force_login(friend)
    assert client.get(draft.address).status_code == 404
    client.force_login(event.organiser)
    for _ in range(2):
        assert client.post(f"{draft.address}a-plusieurs/", {"people": [friend.pk]}).status_code == 302
    assert Notification.objects.filter(person=friend, kind="day_shared").count() == 1
    client.force_login(friend)
    assert client.get(draft.address).status_code == 200
    assert draft.title in client.get("/agenda/").content.decode()
    assert client.get(f"{draft.address}organiser/").status_code == 200
    assert client.get(f"{draft.address}inscriptions/").status_code == 200
    assert client.get(f"{draft.address}passer-la-main/").status_code == 404
    client.force_login(event.organiser)
    client.post(f"{draft.address}a-plusieurs/", {})
    client.force_login(friend)
    assert client.get(draft.address).status_code == 404


def test_a_closed_groups_names_stay_its_organisers(client):
    friend = holder("referent")
    event = day(modality=Event.Modality.PRACTICE_ANALYSIS_DAY)
    event.co_organisers.add(friend)
    client.force_login(friend)
    assert client.get(f"{event.address}organiser/").status_code == 200
    assert client.get(f"{event.address}inscriptions/").status_code == 404


def test_members_are_not_in_the_list(client, event):
    answer = client.post(f"{event.address}a-plusieurs/", {"people": [member().pk]})
    assert answer.status_code == 422
    assert client.post(f"{event.address}passer-la-main/", {"to": member().pk}).status_code == 422
    assert not HandOver.objects.exists()


def test_a_day_changes_hands_when_it_is_accepted(client, event):
    former, heir = event.organiser, holder("referent")
    client.post(f"{event.address}passer-la-main/", {"to": heir.pk, "words": "La salle est retenue."})
    offer = HandOver.objects.get()
    mail = OutboxMessage.objects.get(kind="day_offered", address=heir.email)
    assert f"/agenda/passer-la-main/{offer.uuid}/" in mail.text
    page = f"/agenda/passer-la-main/{offer.uuid}/"
    assert client.get(page).status_code == 404, "it is not for who asked"
    client.force_login(heir)
    assert "La salle est retenue." in client.get(page).content.decode()
    client.get(page)
    event.refresh_from_db()
    assert event.organiser == former, "a robot that follows the link changes nothing"
    for _ in range(2):
        assert client.post(page, {"oui": "1"})["Location"] == event.address
    event.refresh_from_db()
    assert event.organiser == heir
    assert Notification.objects.filter(person=former, kind="day_offer_answered").count() == 1
    client.force_login(former)
    assert client.get(f"{event.address}organiser/").status_code == 404


def test_whoever_is_asked_about_a_draft_may_read_it(client):
    draft = day(organiser=holder("referent"), state=Event.State.DRAFT, published=False)
    heir = holder("referent")
    offer = offer_day(event=draft, by=draft.organiser, to=heir)
    client.force_login(heir)
    assert client.get(draft.address).status_code == 200
    client.post(f"/agenda/passer-la-main/{offer.uuid}/", {"non": "1"})
    assert client.get(draft.address).status_code == 404
    draft.refresh_from_db()
    assert draft.organiser != heir


def test_one_offer_at_a_time_and_it_can_be_taken_back(client, event):
    first, second = holder("referent"), holder("referent")
    offer = offer_day(event=event, by=event.organiser, to=first)
    with pytest.raises(Refused, match="est déjà proposée à"):
        offer_day(event=event, by=event.organiser, to=second)
    client.post(f"{event.address}passer-la-main/retirer/")
    assert answer_offer(offer=offer, accept=True).state == HandOver.State.WITHDRAWN
    event.refresh_from_db()
    assert event.organiser != first
    client.force_login(first)
    assert client.get(f"/agenda/passer-la-main/{offer.uuid}/").status_code == 404
    offer_day(event=event, by=event.organiser, to=second)
