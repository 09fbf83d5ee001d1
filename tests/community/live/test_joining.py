"""Who may follow what."""

import pytest

from community.live import topics
from community.live.consumers import MOST_TOPICS
from foundation.access.viewer import viewer_for
from tests.community.live.pages import Page, run, session_of
from tests.factories import UserFactory, member

pytestmark = pytest.mark.django_db


def test_a_visitor_follows_what_is_public_and_nothing_else():
    async def flow() -> None:
        page = Page()
        assert await page.connect()
        await page.join("room.mine")
        assert await page.hears() == {"refused": "room.mine"}
        await page.join("open.agenda")
        assert await page.hears_nothing()
        await page.disconnect()

    run(flow)


def test_a_member_follows_what_the_rule_allows():
    client = session_of(member())

    async def flow() -> None:
        page = Page(client)
        await page.connect()
        await page.join("room.other")
        assert await page.hears() == {"refused": "room.other"}
        await page.join("room.mine")
        await page.join("user")
        assert await page.hears_nothing()
        await page.disconnect()

    run(flow)


@pytest.mark.parametrize("topic", ["user.1", "nobody.knows", "open", "open.a b", "open.../..", "x" * 100])
def test_unknown_ill_formed_and_other_people_s_topics_are_refused(topic):
    assert not topics.may_join(viewer_for(member()), topic)


def test_an_account_without_a_role_is_asked_about_by_the_rule():
    assert not topics.may_join(viewer_for(UserFactory()), "room.mine")


def test_a_prefix_is_declared_once():
    with pytest.raises(ValueError, match="twice"):
        topics.register("room", lambda viewer, rest: True)


def test_a_page_follows_so_many_topics_and_no_more():
    async def flow() -> None:
        page = Page()
        await page.connect()
        for number in range(MOST_TOPICS):
            await page.join(f"open.t{number}")
        await page.join("open.onemore")
        assert await page.hears() == {"refused": "open.onemore"}
        await page.disconnect()

    run(flow)


@pytest.mark.parametrize("said", ["not json", "[]", '{"join": 3}', '{"say": "hello"}'])
def test_anything_else_said_closes_the_socket(said):
    async def flow() -> None:
        page = Page()
        await page.connect()
        await page.say(said)
        assert await page.closed_with() == 4403

    run(flow)


def test_a_page_that_says_too_much_is_closed():
    async def flow() -> None:
        page = Page()
        await page.connect()
        await page.say('{"join": "' + "x" * 300 + '"}')
        assert await page.closed_with() == 4429

    run(flow)


def test_another_site_s_page_and_another_address_are_refused(settings):
    settings.ALLOWED_HOSTS = ["testserver"]

    async def flow() -> None:
        for page in (Page(origin="https://elsewhere.example"), Page(path="/ws/other/")):
            assert not await page.connect()

    run(flow)
