"""Who decides on a request, and what each decision does."""

import pytest

from foundation.audit.models import AuditEntry
from foundation.messages.models import OutboxMessage
from foundation.networks.actions import AlreadyDecided, confirm_membership, refuse_membership
from foundation.networks.models import Role
from tests.factories import StructureFactory, holder, member
from tests.foundation.networks.places import elsewhere, referent_of, waiting_request

pytestmark = pytest.mark.django_db
LIST = "/mon-espace/rattachements/"


@pytest.fixture
def wish():
    return waiting_request(StructureFactory())


def confirm(client, wish):
    return client.post(f"{LIST}{wish.uuid}/confirmer/")


def state_of(wish) -> str:
    wish.refresh_from_db()
    return wish.state


@pytest.mark.parametrize(
    ("kind", "path"), [("referent", "referent"), ("network_head", "network"), ("carif_oref", "carif_oref")]
)
def test_referent_network_and_carif_oref_confirm_each_in_their_capacity(client, wish, kind, path):
    by = holder(kind, structure=wish.structure)
    client.force_login(by)
    assert wish.person.email in client.get(LIST).content.decode()
    assert confirm(client, wish).status_code == 302
    assert (state_of(wish), wish.path, wish.decided_by) == ("confirmed", path, by)
    assert Role.objects.held_on().filter(person=wish.person, kind="member", structure=wish.structure).exists()


def test_it_is_written_down_and_the_newcomer_is_told(client, wish):
    by = referent_of(wish.structure)
    client.force_login(by)
    confirm(client, wish)
    assert AuditEntry.objects.filter(verb="membership.confirmed", actor_id=by.pk).count() == 1
    mail = OutboxMessage.objects.get(recipient=wish.person)
    assert "Vous êtes maintenant membre" in mail.text


def test_a_refusal_needs_a_reason_that_the_person_reads(client, wish):
    client.force_login(referent_of(wish.structure))
    address = f"{LIST}{wish.uuid}/refuser/"
    empty = client.post(address, {"reason": " "})
    assert (empty.status_code, state_of(wish)) == (400, "asked")
    assert "Indiquez un motif" in empty.content.decode()
    client.post(address, {"reason": "Cette personne n'est pas de l'équipe."})
    assert (state_of(wish), wish.reason) == ("refused", "Cette personne n'est pas de l'équipe.")
    assert "n'est pas de l'équipe" in OutboxMessage.objects.get(recipient=wish.person).text
    client.force_login(wish.person)
    assert "de l’équipe" in client.get("/compte/rattachement/").content.decode()


@pytest.mark.parametrize("kind", ["member", "steering", "administration"])
def test_nobody_else_sees_or_decides(client, wish, kind):
    client.force_login(holder(kind, structure=wish.structure))
    assert client.get(LIST).status_code == 404
    assert confirm(client, wish).status_code == 404
    assert state_of(wish) == "asked"


def test_a_referent_decides_for_their_own_structures_only(client, wish):
    client.force_login(referent_of(StructureFactory()))
    assert wish.person.email not in client.get(LIST).content.decode()
    assert confirm(client, wish).status_code == 404


def test_a_head_of_network_decides_for_their_own_network_only(client, wish):
    client.force_login(holder("network_head", network=elsewhere().network))
    assert confirm(client, wish).status_code == 404


def test_nobody_decides_on_themselves(client, wish):
    Role.objects.create(person=wish.person, kind="carif_oref", starts_on="2020-01-01")
    client.force_login(wish.person)
    assert confirm(client, wish).status_code == 404


def test_a_visitor_is_sent_to_sign_in(client, wish):
    assert confirm(client, wish)["Location"].startswith("/compte/login/")


def test_of_two_decisions_the_first_holds(client, wish):
    first, second = referent_of(wish.structure), holder("carif_oref")
    confirm_membership(request=wish, by=first, path="referent")
    with pytest.raises(AlreadyDecided):
        refuse_membership(request=wish, by=second, path="carif_oref", reason="Trop tard")
    client.force_login(second)
    page = client.post(f"{LIST}{wish.uuid}/refuser/", {"reason": "Trop tard"}, follow=True).content.decode()
    assert "traitée entre-temps" in page
    assert (state_of(wish), wish.decided_by) == ("confirmed", first)


def test_reading_decides_nothing(client, wish):
    client.force_login(referent_of(wish.structure))
    assert client.get(f"{LIST}{wish.uuid}/confirmer/").status_code == 405


def test_the_list_costs_the_same_for_two_requests_and_for_twelve(client, django_assert_max_num_queries):
    structure = StructureFactory()
    client.force_login(referent_of(structure))
    counts = []
    for amount in (2, 10):
        for _ in range(amount):
            wish = member()
            wish.membership_requests.create(structure=structure, state="asked", asked_at="2026-01-01T00:00Z")
        with django_assert_max_num_queries(12) as captured:
            client.get(LIST)
        counts.append(len(captured))
    assert counts[0] == counts[1]
