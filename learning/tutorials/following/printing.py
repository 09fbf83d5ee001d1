"""A whole tutorial on one page, to be printed: what may be read already, with one's own notes."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from learning.tutorials.contexts import crumbs
from learning.tutorials.courses import Course
from learning.tutorials.following.desk import Desk, desk_of
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.selectors import course
from resources.pages import links


@require_safe
def tutorial_print(request: ViewerRequest, slug: str) -> HttpResponse:
    tutorial = get_object_or_404(TutorialPage.objects.visible_to(request.viewer).select_related("axis"), slug=slug)
    followed = course(request.viewer, tutorial)
    desks = desks_of(request, followed)
    context = {
        "course": followed,
        "desks": desks,
        "is_partial": len(desks) < len(followed.lessons),
        "breadcrumbs": crumbs(tutorial, "Version à imprimer"),
        "section": "tutoriels",
    }
    with links.resolved_for_all([desk.lesson for desk in desks], request.viewer):
        return render(request, "learning/tutorials/following/print.html", context)


def desks_of(request: ViewerRequest, followed: Course) -> list[Desk]:
    """The lessons that may be read, with their texts: one query."""
    readable = [lesson.pk for lesson in followed.lessons if followed.first_before(lesson) is None]
    lessons = LessonPage.objects.visible_to(request.viewer).filter(pk__in=readable).order_by("path")
    return [desk_of(followed, lesson) for lesson in lessons]
