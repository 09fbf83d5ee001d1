"""The demo's forums, loaded once."""

import json

import pytest

from community.forums import demo
from community.forums.models import Forum, Post, Topic
from foundation.networks import demo as networks
from portal.demo.actions import SEED
from tests.factories import holder, member

pytestmark = pytest.mark.django_db


@pytest.fixture
def seed():
    seed = json.loads(SEED.read_text())
    networks.load(seed)
    return seed


def test_loading_twice_changes_nothing(seed):
    demo.load(seed)
    sizes = [model.objects.count() for model in (Forum, Topic, Post)]
    demo.load(seed)
    assert sizes == [model.objects.count() for model in (Forum, Topic, Post)] == [4, 6, 8]


def test_the_forum_of_referents_is_theirs(seed, viewer_of):
    demo.load(seed)
    assert Forum.objects.visible_to(viewer_of(member())).count() == 3
    assert Forum.objects.visible_to(viewer_of(holder("referent"))).count() == 4


def test_nobody_answers_themselves(seed):
    demo.load(seed)
    for topic in Topic.objects.filter(post_count__gt=1):
        authors = list(topic.posts.values_list("author", flat=True))
        assert authors[0] not in authors[1:]
