"""Writing in the forums: open a topic, reply, settle a topic."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models import F
from django.utils.text import slugify

from community.forums.models import Forum, Post, Topic
from community.forums.telling import tell_replied
from foundation.access.actions import followers
from foundation.access.models import Audience
from foundation.clock import now
from resources.search.actions import index_object


@transaction.atomic
def open_topic(*, forum: Forum, author: Any, title: str, body: str, at: datetime | None = None) -> Topic:
    """A topic with its first message, seen by whoever sees the forum."""
    moment = at or now()
    topic = Topic.objects.create(
        forum=forum,
        audience_id=forum.audience_id,
        title=title,
        slug=slugify(title)[:80].strip("-") or "sujet",
        author=author,
        created_at=moment,
        last_post_at=moment,
    )
    _write(topic, author, body, moment)
    return topic


@transaction.atomic
def reply(*, topic: Topic, author: Any, body: str, at: datetime | None = None) -> Post:
    """A message at the end of the topic, which comes to the top of its forum; who takes part in it is told."""
    post = _write(topic, author, body, at or now())
    tell_replied(post)
    return post


def _write(topic: Topic, author: Any, body: str, moment: datetime) -> Post:
    post = Post.objects.create(topic=topic, author=author, body=body, created_at=moment)
    Topic.objects.filter(pk=topic.pk).update(last_post_at=moment, post_count=F("post_count") + 1)
    topic.refresh_from_db(fields=["last_post_at", "post_count"])
    index_object(topic)
    return post


@transaction.atomic
def mark_resolved(*, topic: Topic, resolved: bool) -> None:
    """Say whether the question has found its answer."""
    Topic.objects.filter(pk=topic.pk).update(resolved=resolved)
    topic.resolved = resolved


def take_topics_along(touched: Sequence[models.Model], audience: Audience) -> None:
    """A forum's topics follow its audience, and what follows topics (the index) follows them."""
    forums = [each for each in touched if isinstance(each, Forum)]
    if not forums:
        return
    Topic.objects.filter(forum__in=forums).update(audience=audience)
    topics = list(Topic.objects.filter(forum__in=forums))
    for follow in followers:
        follow(topics, audience)
