"""Forums and topics for tests, each made with one call."""

import itertools
from collections.abc import Iterable
from typing import Any

from community.forums.actions import open_topic
from community.forums.models import Forum, Topic
from foundation.access.actions import audience_for
from tests.factories import UserFactory

_numbers = itertools.count(1)


def forum(*, keys: Iterable[str] = ("members",), **fields: Any) -> Forum:
    number = next(_numbers)
    values = {"slug": f"forum-{number}", "title": f"Forum {number}", **fields}
    return Forum.objects.create(audience=audience_for(keys), **values)


def topic(at: Forum | None = None, *, author: Any = None, title: str = "", body: str = "Bonjour") -> Topic:
    return open_topic(
        forum=at or forum(),
        author=author or UserFactory(),
        title=title or f"Sujet {next(_numbers)}",
        body=body,
    )
