"""What the templates of tutorials and lessons are given."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404

from foundation.access.viewer import Viewer
from foundation.accounts.http import ViewerRequest
from foundation.kinds.registry import Station
from foundation.kinds.thread import thread_around
from foundation.versions.sharing import lazily
from learning.programme.models import ActionPage
from learning.programme.selectors import neighbours_of_activity
from learning.record.progress import Progress
from learning.tutorials import figures, selectors
from learning.tutorials.catalogue.about import about, draft
from learning.tutorials.catalogue.filters import DURATIONS, filters_from
from learning.tutorials.courses import Course, outline_of
from learning.tutorials.export.permissions import may_take_away
from learning.tutorials.following.desk import desk_of
from learning.tutorials.following.lines import marked_lessons
from learning.tutorials.launching import launch_of
from learning.tutorials.models import LessonPage, TutorialIndexPage, TutorialPage

PER_PAGE = 24


def index(page: TutorialIndexPage, request: ViewerRequest) -> dict[str, Any]:
    viewer: Viewer = request.viewer
    filters = filters_from(request.GET)
    tutorials = filters.of(TutorialPage.objects.visible_to(viewer)).select_related("axis").in_order()
    page_obj = Paginator(tutorials, PER_PAGE).get_page(request.GET.get("page"))
    return {
        "filters": filters,
        "durations": DURATIONS,
        "page_obj": page_obj,
        "courses": selectors.courses(viewer, page_obj.object_list),
    }


def tutorial(page: TutorialPage, request: ViewerRequest) -> dict[str, Any]:
    viewer: Viewer = request.viewer
    followed = in_preview(page) if is_preview(request) else selectors.course(viewer, page)
    counts = figures.counts_of(page, viewer)
    told = draft(page) if is_preview(request) else about(page, viewer)
    return {
        "course": followed,
        "counts": counts,
        "about": told,
        "marked_lessons": marked_lessons(followed),
        "may_take_away": may_take_away(viewer, followed),
        "thread": _thread(page, told.stations, counts.finished),
    }


def lesson(page: LessonPage, request: ViewerRequest) -> dict[str, Any]:
    viewer: Viewer = request.viewer
    followed = _course_of(page, request)
    before, after = followed.around(page)
    launch = launch_of(page, followed, viewer)
    return {
        "course": followed,
        "first": None if is_preview(request) else followed.first_before(page),
        "desk": desk_of(followed, page),
        "launch": launch,
        "by_hand": launch is None or launch.finishes_by_hand,
        "number": followed.number_of(page),
        "is_read": page.uuid in followed.progress.read,
        "before": before,
        "after": after,
        **lazily(lambda: {"thread": _thread(followed.tutorial, _stations(followed.tutorial, viewer), None)}, "thread"),
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


def _stations(page: TutorialPage, viewer: Viewer) -> list[Station]:
    return neighbours_of_activity(viewer, first_action(page, viewer))


def _thread(page: TutorialPage, before: list[Station], finished: int | None) -> list[dict[str, Any]]:
    effect = [Station("effect", f"{finished} personnes l’ont terminé", "")] if finished else []
    here = Station("activity", page.title, page.address)
    return thread_around(here=here, label="Tutoriel", neighbours=[*before, *effect])
