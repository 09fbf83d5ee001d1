"""The vocabulary in which forums are read."""

from typing import Any, Self

from django.db import models
from django.db.models import Count, Max, Q

from foundation.access.querysets import VisibleQuerySet
from foundation.access.viewer import Viewer


class ForumQuerySet(VisibleQuerySet):
    def with_activity(self) -> Self:
        """With the number of topics and the time of the last message."""
        shown = Q(topics__published=True)
        return self.annotate(
            topic_count=Count("topics", filter=shown), last_post_at=Max("topics__last_post_at", filter=shown)
        )


class TopicQuerySet(VisibleQuerySet):
    def visible_to(self, viewer: Viewer) -> Self:
        """A topic is seen where its forum is: a closed forum closes what is in it."""
        return super().visible_to(viewer).filter(forum__published=True)

    def latest_first(self) -> Self:
        return self.order_by("-last_post_at", "-pk")

    def with_forum(self) -> Self:
        return self.select_related("forum", "author")

    def for_search(self) -> Self:
        """With what the search index says of a topic."""
        return self.select_related("forum").prefetch_related("posts")


class PostQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> Self:
        return self.filter(
            topic__audience_id__in=viewer.audience_ids, topic__published=True, topic__forum__published=True
        )

    def by(self, person: Any) -> Self:
        return self.filter(author=person)
