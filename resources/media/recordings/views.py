"""The guarded addresses of films and sounds: their files and their captions ask the audience first."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from resources.media.recordings.models import FOLDER, Recording
from resources.media.recordings.querysets import RecordingQuerySet
from resources.media.views import send, with_publicity


@require_safe
def recording_file(request: ViewerRequest, name: str) -> HttpResponseBase:
    """The film itself, its lighter version or its poster."""
    path = f"{FOLDER}/{name}"
    found = _readable(request, Recording.objects.holding(path))
    types = {found.file.name: found.content_type, found.light.name: f"{found.kind}/mp4"}
    return send(request, found.file.storage, path, public=found.is_public, content_type=types.get(path, ""))


@require_safe
def captions(request: ViewerRequest, uuid: UUID) -> HttpResponse:
    """The captions of now, as WebVTT."""
    found = _readable(request, Recording.objects.filter(uuid=uuid))
    if not found.captions:
        raise Http404
    response = HttpResponse(found.captions, content_type="text/vtt; charset=utf-8")
    response["Cache-Control"] = "public, max-age=3600" if found.is_public else "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _readable(request: ViewerRequest, recordings: RecordingQuerySet) -> Any:
    """The only one of the set, with `is_public`, to its audience; else 404."""
    found = with_publicity(recordings.visible_to(request.viewer)).first()
    if found is None:
        raise Http404
    return found
