"""H5P as it is played: a page of ours in the box, with the player that the wheel of wagtail-lms brings."""

import mimetypes
import uuid
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string

from foundation.clock import now
from learning.packages.cmi.actions import milliseconds
from learning.packages.cmi.runtime import state_of
from learning.packages.h5p.reports import take_report
from learning.packages.play.runtimes import Play

PLAYER = "static/wagtail_lms/vendor/h5p-standalone"
OURS = {"h5p.js": "text/javascript", "garde.js": "text/javascript", "page.css": "text/css"}


class H5pRuntime:
    """One content, one page; its libraries come from the package, its player from the wheel."""

    def entrance(self, play: Play) -> str:
        return f"{play.own_base}lecteur.html"

    def script(self, play: Play) -> str:
        return ""

    def answer(self, request: HttpRequest, play: Play, path: str) -> HttpResponseBase:
        if request.method == "POST":
            if path == "etat":
                return take_report(request, play)
            raise Http404
        if path == "lecteur.html":
            return HttpResponse(_page(play))
        if path in OURS:
            return HttpResponse(_own_file(path), content_type=f"{OURS[path]}; charset=utf-8")
        return _player_file(path.removeprefix("h5p/"))


def _page(play: Play) -> str:
    return render_to_string("learning/packages/h5p/player.html", {"package": play.package, "told": _told(play)})


def _told(play: Play) -> dict[str, Any]:
    """What the page needs to begin where it was. Nobody's name is in it."""
    state = state_of(play)
    return {
        "base": play.base.removesuffix("/"),
        "own": play.own_base,
        "object": f"urn:uuid:{play.package.uuid}",
        "person": str(play.attempt.uuid) if play.attempt else "",
        "values": state.values,
        "result": {"completion": state.completed, "success": state.passed, "scaled": state.score},
        "address": f"{play.own_base}etat" if play.attempt else "",
        "session": str(uuid.uuid4()),
        "now": milliseconds(now()),
    }


@cache
def _own_file(name: str) -> bytes:
    return (settings.BASE_DIR / "static" / "js" / "packages" / "h5p" / name).read_bytes()


def _player_file(path: str) -> HttpResponse:
    found = player_files().get(path)
    if found is None:
        raise Http404
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return HttpResponse(found.read_bytes(), content_type=f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)


@cache
def player_files() -> dict[str, Path]:
    """The files of h5p-standalone by their path; wagtail-lms itself is neither installed as an app nor imported."""
    spec = find_spec("wagtail_lms")
    if spec is None or spec.origin is None:
        return {}
    root = Path(spec.origin).parent / PLAYER
    return {str(path.relative_to(root)): path for path in root.rglob("*") if path.is_file()}
