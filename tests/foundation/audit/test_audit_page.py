"""The audit trail is read by the administration alone."""

import pytest
from django.test import Client

from foundation.audit.actions import record
from foundation.networks.models import Role
from tests.factories import holder, member

pytestmark = pytest.mark.django_db
ADDRESS = "/mon-espace/audit/"


def client_of(person) -> Client:
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_the_administration_reads_it_and_nobody_else():
    admin = holder(Role.Kind.ADMINISTRATION)
    record(actor=admin, verb="role.ended", target=admin, reason="départ")
    page = client_of(admin).get(ADDRESS)
    assert "Rôle terminé" in page.text
    assert "motif : départ" in page.text
    assert client_of(member()).get(ADDRESS).status_code == 404
    assert client_of(holder(Role.Kind.CARIF_OREF)).get(ADDRESS).status_code == 404
    assert Client().get(ADDRESS).status_code == 302


def test_it_costs_the_same_with_one_entry_and_with_forty(django_assert_max_num_queries):
    admin = holder(Role.Kind.ADMINISTRATION)
    client = client_of(admin)
    for amount in (1, 40):
        for _ in range(amount):
            person = member()
            record(actor=person, verb="role.given", target=person)
        with django_assert_max_num_queries(9):
            client.get(ADDRESS)


def test_one_kind_of_decision_is_shown_on_demand():
    admin = holder(Role.Kind.ADMINISTRATION)
    for verb in ("role.ended", "role.given"):
        record(actor=admin, verb=verb, target=admin)
    page = client_of(admin).get(ADDRESS, {"verbe": "role.given"})
    assert [entry.verb for entry in page.context["page_obj"]] == ["role.given"]
