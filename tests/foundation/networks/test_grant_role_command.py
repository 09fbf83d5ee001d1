"""The first roles of an installation, from the command line."""

import pytest
from django.core.management import CommandError, call_command

from foundation.accounts.models import User
from tests.factories import StructureFactory
from tests.foundation.accounts.people import last_code

pytestmark = pytest.mark.django_db


def test_it_opens_the_account_and_gives_the_role(client):
    call_command("grant_role", "Chef@Region.example", "administration", verbosity=0)
    person = User.objects.get(email="chef@region.example")
    assert person.roles.get().kind == "administration"
    client.post("/compte/login/code/", {"email": person.email})
    client.post("/compte/login/code/confirm/", {"code": last_code(person.email)})
    assert client.session["_auth_user_id"] == str(person.pk)


def test_a_role_of_a_structure_needs_its_name():
    structure = StructureFactory()
    with pytest.raises(CommandError, match="--structure"):
        call_command("grant_role", "a@b.example", "referent")
    call_command("grant_role", "a@b.example", "referent", structure=structure.slug)
    assert User.objects.get().roles.get().structure == structure


def test_an_unknown_structure_is_said_and_opens_no_account():
    with pytest.raises(CommandError, match="No structure is known as nulle-part"):
        call_command("grant_role", "a@b.example", "member", structure="nulle-part")
    assert not User.objects.exists()
