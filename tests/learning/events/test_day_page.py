"""A day's page: the answer first, and nothing that the viewer may not know."""

import pytest

from foundation.access.actions import set_audience
from learning.events.models import Event
from learning.events.selectors import days_of
from tests.factories import holder, member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def page_of(client, event, status=200):
    answer = client.get(event.address)
    assert answer.status_code == status
    return answer.content.decode().replace("\xa0", " ")


def file_of(client, event):
    """The calendar file, its folded lines laid flat."""
    return client.get(f"{event.address}journee.ics").content.decode().replace("\r\n ", "")


def test_a_visitor_is_led_to_sign_in(client):
    event = day()
    assert f"/compte/login/?next={event.address}" in page_of(client, event)
    answer = client.post(f"{event.address}inscription/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/compte/login/")


def test_what_one_may_not_see_is_not_there(client):
    event = day(keys=("members",))
    page_of(client, event, 404)
    assert client.get(f"{event.address}journee.ics").status_code == 404
    client.force_login(member())
    page_of(client, event)


def test_seats_are_counted_in_words(client):
    event = day(capacity=2)
    take_seat(event, member())
    assert "Il reste une place sur 2." in page_of(client, event)


def test_a_member_signs_up_and_reads_it(client):
    event = day()
    client.force_login(member())
    nonce = "7f9c24e8-3b12-4fef-91e0-56a2d5a3f1b0"
    answer = client.post(f"{event.address}inscription/", {"nonce": nonce}, follow=True)
    assert "Votre place est confirmée. Le courriel de confirmation part dans la minute." in answer.content.decode()


def test_one_sees_ones_rank(client):
    event, adviser = day(capacity=1), member()
    for person in (member(), member(), adviser):
        take_seat(event, person)
    client.force_login(adviser)
    assert "Vous êtes 2<sup>e</sup> sur la liste d’attente." in page_of(client, event)


def test_the_video_link_is_for_the_seated(client):
    event, seated, other = day(video_link="https://visio.example/x"), member(), member()
    take_seat(event, seated)
    client.force_login(other)
    assert "visio.example" not in page_of(client, event)
    assert "visio.example" not in file_of(client, event)
    client.force_login(seated)
    assert "visio.example" in page_of(client, event)
    assert "visio.example" in file_of(client, event)


def test_who_comes_is_networks_and_departments_never_names(client):
    event, adviser = day(), member(first_name="Secrète", last_name="Personne")
    take_seat(event, adviser)
    client.force_login(member())
    page = page_of(client, event)
    assert "1 réseau et 1 département déjà présent" in page
    assert "Secrète" not in page


def test_a_practice_analysis_says_nothing_of_who_comes(client):
    event = day(modality=Event.Modality.PRACTICE_ANALYSIS_DAY)
    take_seat(event, member())
    page = page_of(client, event)
    assert "Qui vient" not in page
    assert "Groupe restreint" in page


def test_the_names_of_a_practice_analysis_are_its_organisers_alone(client):
    event = day(modality=Event.Modality.PRACTICE_ANALYSIS_DAY, organiser=member())
    client.force_login(holder("carif_oref"))
    assert client.get(f"{event.address}inscriptions/").status_code == 404
    client.force_login(event.organiser)
    assert client.get(f"{event.address}inscriptions/").status_code == 200


def test_a_referent_sees_the_colleagues_of_their_own_structure(client):
    referent = holder("referent")
    structure = referent.roles.first().structure
    event = day(title="Journée des collègues")
    take_seat(event, member(structure=structure, first_name="Proche"))
    take_seat(event, member(first_name="Lointain"))
    hidden = day(modality=Event.Modality.PRACTICE_ANALYSIS_DAY, title="Journée cachée")
    take_seat(hidden, member(structure=structure))
    client.force_login(referent)
    page = client.get("/mon-espace/ma-structure/").content.decode()
    assert "Journée des collègues" in page
    assert "Proche" in page
    assert "Lointain" not in page
    assert "Journée cachée" not in page
    client.force_login(member())
    assert client.get("/mon-espace/ma-structure/").status_code == 404


def test_a_seat_does_not_open_a_day_that_was_closed_to_one(viewer_of):
    event, adviser = day(), member()
    take_seat(event, adviser)
    set_audience(target=event, keys=["grp:999"])
    assert days_of(viewer_of(adviser)) == []


def test_nobody_reads_a_published_day_past_its_audience(client):
    event = day(keys=("grp:999",), organiser=holder("referent"))
    for person in (event.organiser, holder("carif_oref"), holder("administration", is_superuser=True)):
        client.force_login(person)
        page_of(client, event, 404)
