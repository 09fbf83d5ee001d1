"""The library's list with its exact counts, and who else reads a document."""

from collections import defaultdict
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from foundation.access.keys import MEMBERS, PUBLIC, role_key
from foundation.access.viewer import Viewer
from foundation.networks.models import Role
from resources.library.models import Document
from resources.search.facets import Chip, Facet, Row, chips, chosen_values, count, keep
from resources.search.selectors import matching_ids

PAGE_SIZE = 20
LABELS = {"type": "Type", "sujet": "Sujet"}
_READERS = {
    PUBLIC: "Ouvert à tous",
    MEMBERS: "Réservé aux professionnels membres",
    role_key(Role.Kind.REFERENT): "Réservé aux référentes et référents",
    role_key(Role.Kind.STEERING): "Réservé aux comités",
}


@dataclass(frozen=True)
class DocumentList:
    page_obj: Page
    documents: list[Document]
    facets: list[Facet]
    chips: list[Chip]
    total: int


def document_list(*, viewer: Viewer, query: QueryDict) -> DocumentList:
    """What the address asks for: the newest first, or the best first when a word was typed.
    Four queries, five with a word."""
    rows, known = _ground(viewer)
    word = query.get("q", "").strip()
    rows = _by_relevance(rows, word, viewer) if word else rows
    chosen = chosen_values(query, known)
    kept = keep(rows, chosen)
    facets = [count(rows, chosen, name=name, label=LABELS[name], known=known[name]) for name in LABELS]
    page_obj = Paginator(kept, PAGE_SIZE).get_page(query.get("page"))
    found = Document.objects.visible_to(viewer).for_cards().in_bulk([row.pk for row in page_obj.object_list])
    return DocumentList(
        page_obj=page_obj,
        documents=[found[row.pk] for row in page_obj.object_list if row.pk in found],
        facets=facets,
        chips=chips(query, facets, {"q": f"« {word[:60]} »"}),
        total=len(kept),
    )


def readers_of(document: Document) -> str:
    """For whom a document is, in words."""
    keys = set(document.audience.keys.values_list("key", flat=True))
    return next((label for key, label in _READERS.items() if key in keys), "Réservé à certaines personnes")


def _ground(viewer: Viewer) -> tuple[list[Row], dict[str, dict[str, str]]]:
    """Every document that may be seen, the newest first, and the labels of the facets' values."""
    types = Document.objects.visible_to(viewer).newest().values_list("pk", "type")
    subjects: dict[int, set[str]] = defaultdict(set)
    labels: dict[str, str] = {}
    for pk, slug, label in _subject_rows(viewer):
        subjects[pk].add(slug)
        labels[slug] = label
    rows = [Row(pk, {"type": {kind}, "sujet": subjects[pk]}) for pk, kind in types]
    held = {kind for row in rows for kind in row.values["type"]}
    return rows, {"type": {v: label for v, label in Document.Type.choices if v in held}, "sujet": labels}


def _subject_rows(viewer: Viewer) -> list[tuple]:
    visible = Document.objects.visible_to(viewer).filter(subjects__isnull=False).order_by("subjects__label")
    return list(visible.values_list("pk", "subjects__slug", "subjects__label"))


def _by_relevance(rows: list[Row], word: str, viewer: Viewer) -> list[Row]:
    place = {pk: at for at, pk in enumerate(matching_ids(text=word, viewer=viewer, kind="document"))}
    return sorted((row for row in rows if row.pk in place), key=lambda row: place[row.pk])
