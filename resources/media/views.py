"""The guarded addresses: originals, renditions and documents alike ask the audience first."""

import hashlib
import mimetypes
from typing import Any

from django.core.files.storage import Storage
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from foundation.access.keys import PUBLIC
from foundation.access.models import AudienceKey
from foundation.accounts.http import ViewerRequest
from foundation.files.responses import file_response
from resources.media.models import SiteDocument, SiteImage, SiteRendition
from resources.media.permissions import may_work_on


@require_safe
def image(request: ViewerRequest, name: str) -> HttpResponseBase:
    return _answer(request, SiteImage.objects.filter(file=f"original_images/{name}"))


@require_safe
def rendition(request: ViewerRequest, name: str) -> HttpResponseBase:
    renditions = SiteRendition.objects.filter(file=f"images/{name}").select_related("image")
    return _answer(request, renditions, audience="image__audience_id")


@require_safe
def document_file(request: ViewerRequest, name: str) -> HttpResponseBase:
    return _answer(request, SiteDocument.objects.filter(file=f"documents/{name}"))


@require_safe
def document(request: ViewerRequest, pk: int, name: str) -> HttpResponseBase:
    """The stable address of a document; the name is for people."""
    return _answer(request, SiteDocument.objects.filter(pk=pk))


def _answer(request: ViewerRequest, files: QuerySet, audience: str = "audience_id") -> HttpResponseBase:
    """The file of the only object of the set, to those who may have it."""
    found = readable(request, files, audience)
    return send(request, found.file.storage, found.file.name, public=found.is_public)


def send(
    request: ViewerRequest, storage: Storage, name: str, *, public: bool, content_type: str = ""
) -> HttpResponseBase:
    """A file of the store; what the store has lost is not there."""
    if not storage.exists(name):
        raise Http404
    size, changed = storage.size(name), storage.get_modified_time(name)
    response = file_response(
        request,
        opener=lambda: storage.open(name, "rb"),  # type: ignore[arg-type,return-value]
        name=name.rsplit("/", 1)[-1],
        content_type=content_type or mimetypes.guess_type(name)[0] or "application/octet-stream",
        size=size,
        etag=hashlib.sha256(f"{name} {size} {changed}".encode()).hexdigest()[:32],
        public=public,
    )
    response._csp_exempt = name.endswith(".pdf")  # type: ignore[union-attr]  # browsers show a PDF with scripts and styles of their own
    return response


def readable(request: ViewerRequest, files: QuerySet, audience: str = "audience_id") -> Any:
    """The only object of the set, once its audience holds the viewer or the viewer edits the library; else 404."""
    marked = with_publicity(files, audience)
    found = marked.visible_to(request.viewer).first()  # type: ignore[attr-defined]
    if found is None and not request.viewer.is_visitor:
        found = next((each for each in marked[:1] if may_work_on(request.viewer, each)), None)
    if found is None:
        raise Http404
    return found


def with_publicity(files: QuerySet, audience: str = "audience_id") -> QuerySet:
    """Each with `is_public`: whether caches may keep it."""
    everybody = AudienceKey.objects.filter(audience=OuterRef(audience), key=PUBLIC)
    return files.annotate(is_public=Exists(everybody))
