"""The guarded address of stored files."""

from uuid import UUID

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from foundation.files.models import StoredFile
from foundation.files.responses import file_response
from foundation.files.selectors import is_public


@require_safe
def stored_file(request: ViewerRequest, uuid: UUID, name: str) -> HttpResponseBase:
    """The file, to whoever may see it. The name in the address is for people; the number decides."""
    visible = StoredFile.objects.visible_to(request.viewer)
    stored = get_object_or_404(visible, uuid=uuid)
    storage, path = stored.file.storage, str(stored.file.name)
    if not storage.exists(path):
        raise Http404
    return file_response(
        request,
        opener=lambda: storage.open(path, "rb"),  # type: ignore[arg-type,return-value]
        name=stored.name,
        content_type=stored.content_type,
        size=stored.size,
        etag=stored.sha256[:32],
        public=is_public(stored),
    )
