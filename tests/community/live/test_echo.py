"""What is echoed reaches the pages that may see it, after commit, and nobody waits for it."""

import time

import pytest
from channels.layers import get_channel_layer
from django.db import transaction

from community.live import actions
from community.live.actions import echo
from foundation.messages.actions import notify
from tests.community.live.pages import Page, in_thread, run, session_of
from tests.factories import member

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def commits_at_once(monkeypatch):
    """Inside of a test's transaction, what waits for the commit goes at once."""
    monkeypatch.setattr(transaction, "on_commit", lambda act: act())


def test_a_fragment_reaches_those_who_joined():
    client = session_of(member())

    async def flow() -> None:
        near, far = Page(client), Page()
        for page in (near, far):
            await page.connect()
        await near.join("room.mine")
        await far.join("open.agenda")
        assert await near.hears_nothing()
        await in_thread(echo)(topic="room.mine", html='<p id="a">3 places</p>')
        assert await near.hears() == {"html": '<p id="a">3 places</p>'}
        assert await far.hears_nothing()
        for page in (near, far):
            await page.disconnect()

    run(flow)


def test_the_bell_reaches_its_owner_without_asking():
    person = member()
    client, other = session_of(person), session_of(member())

    async def flow() -> None:
        own, foreign = Page(client), Page(other)
        for page in (own, foreign):
            await page.connect()
        await in_thread(notify)(person=person, kind="x", title="Une place", address="/agenda/")
        assert 'id="bell"' in (await own.hears())["html"]
        assert await foreign.hears_nothing()
        for page in (own, foreign):
            await page.disconnect()

    run(flow)


def test_an_echo_is_lost_quietly_without_a_layer(settings, caplog):
    settings.CHANNEL_LAYERS = {}
    assert get_channel_layer() is None
    echo(topic="room.mine", html="<p></p>")
    assert not caplog.records


def test_a_layer_that_fails_does_not_fail_the_action(monkeypatch, caplog):
    class Broken:
        async def group_send(self, group, message):
            raise ConnectionError

    monkeypatch.setattr(actions, "get_channel_layer", Broken)
    echo(topic="room.mine", html="<p></p>")
    deadline = time.monotonic() + 10
    while "lost" not in caplog.text and time.monotonic() < deadline:
        time.sleep(0.01)
    assert "lost" in caplog.text


def test_a_huge_fragment_is_left_for_the_next_visit(monkeypatch, caplog):
    sent = []
    monkeypatch.setattr(actions, "_send", lambda *message: sent.append(message))
    echo(topic="room.mine", html="x" * 70_000)
    assert sent == []


def test_nothing_is_echoed_before_the_commit(monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.undo()
    sent = []
    monkeypatch.setattr(actions, "_send", lambda *message: sent.append(message))
    with django_capture_on_commit_callbacks() as waiting:
        echo(topic="room.mine", html="<p></p>")
    assert (sent, len(waiting)) == ([], 1)
