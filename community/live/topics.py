"""Which topics exist, and who may follow them: each room registers a prefix with its rule.

    topics.register("event", lambda viewer, rest: Event.objects.visible_to(viewer).filter(uuid=rest).exists())

A page then carries `data-live-topic="event.<uuid>"`, and `echo(topic="event.<uuid>", html=…)` reaches it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from foundation.access.viewer import Viewer

Rule = Callable[[Viewer, str], bool]
#: what channels accepts in the name of a group, with a prefix and a rest
_SHAPE = re.compile(r"^[a-z]{1,20}\.[A-Za-z0-9_-]{1,60}$")


@dataclass(frozen=True)
class Topic:
    rule: Rule
    public: bool


_topics: dict[str, Topic] = {}


def register(prefix: str, rule: Rule, *, public: bool = False) -> None:
    """Declare the topics of a prefix. The rule answers for a viewer and what follows the prefix;
    visitors without an account are asked about only where `public` is said."""
    if prefix == "user" or _topics.setdefault(prefix, Topic(rule, public)).rule is not rule:
        raise ValueError(f"live topic {prefix!r} is declared twice")


def may_join(viewer: Viewer, name: str) -> bool:
    """Whether this viewer may follow that topic. Unknown and ill-formed names are refused alike."""
    if not _SHAPE.match(name):
        return False
    prefix, rest = name.split(".", 1)
    topic = _topics.get(prefix)
    if topic is None or (viewer.is_visitor and not topic.public):
        return False
    return topic.rule(viewer, rest)


def group_of(name: str) -> str:
    """The channel group of a topic; « user.<id> » is one of its own, which nobody can ask to join."""
    return name if name.startswith("user.") else f"topic.{name}"
