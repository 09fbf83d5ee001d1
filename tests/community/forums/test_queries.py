"""The pages of the forums cost the same however much was written."""

import uuid

import pytest

from community.forums.actions import reply
from tests.community.forums.makers import forum, topic
from tests.factories import member

pytestmark = pytest.mark.django_db
MOST = 12


def _count(client, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(MOST) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_lists_and_topics_cost_the_same_at_two_sizes(client, django_assert_max_num_queries):
    client.force_login(member())
    at = forum()
    target = topic(at)
    addresses = ["/forums/", at.address, target.address]
    small = [_count(client, address, django_assert_max_num_queries) for address in addresses]
    for _ in range(12):
        topic(at, author=member())
        topic(forum())
        reply(topic=target, author=member(), body="Et moi aussi.")
    assert [_count(client, address, django_assert_max_num_queries) for address in addresses] == small


def test_a_long_topic_comes_in_pages_and_a_reply_leads_to_the_last(client):
    target = topic()
    for _ in range(45):
        reply(topic=target, author=None, body="Encore.")
    client.force_login(member())
    page = client.get(target.address).content.decode()
    assert "message-40" in page
    assert "message-41" not in page
    answer = client.post(target.address, {"body": "Enfin", "nonce": uuid.uuid4()})
    assert answer["Location"] == f"{target.address}?page=2#message-47"
