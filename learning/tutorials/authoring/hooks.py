"""What authors meet in Wagtail's admin around a publication, and the addresses of their own pages there."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from learning.tutorials.authoring import urls
from learning.tutorials.authoring.checks import faults, remarks
from learning.tutorials.models import TutorialPage


@hooks.register("register_admin_urls")
def authors_urls() -> list[URLResolver]:
    return [path("", include(urls.urlpatterns))]


@hooks.register("register_help_menu_item")
def authors_help() -> MenuItem:
    return MenuItem("Écrire un tutoriel", reverse("authors_help"), name="authors-help", icon_name="help", order=10)


@hooks.register("after_publish_page")
def say_what_deserves_a_look(request: HttpRequest, page: Page) -> None:
    """Nothing that stopped the publication."""
    if isinstance(page, TutorialPage):
        for remark in remarks(page):
            messages.warning(request, remark)


@hooks.register("before_bulk_action")
def many_at_once_are_checked_too(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    if action_type != "publish":
        return None
    found = [(page, fault) for page in objects if isinstance(page, Page) for fault in faults(page.specific)]
    for page, fault in found:
        messages.error(request, f"« {page.title} » : {fault}")
    return redirect(action.next_url) if found else None
