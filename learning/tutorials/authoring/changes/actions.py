"""What a publication sets going: its « ce qui a changé » is kept, and told to those who had finished."""

from django.db import transaction
from wagtail.models import Revision

from foundation.versions.actions import bump
from learning.tutorials.authoring.changes.telling import tell_of_change
from learning.tutorials.authoring.models import ChangeNote
from learning.tutorials.models import LessonPage, TutorialPage


@transaction.atomic
def keep_change(*, page: TutorialPage | LessonPage, revision: Revision) -> ChangeNote | None:
    """Take the words off the page that was just published, and tell them once; without words, silence."""
    text = page.change_note.strip()
    if not (text and page.live):
        return None
    type(page).objects.filter(pk=page.pk).update(change_note="")
    page.change_note = ""
    tutorial = _tutorial_of(page)
    if tutorial is None or not tutorial.live or _is_first(page):
        return None
    note, is_new = ChangeNote.objects.get_or_create(
        revision=revision.pk,
        defaults={
            "tutorial": tutorial,
            "lesson_title": page.title if isinstance(page, LessonPage) else "",
            "text": text,
            "author": revision.user,
        },
    )
    if is_new:
        bump()
        tell_of_change.enqueue(str(note.uuid))
    return note


def _tutorial_of(page: TutorialPage | LessonPage) -> TutorialPage | None:
    if isinstance(page, TutorialPage):
        return page
    return TutorialPage.objects.filter(path=page.path[: -LessonPage.steplen]).first()


def _is_first(page: TutorialPage | LessonPage) -> bool:
    """The first publication of a tutorial changes nothing for anybody; that of a lesson may."""
    return isinstance(page, TutorialPage) and page.first_published_at == page.last_published_at
