"""The public check: enough to compare with the paper, and nothing more."""

import datetime

import pytest
from django.test import override_settings

from foundation.clock import now
from learning.record.attestations.actions import withdraw_attestation
from learning.record.attestations.numbers import new_number
from learning.record.models import Fact
from tests.factories import StructureFactory, member
from tests.learning.events.days import day
from tests.learning.record.attestations.papers import attend, issued, of_a_tutorial, plain

pytestmark = pytest.mark.django_db
CHECK = "/attestations/verifier/"


@pytest.fixture
def claire():
    return member(structure=StructureFactory(name="Mission locale de Foix"), first_name="Claire", last_name="Démo")


def test_a_number_is_checked_without_account_and_without_cookie(client, claire):
    made = of_a_tutorial(claire, title="Réussir un aiguillage")
    typed = made.number.lower().replace("-", " ")
    answer = client.get(CHECK, {"numero": typed})
    assert answer.url == made.address
    page = client.get(answer.url)
    shown = plain(page)
    assert "Attestation authentique" in shown
    for word in ("Attestation de suivi", "Réussir un aiguillage", "35 min", "Initiales C. D."):
        assert word in shown
    assert not page.cookies


def test_neither_the_name_nor_the_structure_nor_the_score_shows(client, claire):
    made = of_a_tutorial(claire)
    client.force_login(member())
    for page in (client.get(made.address), client.__class__().get(made.address)):
        shown = plain(page)
        for hidden in ("Claire", "Démo", claire.email, "Mission locale", "Résultat", "4 sur 4"):
            assert hidden not in shown


def test_the_score_shows_once_the_person_agreed(client, claire):
    made = of_a_tutorial(claire, with_score=True)
    assert "4 sur 4, soit 100 %" in plain(client.get(made.address))


def test_the_page_is_in_no_search_engine_and_no_cache(client, claire):
    made = of_a_tutorial(claire)
    for address in (made.address, CHECK, f"/attestations/{new_number()}/"):
        answer = client.get(address)
        assert "noindex" in answer["X-Robots-Tag"]
        assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Indiquez le numéro"),
        ("7K3M-9QX2", "Ce numéro compte 8 signes"),
        ("O123-4567-89AB", "ni 0, ni 1, ni I, ni L, ni O"),
        ("2222-2222-2223", "Un signe est faux"),
        ("x" * 61, "Ce numéro est trop long"),
        ("<script>alert(1)</script>", "signes"),
        ("\x00\x00", "Le caractère nul"),
    ],
)
def test_what_cannot_be_a_number_is_told_so(client, typed, said):
    answer = client.get(CHECK, {"numero": typed})
    assert answer.status_code == 422
    assert said in plain(answer)
    assert "<script>alert" not in answer.content.decode()


def test_a_number_that_was_never_given_is_told_apart_from_a_mistake(client):
    number = new_number()
    answer = client.get(f"/attestations/{number}/")
    assert answer.status_code == 404
    assert f"Aucune attestation ne porte le numéro {number}" in plain(answer)
    wrong = client.get("/attestations/2222-2222-2223/")
    assert wrong.status_code == 404
    assert "Un signe est faux" in plain(wrong)


def test_a_number_written_otherwise_leads_to_its_own_address(client, claire):
    made = of_a_tutorial(claire)
    assert client.get(f"/attestations/{made.number.replace('-', '').lower()}/").url == made.address


def test_what_was_taken_back_says_only_that(client, claire):
    made = of_a_tutorial(claire, title="Réussir un aiguillage", with_score=True)
    withdraw_attestation(attestation=made)
    shown = plain(client.get(made.address))
    assert "Retirée le" in shown
    for hidden in ("Attestation authentique", "aiguillage", "C. D.", "100 %"):
        assert hidden not in shown


def test_a_presence_that_was_corrected_since_is_no_longer_exact(client, claire):
    event = day(in_days=-3)
    attend(claire, event)
    made = issued(claire, event)
    assert "Attestation authentique" in plain(client.get(made.address))
    attend(claire, event, Fact.Kind.ATTENDANCE_REVOKED)
    shown = plain(client.get(made.address))
    assert "corrigée en absence" in shown
    assert event.title not in shown
    assert "C. D." not in shown
    attend(claire, event)
    assert "Attestation authentique" in plain(client.get(made.address))
    attend(claire, event, occurred_at=event.starts_at + datetime.timedelta(hours=4))
    assert "la présence a été corrigée" in plain(client.get(made.address))


def test_once_the_account_is_closed_the_number_verifies_without_anybody(client, claire):
    made = of_a_tutorial(claire, title="Réussir un aiguillage", with_score=True)
    claire.delete()
    made.refresh_from_db()
    assert (made.person, made.holder, made.structure, made.score_right) == (None, "", "", None)
    shown = plain(client.get(made.address))
    assert "Attestation authentique" in shown
    assert "Réussir un aiguillage" in shown
    assert "La personne a fermé son compte" in shown


def test_an_attested_presence_outlives_the_account(client, claire):
    event = day(in_days=-3)
    attend(claire, event)
    made = issued(claire, event)
    claire.delete()
    assert "Attestation authentique" in plain(client.get(made.address))


@override_settings(CHECK_RATE_LIMITS={"check": "3/m/ip"})
def test_guessing_is_stopped_and_says_what_to_do(client, claire):
    made = of_a_tutorial(claire)
    answers = [client.get(f"/attestations/{new_number()}/").status_code for _ in range(3)]
    assert answers == [404, 404, 404]
    stopped = client.get(made.address)
    assert stopped.status_code == 429
    assert "Attendez une minute" in plain(stopped)
    assert made.title not in plain(stopped)


def test_a_check_costs_few_queries(client, claire, django_assert_max_num_queries):
    event = day(in_days=-3)
    attend(claire, event)
    made = issued(claire, event)
    with django_assert_max_num_queries(4):
        client.get(made.address)
    assert now() >= made.issued_at
