"""The audience of a page that appears, is copied or is moved: never wider than that of the page above."""

from collections.abc import Mapping

from django.db import transaction
from wagtail.models import Page

from foundation.access.actions import set_audience
from foundation.access.keys import MEMBERS, PUBLIC
from foundation.access.models import AudienceKey, PageAudience

Keys = frozenset[str]


def narrowed(own: Keys, above: Keys) -> Keys:
    """A page's own keys where the page above opens to at least as many, else the keys of the page above."""
    covered = PUBLIC in above or (MEMBERS in above and PUBLIC not in own) or own <= above
    return own if covered else above


def keys_of_pages(page: Page) -> dict[int, Keys]:
    """The keys of a page and of all below it; pages without a row are missing."""
    rows = PageAudience.objects.filter(page__path__startswith=page.path).values_list("page_id", "audience_id")
    held = dict(rows)
    keys: dict[int, set[str]] = {audience: set() for audience in held.values()}
    for audience, key in AudienceKey.objects.filter(audience_id__in=keys).values_list("audience_id", "key"):
        keys[audience].add(key)
    return {pk: frozenset(keys[audience]) for pk, audience in held.items()}


def keys_above(page: Page) -> Keys:
    """The keys of the page above; Wagtail's own root opens to everybody."""
    parent = page.get_parent()
    if parent is None or parent.is_root():
        return frozenset({PUBLIC})
    held = AudienceKey.objects.filter(audience__in=PageAudience.objects.filter(page=parent).values("audience"))
    return frozenset(held.values_list("key", flat=True))


@transaction.atomic
def inherit_audience(*, page: Page) -> None:
    """Give a new page the audience of the page above, unless it has its own already."""
    if not PageAudience.objects.filter(page_id=page.pk).exists():
        set_audience(target=page, keys=keys_above(page))


@transaction.atomic
def settle_audiences(*, page: Page, own: Mapping[int, Keys]) -> None:
    """Give a moved or copied page, and each below it, its own audience within that of the page above it."""
    above = {page.path[: -Page.steplen]: keys_above(page)}
    held = keys_of_pages(page)
    for each in page.get_descendants(inclusive=True).order_by("path"):
        within = above[each.path[: -Page.steplen]]
        wanted = narrowed(own.get(each.pk, within), within)
        above[each.path] = wanted
        if held.get(each.pk) != wanted:
            set_audience(target=each, keys=wanted)
            held |= dict.fromkeys(each.get_descendants(inclusive=True).values_list("pk", flat=True), wanted)


def follow_copy(*, source: Page, copy: Page) -> None:
    """A copy keeps the audiences of what it was copied from, page by page."""
    held = keys_of_pages(source)
    pairs = zip(
        source.get_descendants(inclusive=True).order_by("path").values_list("pk", flat=True),
        copy.get_descendants(inclusive=True).order_by("path").values_list("pk", flat=True),
        strict=False,
    )
    settle_audiences(page=copy, own={new: held[old] for old, new in pairs if old in held})
