"""Forums as their pages show them."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import Q, QuerySet

from community.forums.models import Forum, Post, Topic
from foundation.access.keys import MEMBERS, PUBLIC, role_key
from foundation.access.viewer import Viewer
from foundation.accounts.models import User
from foundation.networks.models import Role, Structure

MESSAGES_A_PAGE = 40


@dataclass(frozen=True)
class Author:
    """Who wrote: name and place of today; a removed account has neither."""

    name: str
    initials: str
    structure: Structure | None = None


REMOVED = Author(name="Compte supprimé", initials="–")


@dataclass(frozen=True)
class Line:
    """A message with its author's place."""

    number: int
    post: Post
    author: Author


def topics_of(forum: Forum) -> QuerySet[Topic]:
    """The topics of a forum that the viewer was let into."""
    return Topic.objects.filter(forum=forum, published=True).with_forum().latest_first()


def messages_of(page: Page) -> list[Line]:
    """The messages of a page of a topic, each with its author's place: one query more, however many."""
    posts = list(page.object_list)
    structures = structures_of({post.author_id for post in posts if post.author_id})
    first = page.start_index()
    return [Line(number, post, author_of(post.author, structures)) for number, post in enumerate(posts, start=first)]


def address_of_message(topic: Topic, number: int) -> str:
    """The page of the topic on which the message of that number stands."""
    page = -(-number // MESSAGES_A_PAGE)
    query = f"?page={page}" if page > 1 else ""
    return f"{topic.address}{query}#message-{number}"


def participants(topic: Topic) -> QuerySet[User]:
    """Whoever opened a topic or wrote in it."""
    return User.objects.filter(Q(pk=topic.author_id) | Q(pk__in=topic.posts.values("author")))


def structures_of(people: set[int]) -> dict[int, Structure]:
    roles = Role.objects.filter(person__in=people, structure__isnull=False).held_on().with_place()
    return {role.person_id: role.structure for role in reversed(roles)}


def author_of(person: Any, structures: dict[int, Structure]) -> Author:
    if person is None:
        return REMOVED
    return Author(name=str(person), initials=person.initials, structure=structures.get(person.pk))


def forums_of(viewer: Viewer) -> list[Forum]:
    return list(Forum.objects.visible_to(viewer).with_activity())


def unanswered_for(viewer: Viewer) -> Topic | None:
    """The latest topic of somebody else that nobody has answered yet."""
    topics = Topic.objects.visible_to(viewer).with_forum().filter(resolved=False, post_count=1)
    return topics.exclude(author=viewer.user.pk).latest_first().first()


def latest_topics(viewer: Viewer, count: int) -> list[Topic]:
    return list(Topic.objects.visible_to(viewer).with_forum().latest_first()[:count])


def audience_words(topic: Topic) -> str:
    """Who reads it, in words."""
    keys = set(topic.audience.keys.values_list("key", flat=True))
    if PUBLIC in keys:
        return "Visible de tout le monde"
    if MEMBERS in keys:
        return "Visible des membres"
    return "Visible des référentes et référents" if role_key(Role.Kind.REFERENT) in keys else "Visible d’un groupe"
