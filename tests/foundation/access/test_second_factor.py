"""Where it is required, administrators set up a second factor before anything else."""

import pytest
from allauth.mfa.models import Authenticator

from tests.factories import UserFactory, holder, member

pytestmark = pytest.mark.django_db
PAGE = "/compte/mes-donnees/"


@pytest.fixture(autouse=True)
def _required(settings):
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.mark.parametrize("person", [lambda: holder("administration"), lambda: UserFactory(is_superuser=True)])
def test_an_administrator_without_one_is_led_to_the_set_up(client, person):
    client.force_login(person())
    led = client.get(PAGE, follow=True)
    assert led.redirect_chain == [("/compte/2fa/?requise=1", 302)]
    assert "demande une seconde preuve" in led.content.decode()
    assert client.get("/compte/2fa/totp/activate/").status_code in (200, 302)


def test_with_one_everything_opens(client):
    admin = holder("administration")
    Authenticator.objects.create(user=admin, type=Authenticator.Type.TOTP, data={})
    client.force_login(admin)
    assert client.get(PAGE).status_code == 200


def test_recovery_codes_alone_are_not_enough(client):
    admin = holder("administration")
    Authenticator.objects.create(user=admin, type=Authenticator.Type.RECOVERY_CODES, data={})
    client.force_login(admin)
    assert client.get(PAGE).status_code == 302


def test_the_others_are_asked_nothing(client):
    client.force_login(member())
    assert client.get(PAGE).status_code == 200


def test_the_demo_and_the_tests_ask_nobody(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    client.force_login(holder("administration"))
    assert client.get(PAGE).status_code == 200


def test_a_visitor_costs_no_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/compte/login/")
