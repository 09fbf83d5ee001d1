"""What the holder does: the paper, the score shown or not, a new paper for a corrected presence, taking it back."""

import datetime

import pytest

from learning.record.attestations.models import Attestation
from tests.factories import member
from tests.learning.events.days import day
from tests.learning.record.attestations.papers import attend, issued, of_a_tutorial, plain

pytestmark = pytest.mark.django_db


@pytest.fixture
def claire(client):
    person = member(first_name="Claire", last_name="Démo")
    client.force_login(person)
    return person


def test_the_holder_sees_the_public_page_and_what_may_be_done(client, claire):
    made = of_a_tutorial(claire)
    shown = plain(client.get(made.address))
    assert "Initiales C. D." in shown
    assert f'href="{made.paper_address}"' in shown
    assert f'href="{made.address}retirer/"' in shown


@pytest.mark.parametrize("act", ["attestation.pdf", "resultat/", "remplacer/", "retirer/"])
def test_nobody_else_does_anything_with_it(client, claire, act):
    made = of_a_tutorial(member())
    method = client.get if act == "attestation.pdf" else client.post
    assert method(f"{made.address}{act}").status_code == 404
    assert made.paper_address not in plain(client.get(made.address))
    client.logout()
    assert method(f"{made.address}{act}").status_code == 302
    made.refresh_from_db()
    assert not made.is_withdrawn


def test_the_score_is_shown_then_hidden_again(client, claire):
    made = of_a_tutorial(claire)
    client.post(f"{made.address}resultat/", {"montrer": "1"})
    made.refresh_from_db()
    assert (made.score_right, made.score_total) == (4, 4)
    client.post(f"{made.address}resultat/", {"montrer": "0"})
    made.refresh_from_db()
    assert not made.has_score


def test_taking_it_back_asks_first_and_erases_the_name(client, claire):
    made = of_a_tutorial(claire, with_score=True)
    assert "Retirer cette attestation ?" in plain(client.get(f"{made.address}retirer/"))
    made.refresh_from_db()
    assert not made.is_withdrawn
    client.post(f"{made.address}retirer/")
    made.refresh_from_db()
    assert (made.is_withdrawn, made.holder, made.has_score) == (True, "", False)
    assert client.get(made.paper_address).status_code == 404
    assert made.number in plain(client.get("/attestations/"))


def test_a_new_one_may_be_asked_for_afterwards_under_another_number(client, claire):
    made = of_a_tutorial(claire)
    client.post(f"{made.address}retirer/")
    shown = plain(client.get(made.address))
    assert f"/attestations/demander/tutorial/{made.object_uuid}/" in shown
    again = client.get(f"/attestations/demander/tutorial/{made.object_uuid}/")
    assert again.status_code == 200


def test_a_corrected_presence_gives_a_new_paper_and_takes_the_old_one_back(client, claire):
    event = day(in_days=-3)
    attend(claire, event)
    old = issued(claire, event)
    attend(claire, event, occurred_at=event.starts_at + datetime.timedelta(hours=4), minutes=120)
    assert "Obtenir l’attestation à jour" in plain(client.get(old.address))
    answer = client.post(f"{old.address}remplacer/")
    new = Attestation.objects.standing().get()
    assert answer.url == new.address
    assert (new.minutes, len(new.half_days), new.number != old.number) == (300, 2, True)
    old.refresh_from_db()
    assert old.is_withdrawn


def test_a_presence_taken_back_altogether_leaves_no_paper_to_replace_it(client, claire):
    event = day(in_days=-3)
    attend(claire, event)
    old = issued(claire, event)
    attend(claire, event, "attendance_revoked")
    assert client.post(f"{old.address}remplacer/").status_code == 404
    assert "n’est plus constatée" in plain(client.get(old.address))
