"""Making and publishing pages from code."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import transaction
from wagtail.models import Page

from foundation.access.actions import set_audience
from foundation.access.keys import PUBLIC

PageT = TypeVar("PageT", bound=Page)


def publish_page(*, page: PageT, user: Any = None) -> PageT:
    """Publish what the page holds now, as a revision of its own."""
    page.save_revision(user=user, log_action=True).publish(user=user)
    page.refresh_from_db()
    return page


@transaction.atomic
def ensure_child(
    *, parent: Page, model: type[PageT], slug: str, title: str, keys: Iterable[str] = (PUBLIC,), **fields: Any
) -> PageT:
    """The child page of this slug, made and published if it is not there yet.
    An existing one is left as its editors have it."""
    found = model.objects.child_of(parent).filter(slug=slug).first()
    if found:
        return found
    page = model(title=title, slug=slug, **fields)
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    set_audience(target=page, keys=keys)
    return publish_page(page=page)
