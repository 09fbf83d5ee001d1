"""What stands around a day on its page, in one query: a page has only so many."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, QuerySet, Value

from foundation.access.viewer import Viewer
from foundation.accounts.models import User
from learning.events.models import Event
from learning.programme import activities
from learning.programme.models import ActionPage
from resources.pages.links import address_of

NOTHING = Value("", output_field=CharField())


@dataclass(frozen=True)
class Around:
    """The need and the action that the day comes from; the paths that lead through it."""

    need: str = ""
    action: tuple[str, str] | None = None
    #: (title, address)
    paths: list[tuple[str, str]] = field(default_factory=list)


def around(event: Event, viewer: Viewer) -> Around:
    """Reads the co-organisers too, into `event.team`."""
    rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for kind, *row in sorted(_read(event, viewer)):
        rows[kind].append(tuple(row))
    event.team = [User(pk=pk, first_name=first, last_name=last) for pk, first, last, _ in rows["team"]]
    actions = [(need, (title, address_of(url_path))) for _, title, url_path, need in rows["action"]]
    need, action = actions[0] if actions else ("", None)
    return Around(need, action, [(title, address_of(url_path)) for _, title, url_path, _ in rows["path"]])


def _read(event: Event, viewer: Viewer) -> QuerySet[Any, tuple[Any, ...]]:
    """Rows of (kind, number, three texts)."""
    first = _rows(event.co_organisers.all(), "team", "first_name", "last_name", NOTHING)
    actions = ActionPage.objects.visible_to(viewer).filter(pk=event.action_id)
    others = [_rows(actions, "action", "title", "url_path", "need")] if event.action_id else []
    others += [_rows(read(event, viewer), "path", "title", "url_path", NOTHING) for read in activities.through_day]
    return first.union(*others, all=True)


def _rows(queryset: QuerySet, kind: str, one: str, two: str, three: Any) -> QuerySet:
    return queryset.order_by().values_list(Value(kind, output_field=CharField()), "pk", one, two, three)
