"""Giving a role: who may, what is written, what is refused."""

import datetime

import pytest

from foundation.accounts.models import User
from foundation.audit.models import AuditEntry
from foundation.clock import today
from foundation.messages.models import Notification
from foundation.networks.models import Role
from tests.factories import NetworkFactory, StructureFactory, UserFactory, holder, member
from tests.foundation.networks.roles.naming import LIST, NAME, main_text, naming

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture(params=["administration", "carif_oref"])
def giver(client, request):
    user = holder(request.param)
    client.force_login(user)
    return user


@pytest.fixture
def admin(client):
    user = holder("administration")
    client.force_login(user)
    return user


def test_both_give_any_role_from_a_day_on(client, giver):
    person, network = UserFactory(), NetworkFactory()
    answer = client.post(NAME, naming(person, role="network_head", network=network.pk, ends_on="2030-12-31"))
    assert answer["Location"] == LIST
    role = person.roles.get()
    assert (role.kind, role.network, role.structure) == ("network_head", network, None)
    assert (role.starts_on, role.ends_on) == (datetime.date(2026, 1, 5), datetime.date(2030, 12, 31))
    assert person.groups.filter(name="role:network_head").exists()


def test_it_is_written_down_and_the_person_is_told(client, giver):
    structure = StructureFactory()
    person = member(structure=structure)
    client.post(NAME, naming(person, role="referent", structure=structure.pk))
    entry = AuditEntry.objects.get(verb="role.granted")
    assert (entry.actor_id, entry.detail["kind"], entry.detail["from"]) == (giver.pk, "referent", "2026-01-05")
    told = Notification.objects.get(person=person)
    assert "Référente ou référent" in told.title
    assert structure.name in told.title


def test_a_french_date_is_understood(client, admin):
    person = UserFactory()
    client.post(NAME, naming(person, role="steering", starts_on="05/01/2026"))
    assert person.roles.get().starts_on == datetime.date(2026, 1, 5)


def test_a_role_to_come_opens_nothing_yet(client, admin):
    person = UserFactory()
    client.post(NAME, naming(person, role="carif_oref", starts_on=(today() + 30 * DAY).isoformat()))
    assert not Role.objects.held_on().filter(person=person).exists()
    assert not person.groups.exists()
    assert str(person) in main_text(client.get(LIST))


def test_sent_twice_it_names_once(client, admin):
    person = UserFactory()
    sent = naming(person, role="steering")
    first = client.post(NAME, sent)
    again = client.post(NAME, sent)
    assert [first.status_code, again.status_code, person.roles.count()] == [302, 302, 1]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"role": ""}, "Choisissez un rôle dans la liste."),
        ({"role": "roi"}, "Choisissez un rôle dans la liste."),
        ({"role": "referent"}, "Ce rôle se tient dans une structure : choisissez-la."),
        ({"role": "network_head"}, "Une tête de réseau conduit un réseau : choisissez-le."),
        ({"role": "steering", "structure": "999999"}, "Choisissez votre structure dans la liste."),
        ({"role": "steering", "network": "999999"}, "Choisissez un réseau dans la liste."),
        ({"role": "steering", "starts_on": "31/02/2026"}, "Écrivez une date, par exemple 21/01/2027."),
        ({"role": "steering", "starts_on": ""}, "Indiquez le premier jour du rôle."),
        ({"role": "steering", "ends_on": "2025-12-31"}, "La fin vient avant le début"),
        ({"role": "steering", "email": ""}, "Indiquez l’adresse de la personne."),
        ({"role": "steering", "email": "lou"}, "Cette adresse n’est pas complète."),
        ({"role": "steering", "email": "inconnue@ailleurs.example"}, "Aucun compte n’a cette adresse"),
        ({"role": "steering", "nonce": "x"}, "Ce formulaire a vieilli."),
    ],
)
def test_bad_input_is_a_sentence_and_changes_nothing(client, admin, fields, sentence):
    person = UserFactory()
    answer = client.post(NAME, naming(person, **fields))
    assert answer.status_code == 400
    assert sentence in main_text(answer)
    assert not person.roles.exists()


def test_only_a_head_leads_a_network(client, admin):
    answer = client.post(NAME, naming(UserFactory(), role="steering", network=NetworkFactory().pk))
    assert (answer.status_code, "Seule une tête de réseau" in main_text(answer)) == (400, True)


def test_the_same_role_is_not_given_twice_for_the_same_days(client, admin):
    person = holder("steering")
    answer = client.post(NAME, naming(person, role="steering", ends_on="2026-06-30"))
    assert (answer.status_code, person.roles.count()) == (400, 1)
    assert "tient déjà ce rôle" in main_text(answer)


def test_a_closed_account_is_given_nothing(client, admin):
    person = UserFactory(is_active=False)
    assert client.post(NAME, naming(person, role="steering")).status_code == 400


def test_nobody_names_themselves(client, admin):
    answer = client.post(NAME, naming(admin, role="carif_oref"))
    assert (answer.status_code, admin.roles.count()) == (400, 1)
    assert "se demande à quelqu’un d’autre" in main_text(answer)


@pytest.mark.parametrize("kind", ["member", "referent", "steering"])
def test_nobody_else_names(client, kind):
    client.force_login(holder(kind))
    person = UserFactory()
    assert client.get(NAME).status_code == 404
    assert client.post(NAME, naming(person, role="steering")).status_code == 404
    assert not person.roles.exists()


def test_a_visitor_is_sent_to_sign_in(client):
    assert client.get(NAME)["Location"].startswith("/compte/login/")


def test_reading_the_form_gives_nothing(client, admin):
    before = (User.objects.count(), Role.objects.count())
    assert client.get(NAME, {"email": admin.email, "role": "steering"}).status_code == 200
    assert (User.objects.count(), Role.objects.count()) == before
