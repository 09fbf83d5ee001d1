"""Searching: the engine proposes, each Kind's own rule decides, and only what it lets through is counted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef, Q, Value
from django.utils.html import escape
from django.utils.safestring import SafeString

from foundation.access.viewer import Viewer
from foundation.kinds.registry import Kind, all_kinds
from foundation.kinds.registry import kind as kind_named
from resources.search.engines.base import Candidate, engine
from resources.search.excerpts import excerpt, marked
from resources.search.models import SearchEntry
from resources.search.query import Query, parse

PAGE_SIZE = 20
#: how many of the best candidates are looked at; a search that finds more says « plus de »
MOST = 1000


@dataclass(frozen=True)
class Hit:
    """One result, ready to be shown: `marked_title` and `excerpt` are safe HTML."""

    kind: Kind
    title: str
    marked_title: SafeString
    excerpt: SafeString
    address: str
    entry: SearchEntry = field(repr=False)


@dataclass(frozen=True)
class KindCount:
    kind: Kind
    count: int


@dataclass(frozen=True)
class SearchResults:
    text: str
    kind: str | None
    hits: list[Hit]
    #: all that the viewer may see and that fits, over every kind
    total: int
    counts: list[KindCount]
    page_obj: Page
    #: some words were dropped, as nothing held them all
    is_partial: bool = False
    #: more than `MOST` fit: the numbers are lower bounds
    is_capped: bool = False

    @property
    def found(self) -> int:
        """How many there are of the kind that is shown."""
        return self.page_obj.paginator.count


def search(*, text: str, viewer: Viewer, kind: str | None = None, page: int | str = 1) -> SearchResults:
    """Search everything that this viewer may see. Never fails, whatever is typed. Three queries at most
    (six when no object holds every word)."""
    query = parse(text)
    kinds = searchable_kinds()
    names = [each.name for each in kinds]
    kind = kind if kind in names else None
    found, is_partial, is_capped = _confirmed(query, viewer, names)
    counts = Counter(each.kind for each in found)
    shown = [each for each in found if kind in (None, each.kind)]
    if kind and is_capped:
        shown, _, _ = _confirmed(query, viewer, [kind])
    page_obj = Paginator(shown, PAGE_SIZE).get_page(page)
    return SearchResults(
        text=text,
        kind=kind,
        hits=_hits(list(page_obj.object_list), query),
        total=len(found),
        counts=[KindCount(each, counts[each.name]) for each in kinds if counts[each.name]],
        page_obj=page_obj,
        is_partial=is_partial,
        is_capped=is_capped,
    )


def suggestions(*, text: str, viewer: Viewer, limit: int = 6) -> list[Hit]:
    """The best few, for the box in the header while one types."""
    query = parse(text)
    names = [each.name for each in searchable_kinds()]
    found = _allowed(_candidates(query, viewer, names, limit=limit * 3, all_terms=True), viewer)
    return _hits(found[:limit], query)


def hits_at(addresses: Iterable[str], viewer: Viewer) -> dict[str, Hit]:
    """What stands at these addresses of the site, as far as this viewer may see it. One query."""
    entries = SearchEntry.objects.filter(_shown_to(viewer), address__in=set(addresses)).for_hits().defer("body")
    return {each.address: _bare_hit(each) for each in entries}


def matching_ids(*, text: str, viewer: Viewer, kind: str) -> list[int]:
    """What the index proposes of one kind, for a list that reads its objects through `visible_to` itself.
    One query, two when no object holds every word."""
    query = parse(text)
    found = _candidates(query, viewer, [kind], all_terms=True)
    if not found and len(query.terms) > 1:
        found = _candidates(query, viewer, [kind], all_terms=False)
    return [each.object_id for each in found]


def searchable_kinds() -> list[Kind]:
    return [each for each in all_kinds() if each.search_text and each.visible]


def _confirmed(query: Query, viewer: Viewer, names: Sequence[str]) -> tuple[list[Candidate], bool, bool]:
    """What fits and may be seen: by all words, or else by some of them."""
    proposed = _candidates(query, viewer, names, all_terms=True)
    found = _allowed(proposed, viewer)
    is_partial = not found and len(query.terms) > 1
    if is_partial:
        proposed = _candidates(query, viewer, names, all_terms=False)
        found = _allowed(proposed, viewer)
    return found[:MOST], is_partial and bool(found), len(proposed) > MOST


def _candidates(
    query: Query, viewer: Viewer, names: Sequence[str], *, all_terms: bool, limit: int = MOST + 1
) -> list[Candidate]:
    if not query:
        return []
    return engine().candidates(
        query=query, audience_ids=viewer.audience_ids, kinds=names, limit=limit, all_terms=all_terms
    )


def _allowed(proposed: Sequence[Candidate], viewer: Viewer) -> list[Candidate]:
    """Those that their own Kind shows to this viewer, in one query over all kinds."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for each in proposed:
        by_kind[each.kind].append(each.object_id)
    readings = [_reading(kind_named(name), ids, viewer) for name, ids in by_kind.items()]
    if not readings:
        return []
    seen = {Candidate(*row) for row in readings[0].union(*readings[1:])}
    return [each for each in proposed if each in seen]


def _reading(kind: Kind, ids: list[int], viewer: Viewer) -> Any:
    assert kind.visible is not None
    visible = kind.visible(viewer).filter(pk__in=ids).order_by()
    return visible.annotate(search_kind=Value(kind.name)).values_list("search_kind", "pk")


def _hits(candidates: Sequence[Candidate], query: Query) -> list[Hit]:
    ids = {each.object_id for each in candidates}
    if not ids:
        return []
    kinds = {each.kind for each in candidates}
    entries = {
        (entry.kind, entry.object_id): entry
        for entry in SearchEntry.objects.filter(kind__in=kinds, object_id__in=ids).for_hits()
    }
    return [_hit(entries[each], query) for each in candidates if each in entries]


def _shown_to(viewer: Viewer) -> Q:
    """Each Kind's own rule, asked of the few rows that the rest of the query leaves."""
    rule = Q(pk__in=[])
    for kind in searchable_kinds():
        assert kind.visible is not None
        visible = kind.visible(viewer).order_by().filter(pk=OuterRef("object_id"))
        rule |= Q(Exists(visible), kind=kind.name)
    return rule


def _bare_hit(entry: SearchEntry) -> Hit:
    """Shown for itself, outside of a search."""
    title, summary = escape(entry.title), escape(entry.summary)
    return Hit(kind_named(entry.kind), entry.title, title, summary, entry.address, entry)


def _hit(entry: SearchEntry, query: Query) -> Hit:
    body = excerpt(entry.body, query)
    summary = marked(entry.summary, query)
    return Hit(
        kind=kind_named(entry.kind),
        title=entry.title,
        marked_title=marked(entry.title, query),
        excerpt=summary if entry.summary and ("<mark>" in summary or "<mark>" not in body) else body,
        address=entry.address,
        entry=entry,
    )
