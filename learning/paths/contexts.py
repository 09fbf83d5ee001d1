"""What the templates of paths are given."""

from typing import Any

from foundation.accounts.http import ViewerRequest
from foundation.kinds.registry import Station
from foundation.kinds.thread import thread_around
from learning.paths import selectors
from learning.paths.models import PathIndexPage, PathPage
from learning.programme.selectors import neighbours_of_activity


def index(page: PathIndexPage, request: ViewerRequest) -> dict[str, Any]:
    paths = PathPage.objects.visible_to(request.viewer).in_order().defer("body")
    return {"routes": selectors.routes(request.viewer, paths)}


def path(page: PathPage, request: ViewerRequest) -> dict[str, Any]:
    action = selectors.action_of(page, request.viewer)
    here = Station("activity", page.title, page.address)
    return {
        "route": selectors.route(request.viewer, page),
        "thread": thread_around(here=here, label="Parcours", neighbours=neighbours_of_activity(request.viewer, action)),
        "may_suggest": request.viewer.holds("referent"),
    }
