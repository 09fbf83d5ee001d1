"""The editors' form of tutorials and lessons: what is said of a change, and what is checked before publishing."""

from typing import Any

from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page


class AuthorForm(WagtailAdminPageForm):
    """The words about a change are those of the pending draft: what was told does not come back."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.change_note = self.initial["change_note"] = pending_note(self.instance)

    @property
    def may_tell(self) -> bool:
        """Is there a published tutorial of which something can change?"""
        return False

    def clean_slug(self) -> str:
        """Letters without accents: our own pages of a tutorial stand under it."""
        return slugify(self.cleaned_data["slug"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.is_deferred_validation:
            self.check_before_publishing(cleaned)
        return cleaned

    def check_before_publishing(self, cleaned: dict[str, Any]) -> None:
        raise NotImplementedError


class TutorialForm(AuthorForm):
    @property
    def may_tell(self) -> bool:
        return bool(self.instance.pk and self.instance.live)

    def check_before_publishing(self, cleaned: dict[str, Any]) -> None:
        from learning.tutorials.authoring.checks import faults_of_tutorial

        for fault in faults_of_tutorial(self.instance):
            self.add_error(None, fault)


class LessonForm(AuthorForm):
    @property
    def may_tell(self) -> bool:
        tutorial = self.parent_page or (self.instance.pk and self.instance.get_parent())
        return bool(tutorial and tutorial.live)

    def check_before_publishing(self, cleaned: dict[str, Any]) -> None:
        from learning.tutorials.authoring.checks import faults_of_lesson

        if "body" in self.errors:
            return
        for fault in faults_of_lesson(cleaned.get("body"), cleaned.get("package")):
            self.add_error("body", fault)


def pending_note(page: Page) -> str:
    """What the draft that waits says of the change; nothing once it is published."""
    draft = page.latest_revision if page.pk and page.has_unpublished_changes else None
    return draft.content.get("change_note", "") if draft else ""
