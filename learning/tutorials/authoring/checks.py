"""What an author is told before publishing: what stops a publication, and what is only worth a look."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, Sum

from foundation.french.dates import duration
from learning.tutorials.models import LessonPage, TutorialPage

NO_LESSON = (
    "Publiez d’abord au moins une leçon : un tutoriel sans leçon ne mène nulle part. "
    "Enregistrez-le en brouillon, ajoutez ses leçons, puis revenez le publier."
)
NO_TEXT = "Cette leçon est vide : ajoutez au moins un bloc avant de la publier."


def faults_of_tutorial(page: TutorialPage) -> list[str]:
    """What stops its publication."""
    return [] if page.pk and _lessons(page).live().exists() else [NO_LESSON]


def faults_of_lesson(body: Any, package: Any = None) -> list[str]:
    return [] if package or (body is not None and len(body)) else [NO_TEXT]


def faults(page: Any) -> list[str]:
    """Of a page as it is, outside its form."""
    if isinstance(page, TutorialPage):
        return faults_of_tutorial(page)
    if isinstance(page, LessonPage):
        return faults_of_lesson(page.body, getattr(page, "package_id", None))
    return []


def remarks(page: TutorialPage) -> list[str]:
    """What does not stop a publication."""
    return list(_remarks(page)) if page.pk else []


def _remarks(page: TutorialPage) -> Iterable[str]:
    drafts = _lessons(page).filter(Q(live=False) | Q(has_unpublished_changes=True)).count()
    if drafts == 1:
        yield "Une leçon est en brouillon ou a des changements qui ne sont pas publiés."
    elif drafts:
        yield f"{drafts} leçons sont en brouillon ou ont des changements qui ne sont pas publiés."
    minutes = _lessons(page).live().aggregate(total=Sum("minutes"))["total"] or 0
    if minutes > page.minutes:
        yield f"Les leçons durent {duration(minutes)} en tout, plus que les {duration(page.minutes)} annoncées."
    if not page.quiz:
        yield "Il n’y a pas de quiz : le tutoriel est terminé quand ses leçons sont lues."
    if not page.objective_list:
        yield "Aucun objectif n’est écrit."


def _lessons(page: TutorialPage) -> Any:
    return LessonPage.objects.child_of(page)
