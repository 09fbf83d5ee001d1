"""The bell: what it tells, how it is read, and that it is one's own."""

import pytest
from django.test import Client

from foundation.messages import echoes
from foundation.messages.actions import notify
from foundation.messages.models import Notification
from foundation.messages.selectors import unread_count
from tests.factories import member

pytestmark = pytest.mark.django_db


def client_of(person) -> Client:
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    return client


def tell(person, title="Une place s’est libérée", **fields) -> Notification:
    return notify(person=person, kind="test.must", title=title, address="/agenda/", **fields)


def test_the_same_thing_is_told_once():
    person = member()
    assert tell(person, dedupe_key="place:1") == tell(person, dedupe_key="place:1")
    tell(member(), dedupe_key="place:1")
    assert unread_count(person) == 1


def test_what_is_told_reaches_the_open_pages(monkeypatch):
    heard = []
    monkeypatch.setattr(echoes, "listeners", [lambda **frame: heard.append(frame)])
    person = member()
    tell(person)
    (frame,) = heard
    assert frame["topic"] == f"user.{person.pk}"
    assert 'id="bell"' in frame["html"]
    assert "1\u00a0nouvelle" in frame["html"]


def test_the_page_lists_and_opening_marks_as_read():
    person = member()
    told = tell(person)
    client = client_of(person)
    page = client.get("/notifications/")
    assert "Une place s’est libérée" in page.text
    assert unread_count(person) == 1, "looking is not reading"
    assert client.get(f"/notifications/{told.uuid}/").status_code == 405
    opened = client.post(f"/notifications/{told.uuid}/")
    assert opened.headers["Location"] == "/agenda/"
    assert unread_count(person) == 0


def test_all_are_marked_at_once():
    person = member()
    for number in range(3):
        tell(person, title=f"Nouvelle {number}")
    client_of(person).post("/notifications/lues/")
    assert unread_count(person) == 0


def test_somebody_else_s_is_not_there():
    told = tell(member())
    other = member()
    assert client_of(other).post(f"/notifications/{told.uuid}/").status_code == 404
    assert Notification.objects.get().read_at is None
    assert "Rien de nouveau" in client_of(other).get("/notifications/").text


def test_the_list_costs_the_same_with_one_and_with_thirty(django_assert_max_num_queries):
    person = member()
    client = client_of(person)
    for amount in (1, 30):
        for number in range(amount):
            tell(person, title=f"{amount} {number}")
        with django_assert_max_num_queries(8):
            client.get("/notifications/")
