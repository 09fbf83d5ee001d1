"""The page around a package: what it is, where one stands in it, and the way back to the lesson."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from foundation.accounts.http import ViewerRequest
from learning.packages.cmi.actions import start_attempt
from learning.packages.models import PackageAttempt
from learning.packages.play.contents import contents_of
from learning.packages.play.runtimes import Play, runtime_of
from learning.packages.play.sandbox import base_address, flags
from learning.packages.play.tickets import Ticket
from learning.tutorials.courses import Course
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.selectors import course
from learning.tutorials.views import Shut, not_yet, readable_lesson


@require_http_methods(["GET", "HEAD", "POST"])
def player(request: ViewerRequest, slug: str, lesson: str) -> HttpResponse:
    """POST opens the package for a member, so that its state is kept; GET plays it. A visitor just plays."""
    tutorial = get_object_or_404(TutorialPage.objects.visible_to(request.viewer), slug=slug)
    followed = course(request.viewer, tutorial)
    try:
        page = readable_lesson(followed, lesson)
    except Shut as shut:
        return not_yet(request, followed, shut)  # type: ignore[arg-type]
    if page.package is None:
        raise Http404
    if request.method == "POST":
        return _launch(request, followed, page)
    return _play(request, followed, page)


def _launch(request: ViewerRequest, followed: Course, page: LessonPage) -> HttpResponse:
    if not request.viewer.is_visitor:
        start_attempt(person=request.user, lesson=page, tutorial=followed.tutorial)
    return redirect(request.path)


def _play(request: ViewerRequest, followed: Course, page: LessonPage) -> HttpResponse:
    assert page.package is not None
    attempt = None
    if not request.viewer.is_visitor:
        attempt = PackageAttempt.objects.filter(person=request.user, lesson=page, package=page.package).first()
        if attempt is None:
            return redirect(page.address)
    contents = contents_of(page.package, attempt, request.GET.get("partie", ""))
    token = Ticket(page.package.uuid, contents.here, attempt.uuid if attempt else None).signed()
    base = base_address(request, token)
    context = {
        "page": page,
        "course": followed,
        "package": page.package,
        "contents": contents,
        "frame": runtime_of(page.package).entrance(Play(page.package, contents.here, attempt, base)),
        "flags": flags(),
        "section": "tutoriels",
    }
    response = render(request, "learning/packages/player.html", context)
    response._csp_update = {"frame-src": [base]}  # type: ignore[attr-defined]  # nowhere else may the frame go
    response["Cache-Control"] = "private, no-store"
    return response
