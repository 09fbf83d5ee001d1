"""Draft, proposed, sent back, approved; and a second person asked when nobody answers."""

import datetime

import pytest

from foundation.audit.models import AuditEntry
from foundation.clock import PARIS, frozen_at, now
from foundation.messages.models import Notification, OutboxMessage
from learning.events.models import Event
from learning.events.organising.deciding.actions import approve_day, send_back, submit_day
from learning.events.organising.deciding.chores import ask_second_approvers
from learning.events.refusals import Refused
from tests.factories import CommuneFactory, holder, member
from tests.learning.events.days import day
from tests.learning.events.test_proposing import proposal

pytestmark = pytest.mark.django_db
State = Event.State


def told(person):
    return list(Notification.objects.filter(person=person).values_list("kind", flat=True))


@pytest.fixture
def carif():
    return holder("carif_oref")


@pytest.fixture
def referent(client):
    CommuneFactory()
    person = holder("referent")
    client.force_login(person)
    return person


def test_a_draft_is_its_organisers_alone_until_it_is_proposed(client, referent, carif):
    client.post("/agenda/proposer/", proposal(brouillon="1"))
    event = Event.objects.get()
    assert (event.state, event.proposed_at) == (State.DRAFT, None)
    assert told(carif) == []
    client.force_login(carif)
    assert client.get(event.address).status_code == 404
    client.force_login(referent)
    client.post(f"{event.address}proposer/")
    client.post(f"{event.address}proposer/")
    event.refresh_from_db()
    assert event.state == State.PROPOSED
    assert told(carif) == ["day_proposed"]
    assert OutboxMessage.objects.filter(kind="day_proposed", address=carif.email).count() == 1
    client.force_login(carif)
    assert client.get(event.address).status_code == 200


def test_a_proposal_is_sent_back_with_a_reason_and_comes_again(client, referent, carif):
    client.post("/agenda/proposer/", proposal())
    event = Event.objects.get()
    client.force_login(carif)
    assert client.post(f"{event.address}renvoyer/", {"reason": " "}).status_code == 422
    assert client.post(f"{event.address}renvoyer/", {"reason": "Précisez la salle."}).status_code == 302
    event.refresh_from_db()
    assert event.state == State.DRAFT
    assert "day_sent_back" in told(referent)
    mail = OutboxMessage.objects.get(kind="day_sent_back")
    assert "Précisez la salle." in mail.text
    client.force_login(referent)
    assert "Précisez la salle." in client.get(event.address).content.decode()
    client.post(f"{event.address}proposer/")
    assert told(carif).count("day_proposed") == 2
    approve_day(event=event, by=carif)
    event.refresh_from_db()
    assert (event.state, event.sent_back_reason) == (State.OPEN, "")
    verbs = AuditEntry.objects.values_list("verb", flat=True)
    assert {"propose_day", "send_back_day", "approve_day"} <= set(verbs)


def test_only_the_carif_oref_answers(client, referent):
    event = day(state=State.PROPOSED, published=False, organiser=referent)
    for act in ("approuver", "renvoyer"):
        assert client.post(f"{event.address}{act}/", {"reason": "Non"}).status_code == 404
    client.force_login(member())
    assert client.post(f"{event.address}proposer/").status_code == 404


def test_a_day_of_the_past_is_not_proposed(carif):
    event = day(state=State.DRAFT, published=False, in_days=-3)
    with pytest.raises(Refused, match="choisissez une nouvelle date"):
        submit_day(event=event, by=event.organiser)


def test_what_was_answered_meanwhile_stays_answered(carif):
    event = day(state=State.PROPOSED, published=False)
    approve_day(event=event, by=carif)
    send_back(event=event, by=carif, reason="Trop tard")
    event.refresh_from_db()
    assert (event.state, event.sent_back_reason) == (State.OPEN, "")


def test_after_five_working_days_a_second_person_is_asked_once(client, carif):
    steering = holder("steering")
    tuesday = datetime.datetime(2026, 11, 24, 10, 0, tzinfo=PARIS)
    with frozen_at(tuesday):
        event = day(state=State.PROPOSED, published=False, proposed_at=now())
    with frozen_at(tuesday + datetime.timedelta(days=7)):
        assert ask_second_approvers.call() == 0
    with frozen_at(tuesday + datetime.timedelta(days=8)):
        assert ask_second_approvers.call() == 1
        assert ask_second_approvers.call() == 0
        assert told(steering) == ["day_second_approver"]
        assert told(event.organiser) == ["day_still_waiting"]
        client.force_login(steering)
        assert "attend votre accord" in client.get(event.address).content.decode()
        client.post(f"{event.address}approuver/")
    event.refresh_from_db()
    assert event.state == State.OPEN


def test_who_was_not_asked_sees_nothing(client):
    event = day(state=State.PROPOSED, published=False)
    client.force_login(holder("steering"))
    assert client.get(event.address).status_code == 404
    assert client.post(f"{event.address}approuver/").status_code == 404
