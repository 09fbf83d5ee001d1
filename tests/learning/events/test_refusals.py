"""When no seat can be taken: a French sentence, and nothing changed."""

import datetime

import pytest

from foundation.clock import now
from learning.events.models import Event
from learning.events.refusals import Refused
from learning.events.signups.models import SignUp
from tests.factories import UserFactory, holder, member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db
AN_HOUR = datetime.timedelta(hours=1)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"state": Event.State.CANCELLED}, "annulée"),
        ({"state": Event.State.POSTPONED}, "reportée"),
        ({"state": Event.State.CLOSED}, "sont closes"),
        ({"state": Event.State.PROPOSED}, "pas encore ouverte"),
        ({"in_days": -3}, "a eu lieu"),
        ({"deadline": now() - AN_HOUR}, "closes depuis"),
        ({"opens_at": now() + AN_HOUR}, "ouvrent le"),
    ],
)
def test_a_day_that_takes_no_sign_up_says_why(fields, sentence):
    event, adviser = day(**fields), member()
    with pytest.raises(Refused, match=sentence):
        take_seat(event, adviser)
    event.refresh_from_db()
    assert (SignUp.objects.count(), event.seats_taken, event.last_ticket) == (0, 0, 0)


def test_an_account_without_confirmed_structure_has_no_seat():
    with pytest.raises(Refused, match="rattachement") as refused:
        take_seat(day(), UserFactory())
    assert refused.value.status == 403


def test_a_meeting_of_referents_is_for_them():
    event = day(modality=Event.Modality.REFERENT_MEETING)
    assert take_seat(event, holder("referent")).is_seated
    with pytest.raises(Refused, match="réservée"):
        take_seat(event, member())


def test_over_http_it_is_a_4xx_with_the_sentence(client):
    event, adviser = day(deadline=now() - AN_HOUR), member()
    client.force_login(adviser)
    answer = client.post(f"{event.address}inscription/", {"nonce": "7f9c24e8-3b12-4fef-91e0-56a2d5a3f1b0"})
    assert answer.status_code == 409
    assert "Les inscriptions sont closes depuis" in answer.content.decode()


def test_a_form_without_its_nonce_is_refused(client):
    event, adviser = day(), member()
    client.force_login(adviser)
    assert client.post(f"{event.address}inscription/", {"nonce": "faux"}).status_code == 422
    assert not SignUp.objects.exists()
