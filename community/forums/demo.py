"""The demo's forums: what the seed says, spread over the last weeks."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.utils.text import slugify

from community.forums.models import Forum, Post, Topic
from foundation.access.actions import audience_for
from foundation.access.keys import MEMBERS, role_key
from foundation.access.models import Audience
from foundation.accounts.models import User
from foundation.clock import now
from foundation.networks.demo import person
from foundation.networks.models import Role
from resources.search.actions import index_object

SUMMARIES = {
    "aiguillage": "Passer le relais d’un réseau à l’autre sans perdre la personne en route.",
    "outils": "Les documents, les grilles et le référentiel : lesquels utiliser, lesquels écrire.",
    "referents": "Entre référentes et référents de structure : préparer, se répartir, se tenir au courant.",
    "territoires": "Ce qui se passe dans chaque département, et qui pourrait servir ailleurs.",
}
#: Whoever answers, in turn; nobody answers themselves.
ANSWERERS = ("claire.demo", "remi.exemple", "nadia.test", "yann.modele")


def load(seed: dict[str, Any]) -> None:
    """The forums of the seed; once they are there, nothing is touched."""
    if Forum.objects.exists():
        return
    people = {slug: person(slug) for slug in {*ANSWERERS, *_authors(seed)}}
    for position, row in enumerate(seed["forums"], start=1):
        forum = Forum.objects.create(
            slug=row["slug"],
            title=row["titre"].replace("'", "’"),
            summary=SUMMARIES.get(row["slug"], ""),
            position=position,
            audience=_audience(row["visibilite"]),
        )
        for age, topic in enumerate(row["sujets"], start=position):
            _load_topic(forum, topic, people, days_ago=3 * age)


def _authors(seed: dict[str, Any]) -> Iterator[str]:
    return (topic["auteur"] for forum in seed["forums"] for topic in forum["sujets"])


def _audience(visibility: str) -> Audience:
    """A forum of the référents is read by the CARIF-OREF too, who runs it with them."""
    roles = (Role.Kind.REFERENT, Role.Kind.CARIF_OREF)
    return audience_for([role_key(role) for role in roles] if visibility == "referents" else [MEMBERS])


def _load_topic(forum: Forum, row: dict[str, Any], people: dict[str, User], *, days_ago: int) -> None:
    asked = now() - timedelta(days=days_ago, hours=2)
    title = row["titre"].replace("'", "’")
    last = asked + timedelta(hours=5 * (len(row["messages"]) - 1))
    topic = Topic.objects.create(
        forum=forum,
        audience_id=forum.audience_id,
        title=title,
        slug=slugify(title)[:80].strip("-"),
        author=people[row["auteur"]],
        created_at=asked,
        last_post_at=last,
        post_count=len(row["messages"]),
    )
    others = [people[slug] for slug in ANSWERERS if slug != row["auteur"]]
    Post.objects.bulk_create(
        Post(
            topic=topic,
            author=topic.author if index == 0 else others[(index - 1) % len(others)],
            body=text.replace("'", "’"),
            created_at=asked + timedelta(hours=5 * index),
        )
        for index, text in enumerate(row["messages"])
    )
    index_object(topic)
