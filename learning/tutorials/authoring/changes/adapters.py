"""Wagtail's signals, heard for what authors say of a publication."""

from typing import Any

from wagtail.models import Page, Revision
from wagtail.signals import page_published

from learning.tutorials.authoring.changes.actions import keep_change
from learning.tutorials.models import LessonPage, TutorialPage


def connect() -> None:
    """Called once, when the room is ready."""
    for model in (TutorialPage, LessonPage):
        page_published.connect(when_published, sender=model, dispatch_uid=f"tutorials.changed.{model.__name__}")


def when_published(sender: type[Page], instance: Page, revision: Revision, **kwargs: Any) -> None:
    keep_change(page=instance, revision=revision)
