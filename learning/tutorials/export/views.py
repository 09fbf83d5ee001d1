"""Take a tutorial away: what its package holds, and the package itself."""

from tempfile import TemporaryFile

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from foundation.accounts.http import MemberRequest
from learning.tutorials.contexts import crumbs
from learning.tutorials.courses import Course
from learning.tutorials.export.licences import licence_of
from learning.tutorials.export.permissions import edits, may_take_away
from learning.tutorials.export.scorm import write_package
from learning.tutorials.views import for_learners


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
def scorm(request: MemberRequest, followed: Course) -> FileResponse:
    _permit(request, followed)
    file = TemporaryFile()  # noqa: SIM115 (the answer closes it)
    write_package(followed, request.viewer, to=file)
    file.seek(0)
    name = f"{followed.tutorial.slug}-scorm12.zip"
    response = FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")
    response["Cache-Control"] = "private, no-store"
    return response


def _permit(request: MemberRequest, followed: Course) -> None:
    if not followed.lessons or not may_take_away(request.viewer, followed):
        raise Http404
