"""The guarded address of stored files."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from foundation.files.models import StoredFile
from foundation.files.responses import file_response
from foundation.files.selectors import is_public


@require_safe
def stored_file(request: HttpRequest, uuid: UUID, name: str) -> HttpResponse:
    """The file, to whoever may see it. The name in the address is for people; the number decides."""
    visible = StoredFile.objects.visible_to(request.viewer)  # type: ignore[attr-defined]
    stored = get_object_or_404(visible, uuid=uuid)
    if not stored.file.storage.exists(stored.file.name):
        raise Http404
    return file_response(
        request,
        opener=lambda: stored.file.storage.open(stored.file.name, "rb"),
        name=stored.name,
        content_type=stored.content_type,
        size=stored.size,
        etag=stored.sha256[:32],
        public=is_public(stored),
    )
