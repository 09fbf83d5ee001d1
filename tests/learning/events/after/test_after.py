"""« Après la journée » : what is done, what is missing, and the last act."""

import pytest

from foundation.kinds import opinions
from foundation.kinds.opinions import Opinion
from learning.events.after.actions import lay_synthesis
from learning.events.signups.models import Attendance
from tests.factories import holder, member
from tests.learning.events.after.helpers import held
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db


def page_of(client, event):
    answer = client.get(f"{event.address}apres/")
    assert answer.status_code == 200
    return answer.content.decode().replace("\xa0", " ").replace("\u202f", " ")


def test_what_is_missing_is_said_before_closing(client):
    event = held(member(), member())
    Attendance.objects.first().delete()
    client.force_login(event.organiser)
    page = page_of(client, event)
    assert "Il manque encore la présence de tout le monde et la synthèse." in page
    assert "1 sur 2 personnes" in page
    client.post(f"{event.address}clore/")
    assert "Close" in page_of(client, event)


def test_when_all_is_there_nothing_is_missing(client):
    event = held(member())
    lay_synthesis(event=event, by=event.organiser, words="L’essentiel")
    client.force_login(event.organiser)
    assert "Tout est là" in page_of(client, event)


def test_before_the_day_there_is_nothing_to_do(client):
    event = day(organiser=holder("referent"))
    client.force_login(event.organiser)
    assert "La journée n’a pas commencé" in page_of(client, event)


def test_the_place_of_opinions_is_empty_until_somebody_fills_it(client, monkeypatch):
    event = held(member())
    client.force_login(event.organiser)
    assert "Votre avis" not in page_of(client, event)
    asked = Opinion(title="Trois questions", text="Deux minutes", address="/enquetes/x/")
    monkeypatch.setattr(opinions, "sources", [lambda kind, uuid, viewer: asked if uuid == event.uuid else None])
    for page in (page_of(client, event), client.get(event.address).content.decode()):
        assert "Votre avis" in page
        assert "/enquetes/x/" in page


def test_it_costs_as_many_queries_for_many_as_for_few(client, django_assert_max_num_queries):
    event = held(*[member() for _ in range(6)])
    lay_synthesis(event=event, by=event.organiser, words="L’essentiel")
    client.force_login(event.organiser)
    page_of(client, event)
    with django_assert_max_num_queries(12):
        page_of(client, event)
