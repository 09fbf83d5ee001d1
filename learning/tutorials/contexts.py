"""What the templates of tutorials and lessons are given."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404

from foundation.access.viewer import Viewer
from foundation.accounts.http import ViewerRequest
from foundation.kinds.registry import Station
from learning.programme.models import ActionPage, Axis
from learning.programme.selectors import neighbours_of_activity
from learning.programme.thread import thread_around
from learning.record.progress import Progress
from learning.tutorials import figures, selectors
from learning.tutorials.courses import Course, outline_of
from learning.tutorials.models import LessonPage, TutorialIndexPage, TutorialPage

PER_PAGE = 24
#: « Combien de temps avez-vous ? », in minutes
DURATIONS = (30, 45, 60)


def index(page: TutorialIndexPage, request: ViewerRequest) -> dict[str, Any]:
    viewer: Viewer = request.viewer
    axes = list(Axis.objects.in_order())
    axis = next((each for each in axes if each.code == request.GET.get("axe")), None)
    minutes = next((each for each in DURATIONS if str(each) == request.GET.get("duree")), None)
    tutorials = TutorialPage.objects.visible_to(viewer).select_related("axis").in_order()
    if axis:
        tutorials = tutorials.under_axis(axis.code)
    if minutes:
        tutorials = tutorials.within(minutes)
    page_obj = Paginator(tutorials, PER_PAGE).get_page(request.GET.get("page"))
    return {
        "axes": axes,
        "axis": axis,
        "durations": DURATIONS,
        "minutes": minutes,
        "page_obj": page_obj,
        "courses": selectors.courses(viewer, page_obj.object_list),
    }


def tutorial(page: TutorialPage, request: ViewerRequest) -> dict[str, Any]:
    viewer: Viewer = request.viewer
    followed = in_preview(page) if is_preview(request) else selectors.course(viewer, page)
    counts = figures.counts_of(page, viewer)
    action = first_action(page, viewer)
    return {
        "course": followed,
        "counts": counts,
        "thread": _thread(page, viewer, action, counts.finished),
    }


def lesson(page: LessonPage, request: ViewerRequest) -> dict[str, Any]:
    viewer: Viewer = request.viewer
    followed = _course_of(page, request)
    before, after = followed.around(page)
    return {
        "course": followed,
        "number": followed.number_of(page),
        "is_read": page.uuid in followed.progress.read,
        "before": before,
        "after": after,
        "thread": _thread(followed.tutorial, viewer, first_action(followed.tutorial, viewer), None),
        "breadcrumbs": crumbs(followed.tutorial, page.title),
    }


def crumbs(page: TutorialPage, *last: str) -> list[tuple[str, str]]:
    """« Tutoriels › Réussir un aiguillage › Quiz »."""
    return [("Tutoriels", "/tutoriels/"), (page.title, page.address if last else ""), *((each, "") for each in last)]


def first_action(page: TutorialPage, viewer: Viewer) -> ActionPage | None:
    """The action of the programme that this tutorial carries out first."""
    return ActionPage.objects.visible_to(viewer).carried_out_by(page).defer("body").order_by("path").first()


def in_preview(page: TutorialPage) -> Course:
    """As an editor sees it: drafts of lessons too, and nobody's progress."""
    lessons = tuple(LessonPage.objects.of([page]).defer("body")) if page.path else ()
    return Course(page, lessons, Progress(outline_of(page, lessons)))


def is_preview(request: ViewerRequest) -> bool:
    return getattr(request, "is_preview", False)


def _course_of(page: LessonPage, request: ViewerRequest) -> Course:
    if is_preview(request):
        return in_preview(TutorialPage.objects.get(path=page.path[: -LessonPage.steplen]))
    found = selectors.tutorial_of(page, request.viewer)
    if found is None:
        raise Http404
    return selectors.course(request.viewer, found)


def _thread(
    page: TutorialPage, viewer: Viewer, action: ActionPage | None, finished: int | None
) -> list[dict[str, Any]]:
    effect = [Station("effect", f"{finished} personnes l’ont terminé", "")] if finished else []
    return thread_around(
        here=Station("activity", page.title, page.address),
        label="Tutoriel",
        neighbours=[*neighbours_of_activity(viewer, action), *effect],
    )
