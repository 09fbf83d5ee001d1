"""The guarded addresses: originals, renditions and documents alike ask the audience first."""

from django.db.models import Exists, Model, OuterRef, QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from foundation.access.keys import PUBLIC
from foundation.access.models import AudienceKey
from resources.media.models import SiteDocument, SiteImage, SiteRendition
from resources.media.permissions import may_work_on
from resources.media.serving import answer_with


def image(request: HttpRequest, name: str) -> HttpResponseBase:
    found = _readable(request, SiteImage.objects.filter(file=f"original_images/{name}"), "audience_id")
    return answer_with(request, found.file, public=found.is_public)


def rendition(request: HttpRequest, name: str) -> HttpResponseBase:
    renditions = SiteRendition.objects.filter(file=f"images/{name}").select_related("image")
    found = _readable(request, renditions, "image__audience_id")
    return answer_with(request, found.file, public=found.is_public)


def document_file(request: HttpRequest, name: str) -> HttpResponseBase:
    found = _readable(request, SiteDocument.objects.filter(file=f"documents/{name}"), "audience_id")
    return answer_with(request, found.file, public=found.is_public, download_name=found.filename)


def document(request: HttpRequest, pk: int, name: str) -> HttpResponseBase:
    """The stable address of a document; the name is for people."""
    found = _readable(request, SiteDocument.objects.filter(pk=pk), "audience_id")
    return answer_with(request, found.file, public=found.is_public, download_name=found.filename)


def _readable(request: HttpRequest, files: QuerySet, audience: str) -> Model:
    """The only file of the set, once its audience holds the viewer or the viewer edits the library; else 404."""
    everybody = AudienceKey.objects.filter(audience=OuterRef(audience), key=PUBLIC)
    marked = files.annotate(is_public=Exists(everybody))
    found = marked.visible_to(request.viewer).first()
    if found is None and not request.viewer.is_visitor:
        found = next((each for each in marked[:1] if may_work_on(request.viewer, each)), None)
    if found is None:
        raise Http404
    return found
