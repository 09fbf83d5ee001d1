"""Signing up: from the form to a place in a structure, or to a request that waits."""

import pytest
from django.core import mail
from django.core.cache import cache

from foundation.accounts.models import User
from foundation.messages.models import Notification, OutboxMessage
from foundation.networks.actions import invite
from foundation.networks.models import AllowedDomain, MembershipRequest, Role
from tests.factories import StructureFactory, holder
from tests.foundation.accounts.people import last_code
from tests.foundation.networks.places import referent_of

pytestmark = pytest.mark.django_db
EMAIL = "zoe.nouvelle@ml.example"


def form_for(structure, **changes) -> dict[str, str]:
    wanted = {"first_name": "Zoé", "last_name": "Nouvelle", "email": EMAIL, "structure": structure.pk, "charter": "on"}
    return {**wanted, **changes}


def sign_up(client, structure, **changes):
    """The form, then the code of the mail."""
    client.post("/compte/signup/", form_for(structure, **changes))
    return client.post("/compte/confirm-email/", {"code": last_code(changes.get("email", EMAIL))})


def request_of(email: str = EMAIL) -> MembershipRequest:
    return MembershipRequest.objects.get(person__email=email)


def test_the_form_lists_structures_by_departement(client):
    structure = StructureFactory(name="Mission locale du Couserans")
    page = client.get("/compte/signup/").content.decode()
    assert '<optgroup label="Ariège (09)">' in page
    assert structure.name in page


def test_the_account_has_a_name_an_address_and_no_password(client):
    sign_up(client, StructureFactory())
    user = User.objects.get(email=EMAIL)
    assert (user.first_name, user.last_name, user.has_usable_password()) == ("Zoé", "Nouvelle", False)


def test_nobody_is_told_before_the_address_is_verified(client):
    structure = StructureFactory()
    referent_of(structure)
    client.post("/compte/signup/", form_for(structure))
    assert request_of().state == "unverified"
    assert not OutboxMessage.objects.filter(kind="membership").exists()


def test_then_the_referent_is_told_by_mail_and_on_the_site(client):
    structure = StructureFactory()
    referent = referent_of(structure)
    response = sign_up(client, structure)
    assert response["Location"] == "/compte/rattachement/"
    assert request_of().state == "asked"
    assert OutboxMessage.objects.get(kind="membership").address == referent.email
    assert Notification.objects.get(person=referent).address == "/mon-espace/rattachements/"


def test_the_page_tells_where_it_stands_and_who_decides(client):
    structure = StructureFactory()
    referent = referent_of(structure)
    sign_up(client, structure)
    page = client.get("/compte/rattachement/").content.decode()
    assert "En attente de confirmation" in page
    assert str(referent) in page


def test_without_referent_the_head_of_the_network_is_told_else_the_carif_oref(client):
    carif = holder("carif_oref")
    structure = StructureFactory()
    sign_up(client, structure)
    assert OutboxMessage.objects.filter(kind="membership").get().address == carif.email
    head = holder("network_head", network=structure.network)
    client.post("/compte/logout/")
    sign_up(client, structure, email="autre@ml.example")
    assert OutboxMessage.objects.filter(kind="membership").latest("pk").address == head.email


def test_an_allowed_domain_confirms_at_once(client):
    structure = StructureFactory()
    AllowedDomain.objects.create(structure=structure, domain="ml.example")
    sign_up(client, structure)
    assert (request_of().state, request_of().path) == ("confirmed", "domain")
    assert Role.objects.held_on().filter(person__email=EMAIL, structure=structure).exists()
    assert client.get("/compte/rattachement/").content.decode().count("Ouvrir mon espace") == 1


def test_the_domain_of_one_structure_opens_no_other(client):
    AllowedDomain.objects.create(structure=StructureFactory(), domain="ml.example")
    sign_up(client, StructureFactory())
    assert request_of().state == "asked"


def test_an_invitation_confirms_at_once(client):
    structure = StructureFactory()
    invite(structure=structure, email=EMAIL.upper(), by=referent_of(structure))
    sign_up(client, structure)
    assert (request_of().state, request_of().path) == ("confirmed", "invitation")


def test_the_link_of_an_invitation_fills_the_form(client):
    structure = StructureFactory()
    page = client.get(f"/compte/signup/?email={EMAIL}&structure={structure.slug}").content.decode()
    assert f'value="{EMAIL}"' in page
    assert f'<option value="{structure.pk}" selected>' in page


@pytest.mark.parametrize("missing", ["first_name", "last_name", "email", "structure", "charter"])
def test_what_is_missing_is_named_and_nothing_is_made(client, missing):
    response = client.post("/compte/signup/", {**form_for(StructureFactory()), missing: ""})
    assert response.status_code == 400
    assert "Un point à corriger" in response.content.decode()
    assert not User.objects.filter(email=EMAIL).exists()


def test_a_known_address_is_told_by_mail_only(client):
    structure = StructureFactory()
    sign_up(client, structure)
    client.post("/compte/logout/")
    cache.clear()  # a code a ten seconds for one address
    response = client.post("/compte/signup/", form_for(structure))
    assert response["Location"] == "/compte/confirm-email/"
    assert User.objects.filter(email=EMAIL).count() == 1
    assert "déjà un compte" in mail.outbox[-1].subject


def test_an_address_mistyped_may_be_corrected(client):
    structure = StructureFactory()
    client.post("/compte/signup/", form_for(structure, email="zoe@ml.exmple"))
    client.post("/compte/confirm-email/", {"action": "change", "email": EMAIL})
    client.post("/compte/confirm-email/", {"code": last_code(EMAIL)})
    assert request_of().state == "asked"


def test_two_codes_within_ten_seconds_is_too_many(client):
    structure = StructureFactory()
    sign_up(client, structure)
    client.post("/compte/logout/")
    response = client.post("/compte/signup/", form_for(structure))
    assert response.status_code == 429
    assert "Trop de demandes de suite" in response.content.decode()
