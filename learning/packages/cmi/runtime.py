"""SCORM as a package meets it: a script in its own window that holds the state, and one address that takes it."""

import json
import uuid
from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase

from foundation.clock import now
from learning.packages.cmi import scorm12, scorm2004
from learning.packages.cmi.actions import Report, keep_report, milliseconds
from learning.packages.cmi.elements import Model
from learning.packages.cmi.outcomes import outcome_of, session_seconds, suspended
from learning.packages.cmi.presets import presets
from learning.packages.models import Package, PackageState
from learning.packages.play.runtimes import Play

MODELS: dict[str, Model] = {Package.Standard.SCORM_12: scorm12.MODEL, Package.Standard.SCORM_2004: scorm2004.MODEL}
MOST_BYTES, MOST_VALUES = 2 * 1024 * 1024, 20_000
#: what says something of one session alone, and is not found again in the next
OF_A_SESSION = {"cmi.core.exit", "cmi.core.session_time", "cmi.exit", "cmi.session_time", "adl.nav.request"}


class ScormRuntime:
    """Of both versions: what differs is in their tables."""

    def entrance(self, play: Play) -> str:
        path, mark, query = play.item.href.partition("?")
        return f"{play.base}{quote(path)}{mark}{query}"

    def script(self, play: Play) -> str:
        return f"{play.own_base}scorm.js"

    def answer(self, request: HttpRequest, play: Play, path: str) -> HttpResponseBase:
        if path == "scorm.js" and request.method != "POST":
            return HttpResponse(_script(play), content_type="text/javascript; charset=utf-8")
        if path == "etat" and request.method == "POST":
            return take_report(request, play)
        raise Http404


def _script(play: Play) -> str:
    """The page script, told the state: no request stands between the content and what it was."""
    told = json.dumps(_told(play)).replace("<", "\\u003c")
    return f"(function () {{\n{_source()}\nscorm({told});\n}})();\n"


@cache
def _source() -> str:
    return (settings.BASE_DIR / "static" / "js" / "packages" / "scorm.js").read_text(encoding="utf-8")


def _told(play: Play) -> dict[str, Any]:
    state = state_of(play)
    standard = play.package.standard
    return {
        "standard": standard,
        "model": MODELS[standard].as_json,
        "values": {name: value for name, value in state.values.items() if name not in OF_A_SESSION},
        "presets": presets(play, state),
        "address": f"{play.own_base}etat" if play.attempt else "",
        "session": str(uuid.uuid4()),
        "now": milliseconds(now()),
    }


def state_of(play: Play) -> PackageState:
    """The state that is kept, or a new one that is kept nowhere yet."""
    kept = None
    if play.attempt:
        kept = PackageState.objects.filter(attempt=play.attempt, item=play.item.identifier).first()
    return kept or PackageState(item=play.item.identifier)


def take_report(request: HttpRequest, play: Play) -> HttpResponse:
    """A page says where it stands: 200 kept or too late to be, 400 not of the data model. Nothing else is done here."""
    if play.attempt is None:
        return HttpResponse(status=204)
    if len(request.body) > MOST_BYTES:
        return JsonResponse({"error": "too large"}, status=413)
    try:
        report = _report(json.loads(request.body), play)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        return JsonResponse({"error": str(error)[:200]}, status=400)
    kept = keep_report(attempt=play.attempt, item=play.item.identifier, report=report)
    return JsonResponse({"kept": kept})


def _report(sent: Mapping[str, Any], play: Play) -> Report:
    standard, values = play.package.standard, sent["values"]
    refusal = MODELS[standard].refusal(values)
    if refusal or len(values) > MOST_VALUES:
        raise ValueError(refusal or "too many values")
    partial = sent.get("partial") is True
    whole = {**state_of(play).values, **values} if partial else values
    left = sent.get("finished") is True and not suspended(standard, whole)
    return Report(
        values=values,
        stamp=int(sent["stamp"]),
        session=str(uuid.UUID(sent["session"])),
        seconds=session_seconds(standard, whole),
        outcome=outcome_of(standard, whole, play.item.terms, left=left),
        left=left,
        partial=partial,
    )
