"""Asking for an attestation: what it will say, issued once, by whoever finished and by nobody else."""

import uuid

import pytest

from foundation.access.actions import set_audience
from learning.record.attestations.models import Attestation
from tests.factories import StructureFactory, UserFactory, member
from tests.learning.events.days import day
from tests.learning.record.attestations.papers import attend, issued, of_a_tutorial, plain
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db


def asking(kind, target):
    return f"/attestations/demander/{kind}/{target.uuid}/"


def ask(client, kind, target, **data):
    return client.post(asking(kind, target), {"nonce": uuid.uuid4(), **data})


@pytest.fixture
def claire(client):
    person = member(structure=StructureFactory(name="Mission locale de Foix"), first_name="Claire", last_name="Démo")
    client.force_login(person)
    return person


def test_the_page_says_what_the_paper_will_say(client, claire):
    page = tutorial(title="Réussir un aiguillage")
    follow(claire, page)
    shown = plain(client.get(asking("tutorial", page)))
    for word in ("Claire Démo", "Mission locale de Foix", "Réussir un aiguillage", "35 min", "Écouter", "À distance"):
        assert word in shown
    assert Attestation.objects.count() == 0


def test_a_tutorial_that_was_finished_gives_an_attestation_of_what_it_was_then(client, claire):
    page = tutorial(title="Réussir un aiguillage")
    follow(claire, page)
    answer = ask(client, "tutorial", page)
    made = Attestation.objects.get()
    assert answer.url == made.address
    assert (made.kind, made.holder, made.structure) == ("followed", "Claire Démo", "Mission locale de Foix")
    assert (made.title, made.minutes, made.objective_list) == ("Réussir un aiguillage", 35, ["Écouter", "Orienter"])
    page.title, claire.last_name = "Autre titre", "Autre"
    page.save()
    claire.save()
    made.refresh_from_db()
    assert (made.title, made.holder) == ("Réussir un aiguillage", "Claire Démo")


def test_a_day_gives_an_attestation_of_the_half_days_attended(client, claire):
    event = day(in_days=-3)
    attend(claire, event)
    ask(client, "event", event)
    made = Attestation.objects.get()
    assert (made.kind, made.minutes, len(made.half_days)) == ("attended", 180, 1)
    assert made.started_on == made.finished_on == event.starts_on


def test_asking_twice_gives_the_same_attestation(client, claire):
    page = tutorial()
    follow(claire, page)
    nonce = uuid.uuid4()
    addresses = {ask(client, "tutorial", page, nonce=nonce).url for _ in range(2)}
    addresses |= {ask(client, "tutorial", page).url, client.get(asking("tutorial", page)).url}
    assert addresses == {Attestation.objects.get().address}


def test_the_score_is_not_there_unless_one_agrees(client, claire):
    page = tutorial()
    follow(claire, page)
    ask(client, "tutorial", page)
    assert not Attestation.objects.get().has_score


def test_the_score_is_there_when_one_agrees(client, claire):
    page = tutorial()
    follow(claire, page)
    ask(client, "tutorial", page, with_score="on")
    made = Attestation.objects.get()
    assert (made.score_right, made.score_total, made.score_threshold) == (4, 4, 70)


def test_nothing_finished_gives_nothing(client, claire):
    page, event = tutorial(), day(in_days=-3)
    follow(claire, page, lessons=1, quiz=False)
    attend(member(), event)
    for kind, target in (("tutorial", page), ("event", event), ("lesson", page), ("event", page), ("tutorial", event)):
        assert client.get(asking(kind, target)).status_code == 404
        assert ask(client, kind, target).status_code == 404
    assert Attestation.objects.count() == 0


def test_a_presence_that_was_corrected_gives_nothing(client, claire):
    event = day(in_days=-3)
    attend(claire, event)
    attend(claire, event, "attendance_revoked")
    assert client.get(asking("event", event)).status_code == 404


def test_what_one_may_no_longer_see_gives_nothing(client, claire):
    page = tutorial()
    follow(claire, page)
    set_audience(target=page, keys=["user:0"])
    assert client.get(asking("tutorial", page)).status_code == 404


def test_an_account_without_a_name_is_asked_for_it_first(client):
    person = UserFactory(first_name="", last_name="")
    page = tutorial()
    follow(person, page)
    client.force_login(person)
    assert "Indiquer mon nom" in plain(client.get(asking("tutorial", page)))
    assert ask(client, "tutorial", page).status_code == 422
    assert Attestation.objects.count() == 0


def test_a_form_without_its_nonce_is_refused(client, claire):
    page = tutorial()
    follow(claire, page)
    answer = client.post(asking("tutorial", page))
    assert answer.status_code == 422
    assert "Ce formulaire a vieilli" in plain(answer)


def test_a_visitor_signs_in_first(client):
    page = tutorial()
    assert client.get(asking("tutorial", page)).url.startswith("/compte/login/")


def test_the_export_of_ones_data_holds_ones_own_attestations():
    from foundation.kinds.registry import kind

    person = member()
    made = of_a_tutorial(person)
    event = day(in_days=-3)
    other = member()
    attend(other, event)
    issued(other, event)
    assert [row["numéro"] for row in kind("attestation").export(person)] == [made.number]
