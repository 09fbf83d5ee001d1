"""Forums, their topics and the messages in them: plain models, for what members write."""

import uuid

from django.conf import settings
from django.db import models

from community.forums.querysets import ForumQuerySet, PostQuerySet, TopicQuerySet
from foundation.access.models import VisibleModel
from foundation.clock import now


class Forum(VisibleModel):
    """A room for talking, open to the members or to one role."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField("titre", max_length=120)
    summary = models.CharField("en une phrase", max_length=300, blank=True)
    position = models.PositiveSmallIntegerField("ordre", default=0)

    objects = ForumQuerySet.as_manager()

    class Meta:
        verbose_name = "forum"
        ordering = ["position", "title"]
        indexes = [models.Index(fields=["position", "audience"], name="forum_list")]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        return f"/forums/{self.slug}/"


class Topic(VisibleModel):
    """A question or a subject. It keeps its forum's audience, so that lists read one index."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="topics", db_index=False)
    title = models.CharField("titre", max_length=150)
    slug = models.SlugField(max_length=80)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=now)
    last_post_at = models.DateTimeField(default=now)
    post_count = models.PositiveIntegerField("messages", default=0)
    resolved = models.BooleanField("résolu", default=False)

    objects = TopicQuerySet.as_manager()

    class Meta:
        verbose_name = "sujet"
        ordering = ["-last_post_at", "-pk"]
        indexes = [
            models.Index(fields=["forum", "-last_post_at", "audience"], name="topic_of_forum"),
            models.Index(fields=["-last_post_at", "audience"], name="topic_latest"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        return f"/forums/{self.forum.slug}/{self.pk}-{self.slug}/"


class Post(models.Model):
    """One message, in plain text. When its author's account goes, the message stays without a name."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="posts", db_index=False)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    body = models.TextField("message", max_length=10_000)
    created_at = models.DateTimeField(default=now)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = "message"
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["topic", "created_at"], name="post_of_topic")]

    def __str__(self) -> str:
        return f"message {self.pk}"

    @property
    def address(self) -> str:
        return f"{self.topic.address}#message-{self.pk}"
