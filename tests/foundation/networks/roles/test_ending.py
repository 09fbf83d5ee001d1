"""Ending a role: a page with one button, a last day or at once."""

import datetime

import pytest

from foundation.audit.models import AuditEntry
from foundation.clock import today
from foundation.messages.models import Notification
from foundation.networks.models import Role
from tests.factories import RoleFactory, holder, member
from tests.foundation.networks.roles.naming import LIST, main_text

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def admin(client):
    user = holder("administration")
    client.force_login(user)
    return user


@pytest.fixture
def role():
    return holder("steering").roles.get()


def end(client, role, day=""):
    return client.post(f"{LIST}{role.pk}/fin/", {"last_day": day})


def test_the_page_asks_and_changes_nothing(client, role):
    page = main_text(client.get(f"{LIST}{role.pk}/fin/"))
    assert f"Mettre fin au rôle de {role.person} ?" in page
    assert Role.objects.held_on().filter(pk=role.pk).exists()


def test_without_a_day_it_ends_at_once_and_stays_in_the_past(client, role):
    assert end(client, role)["Location"] == LIST
    role.refresh_from_db()
    assert role.ends_on == today() - DAY
    assert not role.person.groups.exists()


def test_with_a_day_it_runs_until_then(client, role):
    end(client, role, (today() + 10 * DAY).isoformat())
    role.refresh_from_db()
    assert role.ends_on == today() + 10 * DAY
    assert Role.objects.held_on().filter(pk=role.pk).exists()


def test_it_is_written_down_and_the_person_is_told(client, role, admin):
    end(client, role)
    assert AuditEntry.objects.get(verb="role.ended").actor_id == admin.pk
    assert "Votre rôle prend fin" in Notification.objects.get(person=role.person).title


def test_a_role_to_come_is_taken_back(client):
    role = RoleFactory(kind="steering", structure=None, starts_on=today() + 30 * DAY)
    end(client, role)
    assert not Role.objects.filter(pk=role.pk).exists()


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2019-12-31", "Le rôle commence le"),
        ("demain", "Écrivez une date"),
        ("2031-01-01", "Le rôle finit déjà le"),
    ],
)
def test_a_wrong_day_is_a_sentence_and_changes_nothing(client, day, sentence):
    role = RoleFactory(kind="steering", structure=None, ends_on=datetime.date(2030, 12, 31))
    answer = end(client, role, day)
    assert answer.status_code == 400
    assert sentence in main_text(answer)
    role.refresh_from_db()
    assert role.ends_on == datetime.date(2030, 12, 31)


def test_nobody_ends_their_own_role(client, admin):
    own = admin.roles.get()
    assert client.get(f"{LIST}{own.pk}/fin/").status_code == 404
    assert end(client, own).status_code == 404


def test_a_role_that_is_over_is_not_ended_again(client):
    over = RoleFactory(kind="steering", structure=None, ends_on=datetime.date(2021, 1, 1))
    assert end(client, over).status_code == 404


@pytest.mark.parametrize("kind", ["member", "referent", "steering"])
def test_nobody_else_ends(client, role, kind):
    client.force_login(holder(kind))
    assert end(client, role).status_code == 404
    assert Role.objects.held_on().filter(pk=role.pk).exists()


def test_two_who_end_it_at_once_hear_the_same(client):
    role = member().roles.get()
    assert [end(client, role).status_code, end(client, role).status_code] == [302, 404]
