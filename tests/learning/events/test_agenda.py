"""The shared calendar: what it shows to whom, by month, with its filters."""

import datetime

import pytest

from foundation.clock import PARIS, frozen_at
from learning.events.models import Event
from tests.factories import CommuneFactory, DepartmentFactory, holder, member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def page_of(client, address="/agenda/"):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_visitor_sees_the_public_days_only(client):
    day(title="Pour tous")
    day(title="Entre membres", keys=("members",))
    page = page_of(client)
    assert "Pour tous" in page
    assert "Entre membres" not in page


def test_a_member_sees_their_own_place_and_rank(client):
    adviser = member()
    take_seat(day(), adviser)
    full = day(capacity=1)
    take_seat(full, member())
    take_seat(full, adviser)
    client.force_login(adviser)
    page = page_of(client)
    assert "Ma place est confirmée" in page
    assert "1re sur la liste d’attente" in page
    assert "1 en attente" in page


def test_days_are_grouped_by_month(client):
    with frozen_at(datetime.datetime(2026, 11, 24, 9, tzinfo=PARIS)):
        day(in_days=16)
        day(in_days=58)
        page = page_of(client)
    assert page.index("Décembre 2026") < page.index("Janvier 2027")
    assert "2 journées, de décembre 2026 à janvier 2027" in page.replace("\xa0", " ")


def test_past_days_have_their_own_list(client):
    day(title="Hier", in_days=-1, state=Event.State.HELD)
    day(title="Demain", in_days=1)
    assert "Hier" not in page_of(client)
    past = page_of(client, "/agenda/?passees=1")
    assert "Hier" in past
    assert "Demain" not in past


def test_filters_combine_and_count(client):
    day(title="Visite à Foix", modality=Event.Modality.VISIT, format=Event.Format.ONSITE, commune=CommuneFactory())
    day(title="Réunion en ligne", modality=Event.Modality.MEETING)
    page = page_of(client, "/agenda/?modalite=visit&departement=09&format=onsite")
    assert "Visite à Foix" in page
    assert "Réunion en ligne" not in page
    assert "Retirer ce filtre" in page


def test_an_unknown_filter_is_as_if_it_were_not_there(client):
    day(title="Toujours là")
    assert "Toujours là" in page_of(client, "/agenda/?modalite=rien&departement=99&page=zut")


def test_a_filter_without_day_names_the_nearest(client):
    DepartmentFactory()
    day(title="Ailleurs", format=Event.Format.ONSITE, commune=CommuneFactory(code="31555", name="Toulouse"))
    page = page_of(client, "/agenda/?departement=32")
    assert "Aucune journée ne répond à ces filtres" in page
    assert "La plus proche a lieu à Toulouse" in page


def test_an_empty_agenda_says_what_to_do(client):
    assert "Aucune journée n’est annoncée" in page_of(client)
    client.force_login(holder("referent"))
    assert "Proposez la première" in page_of(client)


def test_cancelled_days_say_so(client):
    day(state=Event.State.CANCELLED)
    assert "Annulée" in page_of(client)
