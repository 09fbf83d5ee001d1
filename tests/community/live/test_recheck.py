"""Access that ends is felt by open pages."""

import datetime

import pytest
from django.db import transaction

from community.live import consumers
from community.live.actions import echo
from foundation.accounts.changes import access_changed
from foundation.clock import today
from tests.community.live.pages import Page, in_thread, run, session_of
from tests.factories import member

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def commits_at_once(monkeypatch):
    monkeypatch.setattr(transaction, "on_commit", lambda act: act())


@pytest.fixture
def person():
    return member()


def end_role(person) -> None:
    person.roles.update(ends_on=today() - datetime.timedelta(days=1))


def test_a_role_that_ends_leaves_the_topics_that_it_opened(person):
    client = session_of(person)

    async def flow() -> None:
        page = Page(client)
        await page.connect()
        await page.join("room.mine")
        assert await page.hears_nothing()
        await in_thread(end_role)(person)
        await in_thread(access_changed)(person_id=person.pk)
        assert await page.hears() == {"left": "room.mine"}
        await in_thread(echo)(topic="room.mine", html="<p>secret</p>")
        assert await page.hears_nothing()
        await page.disconnect()

    run(flow)


def test_a_sign_out_closes_the_pages_of_that_session_alone(person):
    ending, lasting = session_of(person), session_of(person)

    async def flow() -> None:
        closed, kept = Page(ending), Page(lasting)
        for page in (closed, kept):
            await page.connect()
        await in_thread(ending.logout)()
        assert await closed.closed_with() == 4401
        assert await kept.hears_nothing()
        await kept.disconnect()

    run(flow)


def test_a_session_that_is_gone_closes_at_the_recheck(person):
    client = session_of(person)

    async def flow() -> None:
        page = Page(client)
        await page.connect()
        await in_thread(client.session.delete)()
        await in_thread(access_changed)(person_id=person.pk)
        assert await page.closed_with() == 4401

    run(flow)


def test_a_closed_account_closes_at_the_recheck(person):
    client = session_of(person)

    async def flow() -> None:
        page = Page(client)
        await page.connect()
        person.is_active = False
        await in_thread(person.save)()
        await in_thread(access_changed)(person_id=person.pk)
        assert await page.closed_with() == 4401

    run(flow)


def test_what_nobody_announced_is_found_before_the_next_frame(person, monkeypatch):
    monkeypatch.setattr(consumers, "FRESH", -1)
    client = session_of(person)

    async def flow() -> None:
        page = Page(client)
        await page.connect()
        await page.join("room.mine")
        assert await page.hears_nothing()
        await in_thread(end_role)(person)
        await in_thread(echo)(topic="room.mine", html="<p>secret</p>")
        assert await page.hears() == {"left": "room.mine"}
        assert await page.hears_nothing()
        await page.disconnect()

    run(flow)
