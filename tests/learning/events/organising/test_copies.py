"""The same day again, at another date or in several départements."""

import datetime
import uuid

import pytest

from foundation.clock import PARIS, today
from foundation.messages.models import OutboxMessage
from learning.events.models import Event
from learning.events.organising.models import Slot, Workshop
from tests.factories import CommuneFactory, DepartmentFactory, holder, member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db
State = Event.State
T = datetime.time


@pytest.fixture
def held(client):
    """Last year's day, with its running order; a référent who was not its organiser looks at it."""
    event = day(in_days=-300, state=State.HELD, format="onsite", commune=CommuneFactory(), place_access="full",
                video_link="https://visio.example/x", place_name="MCEF")  # fmt: skip
    Slot.objects.create(event=event, date=event.starts_on, starts=T(9, 30), title="Accueil")
    Workshop.objects.create(
        event=event, date=event.starts_on, starts=T(10, 0), title="Atelier", capacity=5, seats_taken=3
    )
    client.force_login(holder("referent"))
    return event


def ahead(days=60):
    return (today() + datetime.timedelta(days=days)).isoformat()


def test_last_years_day_is_copied_as_a_draft_of_ones_own(client, held):
    nonce = str(uuid.uuid4())
    answer = client.post(f"{held.address}copier/", {"date": ahead(), "nonce": nonce})
    copy = Event.objects.get(copied_from=held)
    assert answer["Location"] == f"{copy.address}modifier/"
    assert (copy.state, copy.published, copy.seats_taken, copy.video_link) == (State.DRAFT, False, 0, "")
    assert copy.organiser_id == int(client.session["_auth_user_id"])
    assert (copy.title, copy.commune, copy.place_name) == (held.title, held.commune, "MCEF")
    assert copy.starts_at.astimezone(PARIS).time() == T(9, 30)
    assert copy.slots.get().date == copy.workshops.get().date == copy.starts_on
    assert copy.workshops.get().seats_taken == 0
    assert client.get(f"{copy.address}modifier/").status_code == 200
    client.post(f"{held.address}copier/", {"date": ahead(), "nonce": nonce})
    assert Event.objects.filter(copied_from=held).count() == 1


@pytest.mark.parametrize(("date", "sentence"), [("2020-02-01", "Choisissez une date à partir du"), ("", "Choisissez")])
def test_a_copy_is_not_laid_in_the_past(client, held, date, sentence):
    answer = client.post(f"{held.address}copier/", {"date": date, "nonce": str(uuid.uuid4())})
    assert answer.status_code == 422
    assert sentence in answer.content.decode().replace("\xa0", " ")
    assert Event.objects.count() == 1


def test_a_closed_group_is_copied_by_its_organiser_alone(client, held):
    Event.objects.filter(pk=held.pk).update(modality="practice_analysis_day")
    assert client.get(f"{held.address}copier/").status_code == 404
    client.force_login(held.organiser)
    assert client.get(f"{held.address}copier/").status_code == 404, "who organised it is no référent any more"
    client.force_login(member())
    assert client.get(f"{held.address}copier/").status_code == 404


@pytest.fixture
def towns():
    gers = DepartmentFactory(code="32", name="Gers", prefecture="Auch")
    return CommuneFactory(), CommuneFactory(code="32013", name="Auch", department=gers)


def series(**rows):
    return {"nonce": str(uuid.uuid4()), **{f"d{key[1:3]}-{key[4:]}": value for key, value in rows.items()}}


def test_a_series_is_proposed_in_one_go_and_opened_in_one_go(client, held, towns):
    carif = holder("carif_oref")
    rows = series(d09_date=ahead(60), d09_commune="Foix", d32_date=ahead(67), d32_commune="Auch", d32_place_name="CIO")
    assert client.post(f"{held.address}serie/", rows).status_code == 302
    client.post(f"{held.address}serie/", rows)
    days = list(Event.objects.filter(copied_from=held).order_by("starts_at"))
    assert [(each.state, each.commune.name, each.place_name) for each in days] == [
        (State.PROPOSED, "Foix", "MCEF"),
        (State.PROPOSED, "Auch", "CIO"),
    ]
    assert [each.place_access for each in days] == ["full", ""], "another place is entered another way"
    assert days[0].series == days[1].series
    assert days[0].slug != days[1].slug
    assert OutboxMessage.objects.filter(kind="day_proposed", address=carif.email).count() == 1
    client.force_login(carif)
    client.post(f"{days[1].address}approuver/", {"serie": "1"})
    assert Event.objects.filter(copied_from=held, state=State.OPEN, published=True).count() == 2
    assert take_seat(days[0], member()).is_seated


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ({}, "Choisissez au moins une date"),
        ({"d09_date": "2020-01-01", "d09_commune": "Foix"}, "Choisissez une date à partir du"),
        ({"d09_date": "2090-01-01"}, "Indiquez la commune, ou retirez la date."),
        ({"d32_commune": "Auch"}, "Choisissez une date, ou retirez la commune."),
        ({"d09_date": "2090-01-01", "d09_commune": "Auch"}, "est dans un autre département"),
    ],
)
def test_bad_rows_lay_no_day(client, held, towns, rows, sentence):
    answer = client.post(f"{held.address}serie/", series(**rows))
    assert answer.status_code == 422
    assert sentence in answer.content.decode().replace("\xa0", " ")
    assert Event.objects.count() == 1


def test_members_copy_nothing_and_an_online_day_has_no_series(client, held):
    online = day()
    assert client.get(f"{online.address}serie/").status_code == 404
    client.force_login(member())
    for act in ("copier", "serie"):
        assert client.post(f"{held.address}{act}/", series()).status_code == 404
