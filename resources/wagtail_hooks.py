"""What Wagtail's admin becomes here: its menus, its editor and its pages' audience."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLResolver, include, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from foundation.accounts.http import ViewerRequest
from resources.editing import menus, urls
from resources.editing.inheritance import follow_copy, inherit_audience
from resources.editing.readiness import tell_faults
from resources.media.recordings.actions import forget_files
from resources.media.recordings.editing.viewset import RecordingViewSet
from resources.media.recordings.models import Recording
from resources.pages.links import SitePageLinkHandler

register_snippet(RecordingViewSet)


@hooks.register("register_rich_text_features", order=10)
def read_links_in_bulk(features: FeatureRegistry) -> None:
    features.register_link_type(SitePageLinkHandler)


@hooks.register("register_admin_urls")
def own_admin_urls() -> list[URLResolver]:
    return [path("", include(urls.urlpatterns))]


@hooks.register("after_create_page")
def new_page_inherits(request: ViewerRequest, page: Page) -> None:
    inherit_audience(page=page)


@hooks.register("after_copy_page")
def copy_keeps_audience(request: ViewerRequest, page: Page, new_page: Page) -> None:
    follow_copy(source=page, copy=new_page)


@hooks.register("register_page_header_buttons")
def seen_by_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if page.permissions_for_user(user).can_publish() and not page.is_root():
        yield Button("Visible par…", reverse("page_seen_by", args=[page.pk]), icon_name="view", priority=62)


@hooks.register("construct_main_menu")
def only_useful_entries(request: ViewerRequest, menu_items: list[MenuItem]) -> None:
    menus.keep_useful(request, menu_items, menus.MAIN)


@hooks.register("construct_settings_menu")
def only_useful_settings(request: ViewerRequest, menu_items: list[MenuItem]) -> None:
    menus.keep_useful(request, menu_items, menus.SETTINGS)


@hooks.register("construct_reports_menu")
def only_useful_reports(request: ViewerRequest, menu_items: list[MenuItem]) -> None:
    menus.keep_useful(request, menu_items, menus.REPORTS)


@hooks.register("construct_help_menu")
def no_foreign_help(request: ViewerRequest, menu_items: list[MenuItem]) -> None:
    menus.keep_useful(request, menu_items, menus.HELP)


@hooks.register("insert_global_admin_css")
def house_colours() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("css/rooms/gestion.css"))


@hooks.register("before_bulk_action")
def films_are_readable(
    request: ViewerRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Many pages published at once pass no form."""
    pages = [each for each in objects if isinstance(each, Page)] if action_type == "publish" else []
    return redirect(action.next_url) if tell_faults(request, pages) else None


@hooks.register("after_delete_snippet")
def forget_what_was_deleted(request: ViewerRequest, instances: Iterable[Any]) -> None:
    """The files of a film go with it."""
    for each in instances:
        if isinstance(each, Recording):
            names = [each.file.name, each.light.name, each.poster.name]
            forget_files(names=[name for name in names if name], storage=each.file.storage)
