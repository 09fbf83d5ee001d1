"""Take a tutorial away: what its package holds, and the package itself."""

from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from foundation.accounts.http import MemberRequest
from foundation.files.responses import file_response
from learning.tutorials.contexts import crumbs
from learning.tutorials.courses import Course
from learning.tutorials.export.licences import licence_of
from learning.tutorials.export.permissions import edits, may_take_away
from learning.tutorials.export.scorm import write_package
from learning.tutorials.views import for_learners

#: a package with films is written on the disk meanwhile
IN_MEMORY = 16 * 1024 * 1024


@require_safe
@for_learners
def take_away(request: MemberRequest, followed: Course) -> HttpResponse:
    _permit(request, followed)
    context = {
        "course": followed,
        "licence": licence_of(followed.tutorial),
        "edits": edits(request.viewer),
        "breadcrumbs": crumbs(followed.tutorial, "Emporter"),
        "section": "tutoriels",
    }
    return render(request, "learning/tutorials/export/take_away.html", context)


@require_GET
@for_learners
def scorm(request: MemberRequest, followed: Course) -> HttpResponseBase:
    _permit(request, followed)
    file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 (closed with the answer)
    write_package(followed, request.viewer, to=cast(BinaryIO, file))
    response = file_response(
        request,
        opener=lambda: cast(BinaryIO, file),
        name=f"{followed.tutorial.slug}-scorm12.zip",
        content_type="application/zip",
        size=file.tell(),
        etag=uuid4().hex,
        public=False,
    )
    response._resource_closers.append(file.close)  # type: ignore[union-attr]
    return response


def _permit(request: MemberRequest, followed: Course) -> None:
    if not may_take_away(request.viewer, followed):
        raise Http404
