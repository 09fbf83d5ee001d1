"""What the page of an H5P content sends: its state, and what its xAPI statements came to."""

import json
import re
import uuid
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from learning.packages.cmi.actions import Report, keep_report
from learning.packages.cmi.outcomes import Outcome
from learning.packages.play.runtimes import Play

MOST_BYTES = 1024 * 1024
MOST_VALUES = 100
LONGEST_SESSION = 24 * 3600
#: « 0.state »: the sub-content, then the kind of data
NAME = re.compile(r"[\w-]{1,64}\.[\w-]{1,64}", re.ASCII)


def take_report(request: HttpRequest, play: Play) -> HttpResponse:
    """200 kept, or too late to be; 400 not what a content may send. Nothing else is done here."""
    if play.attempt is None:
        return HttpResponse(status=204)
    if len(request.body) > MOST_BYTES:
        return JsonResponse({"error": "too large"}, status=413)
    try:
        report = _report(json.loads(request.body))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return JsonResponse({"error": str(error)[:200]}, status=400)
    return JsonResponse({"kept": keep_report(attempt=play.attempt, item=play.item.identifier, report=report)})


def _report(sent: Mapping[str, Any]) -> Report:
    seconds = float(sent.get("seconds", 0))
    if not 0 <= seconds <= LONGEST_SESSION:
        raise ValueError("seconds")
    return Report(
        values=_values(sent["values"]),
        stamp=int(sent["stamp"]),
        session=str(uuid.UUID(sent["session"])),
        seconds=seconds,
        outcome=_outcome(sent.get("result") or {}),
    )


def _values(values: Mapping[str, Any]) -> dict[str, str]:
    if len(values) > MOST_VALUES:
        raise ValueError("too many values")
    for name, value in values.items():
        if not NAME.fullmatch(name) or not isinstance(value, str) or "\x00" in value:
            raise ValueError(name)
    return dict(values)


def _outcome(result: Mapping[str, Any]) -> Outcome:
    """xAPI says `completion`, `success` and a scaled score; none of them is owed."""
    completion, success, scaled = (result.get(name) for name in ("completion", "success", "scaled"))
    if not isinstance(completion, bool | None) or not isinstance(success, bool | None):
        raise TypeError("result")
    if scaled is not None:
        scaled = round(float(scaled), 6)
        if not -1 <= scaled <= 1:
            raise ValueError("scaled")
    return Outcome(completed=completion is True, passed=success, score=scaled)
