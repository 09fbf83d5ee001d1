"""The running order and the workshops, laid row by row."""

import pytest

from learning.events.organising.models import Workshop
from tests.factories import CommuneFactory, holder, member
from tests.learning.events.days import day
from tests.learning.events.test_proposing import proposal

pytestmark = pytest.mark.django_db


def rows(prefix, *given):
    """A formset as a browser sends it."""
    data = {f"{prefix}-TOTAL_FORMS": len(given), f"{prefix}-INITIAL_FORMS": 0}
    for n, row in enumerate(given):
        data |= {f"{prefix}-{n}-{name}": value for name, value in row.items()}
    return data


def outline(steps=(), workshops=()):
    return {**rows("temps", *steps), **rows("ateliers", *workshops)}


WORKSHOP = {"starts": "10:30", "title": "Écouter avant d’orienter", "capacity": "12", "room": "Salle 2"}


@pytest.fixture
def event(client):
    event = day(organiser=holder("referent"), description="Bienvenue.\n9 h 30 : accueil.\n12 h 00 : bilan.")
    client.force_login(event.organiser)
    return event


def test_the_page_begins_with_what_the_presentation_says(client, event):
    page = client.get(f"{event.address}deroule/").content.decode()
    assert 'value="Accueil"' in page
    assert 'value="09:30"' in page


def test_steps_and_workshops_are_laid_and_shown(client, event):
    step = {"starts": "09:45", "title": "Ouverture", "speakers": "Une invitée"}
    answer = client.post(f"{event.address}deroule/", outline([step, {}], [WORKSHOP, {}]))
    assert answer["Location"] == event.address
    page = client.get(event.address).content.decode().replace("\xa0", " ")
    for said in (
        "9 h 45",
        "Ouverture",
        "Une invitée",
        "Bienvenue.",
        "Écouter avant d’orienter",
        "Salle 2",
        "12 places",
    ):
        assert said in page
    assert "bilan" not in page.lower()


def test_laid_again_it_replaces_and_workshops_keep_who_chose_them(client, event):
    client.post(f"{event.address}deroule/", outline([{"starts": "09:45", "title": "Un"}], [WORKSHOP]))
    workshop = Workshop.objects.get()
    Workshop.objects.filter(pk=workshop.pk).update(seats_taken=8)
    again = {**WORKSHOP, "number": str(workshop.uuid), "title": "Un autre nom"}
    client.post(f"{event.address}deroule/", outline([{"starts": "10:00", "title": "Deux"}], [again]))
    workshop.refresh_from_db()
    assert (workshop.title, workshop.seats_taken) == ("Un autre nom", 8)
    assert list(event.slots.values_list("title", flat=True)) == ["Deux"]


@pytest.mark.parametrize(
    ("steps", "workshops", "sentence"),
    [
        ([{"starts": "07:00", "title": "Trop tôt"}], [], "Choisissez une heure entre 9 h 30 et 12 h 30."),
        ([{"starts": "10:00", "title": ""}], [], "Donnez un intitulé."),
        ([{"starts": "", "title": "Sans heure"}], [], "Indiquez l’heure."),
        ([{"starts": "10:00", "title": "Ici"}] * 2, [], "est écrit deux fois à la même heure"),
        ([], [{**WORKSHOP, "capacity": "-3"}], "Indiquez une place ou plus."),
        ([], [{**WORKSHOP, "capacity": "douze"}], "Écrivez un nombre"),
    ],
)
def test_bad_rows_are_answered_with_what_to_write(client, event, steps, workshops, sentence):
    answer = client.post(f"{event.address}deroule/", outline(steps, workshops))
    assert answer.status_code == 422
    assert sentence in answer.content.decode().replace("\xa0", " ")
    assert not event.slots.exists()
    assert not event.workshops.exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [({"capacity": "4"}, "Indiquez 5 places ou plus"), ({"DELETE": "on"}, "reste : 5 personnes l’ont choisi")],
)
def test_a_workshop_never_loses_those_who_chose_it(client, event, change, sentence):
    client.post(f"{event.address}deroule/", outline([], [WORKSHOP]))
    workshop = Workshop.objects.get()
    Workshop.objects.filter(pk=workshop.pk).update(seats_taken=5)
    answer = client.post(
        f"{event.address}deroule/", outline([], [{**WORKSHOP, "number": str(workshop.uuid), **change}])
    )
    assert answer.status_code == 422
    assert sentence in answer.content.decode().replace("\xa0", " ")
    assert Workshop.objects.get().capacity == 12


def test_only_who_organises_lays_it(client, event):
    client.force_login(member())
    assert client.get(f"{event.address}deroule/").status_code == 404
    assert client.post(f"{event.address}deroule/", outline()).status_code == 404


def test_a_day_that_changes_date_takes_its_outline_along(client, event):
    client.post(f"{event.address}deroule/", outline([{"starts": "09:45", "title": "Un"}], [WORKSHOP]))
    CommuneFactory()
    client.post(f"{event.address}modifier/", proposal())
    event.refresh_from_db()
    assert event.slots.get().date == event.workshops.get().date == event.starts_on
