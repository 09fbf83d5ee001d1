"""Writing the index. Whoever changes what the search shows of an object calls `index_object` in the same action."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.db import models, transaction
from wagtail.models import Page

from foundation.access.models import Audience
from foundation.clock import now
from foundation.kinds.registry import Kind, all_kinds, kind_of
from foundation.versions.actions import bump
from resources.search.models import SearchEntry
from resources.search.text import stems, words

LONGEST_BODY = 60_000
CHUNK = 500
_FIELDS = [field.name for field in SearchEntry._meta.concrete_fields if field.name not in ("id", "kind", "object_id")]


def index_object(target: models.Model) -> None:
    """Write what the search holds of an object; what is not published or has no audience leaves the index."""
    if isinstance(target, Page):
        target = target.specific
    kind = kind_of(target)
    if kind is None or kind.search_text is None:
        return
    entry = _entry(kind, target)
    if entry is None:
        unindex_object(target)
    else:
        _write([entry])
        bump()  # cached pages and shared fragments show what they are indexed with


def unindex_object(target: models.Model) -> None:
    """Take an object out of the index."""
    kind = kind_of(target.specific if isinstance(target, Page) else target)
    if kind is not None:
        SearchEntry.objects.of(kind.name, [target.pk]).delete()
        bump()


def reindex(kind: str | None = None) -> int:
    """Write the index anew, kind by kind, while it stays in use; returns how many entries it holds."""
    kinds = [each for each in all_kinds() if each.search_text and kind in (None, each.name)]
    if kind is None:
        SearchEntry.objects.exclude(kind__in=[each.name for each in kinds]).delete()
    return sum(_reindex_kind(each) for each in kinds)


def follow_audience(targets: Sequence[models.Model], audience: Audience) -> None:
    """Registered with `foundation.access`: the index takes a new audience at once."""
    pages = [target.pk for target in targets if isinstance(target, Page)]
    if pages:
        names = [each.name for each in all_kinds() if issubclass(each.model, Page)]
        SearchEntry.objects.filter(kind__in=names, object_id__in=pages).update(audience=audience)
    for target in targets:
        kind = None if isinstance(target, Page) else kind_of(target)
        if kind is not None:
            SearchEntry.objects.of(kind.name, [target.pk]).update(audience=audience)
    bump()


def _reindex_kind(kind: Kind) -> int:
    start, count = now(), 0
    entries = _entries(kind)
    while chunk := list(islice(entries, CHUNK)):
        _write(chunk)
        count += len(chunk)
    SearchEntry.objects.filter(kind=kind.name, updated_at__lt=start).delete()
    return count


def _entries(kind: Kind) -> Iterator[SearchEntry]:
    for target in _all_of(kind.model).iterator(chunk_size=CHUNK):
        entry = _entry(kind, target)
        if entry is not None:
            yield entry


def _all_of(model: type[models.Model]) -> models.QuerySet:
    """Every object of a model; `for_search()` of its queryset, if it has one, joins what search_text reads."""
    everything = model._default_manager.all()
    if issubclass(model, Page):
        return everything.select_related("page_audience")
    return everything.for_search() if hasattr(everything, "for_search") else everything


def _entry(kind: Kind, target: Any) -> SearchEntry | None:
    audience_id = _audience_id(target)
    if audience_id is None or not getattr(target, "published", getattr(target, "live", True)):
        return None
    assert kind.search_text is not None
    text = kind.search_text(target)
    body, facets = text.body[:LONGEST_BODY], text.facets
    return SearchEntry(
        kind=kind.name,
        object_id=target.pk,
        audience_id=audience_id,
        updated_at=now(),
        date=datetime.date.fromisoformat(facets["date"]) if facets.get("date") else None,
        department=facets.get("department", "")[:60],
        network=facets.get("network", "")[:60],
        axis=facets.get("axis", "")[:60],
        address=kind.address(target),
        title=text.title[:300],
        summary=text.summary,
        title_stems=stems(text.title),
        summary_stems=stems(text.summary),
        body_stems=stems(body),
        words=words(f"{text.title} {text.summary} {body}"),
        body=body,
    )


def _audience_id(target: Any) -> int | None:
    if isinstance(target, Page):
        return getattr(getattr(target, "page_audience", None), "audience_id", None)
    return getattr(target, "audience_id", None)


def _write(entries: Iterable[SearchEntry]) -> None:
    with transaction.atomic():
        SearchEntry.objects.bulk_create(
            entries, update_conflicts=True, unique_fields=["kind", "object_id"], update_fields=_FIELDS
        )
