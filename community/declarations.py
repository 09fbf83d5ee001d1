"""The kinds of this room."""

from collections.abc import Iterable
from typing import Any

from community.forums.actions import take_topics_along
from community.forums.models import Forum, Post, Topic
from community.forums.telling import REPLY
from community.groups import chores as _group_chores  # noqa: F401 (each subject declares its own)
from community.groups import kinds as _groups  # noqa: F401
from community.live import declarations as _live  # noqa: F401
from foundation.access.actions import followers
from foundation.kinds.registry import Kind, SearchText, declare
from foundation.messages.kinds import declare_message_kind


def _text_of_topic(topic: Topic) -> SearchText:
    bodies = [post.body for post in topic.posts.all()]
    return SearchText(
        title=topic.title,
        body="\n".join(bodies),
        summary=bodies[0][:300] if bodies else "",
        facets={"forum": topic.forum.slug},
    )


def _messages_of(person: Any) -> Iterable[dict[str, Any]]:
    for post in Post.objects.by(person).select_related("topic__forum"):
        yield {
            "forum": post.topic.forum.title,
            "sujet": post.topic.title,
            "date": post.created_at.isoformat(),
            "message": post.body,
        }


declare(
    Kind(
        name="forum",
        model=Forum,
        label="forum",
        plural="forums",
        address=lambda forum: forum.address,
        visible=lambda viewer: Forum.objects.visible_to(viewer),
        surfaces=("page", "list"),
        retention="Gardé tant que le forum existe.",
    )
)
declare(
    Kind(
        name="topic",
        model=Topic,
        label="sujet",
        plural="sujets des forums",
        address=lambda topic: topic.address,
        visible=lambda viewer: Topic.objects.visible_to(viewer).with_forum(),
        surfaces=("page", "list", "search", "space"),
        search_text=_text_of_topic,
        retention="Gardé tant que le forum existe ; à la suppression du compte, « Compte supprimé » remplace le nom.",
        personal_data=("author",),
        indicators=(14,),
    )
)
declare(
    Kind(
        name="post",
        model=Post,
        label="message",
        plural="messages des forums",
        address=lambda post: post.address,
        visible=lambda viewer: Post.objects.visible_to(viewer).select_related("topic__forum"),
        surfaces=("page", "search"),
        retention="Gardé tant que le sujet existe ; à la suppression du compte, « Compte supprimé » remplace le nom.",
        personal_data=("author", "body"),
        export=_messages_of,
        indicators=(14,),
    )
)
declare_message_kind(REPLY, "Réponses dans les sujets des forums que j’ai ouverts ou auxquels je participe")
if take_topics_along not in followers:
    followers.append(take_topics_along)
