"""The directory's list, with its exact counts, and the sheet of a structure."""

from collections import defaultdict
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch
from django.http import QueryDict

from foundation.access.viewer import Viewer
from foundation.networks.models import Structure
from resources.directory.models import ServiceOffer, ServicePoint, TargetPublic
from resources.directory.placing import Pin, pins_of
from resources.directory.querysets import ServicePointQuerySet
from resources.search.facets import Chip, Facet, Row, chips, chosen_values, count, keep
from resources.search.selectors import matching_ids
from resources.search.text import fold

PAGE_SIZE = 12
LABELS = {"public": "Public", "departement": "Département", "reseau": "Réseau"}


@dataclass(frozen=True)
class Sheet:
    """A structure as the viewer sees it: its places (the main one first) and what they offer."""

    structure: Structure
    points: list[ServicePoint]

    @property
    def main(self) -> ServicePoint:
        return self.points[0]

    @property
    def offers(self) -> list[ServiceOffer]:
        return [offer for point in self.points for offer in point.shown_offers]  # type: ignore[attr-defined]


@dataclass(frozen=True)
class DirectoryList:
    page_obj: Page
    sheets: list[Sheet]
    pins: list[Pin]
    facets: list[Facet]
    chips: list[Chip]
    total: int


@dataclass(frozen=True)
class _Ground:
    """Every structure that the viewer may see, by name, and the labels of the facets' values."""

    rows: list[Row]
    known: dict[str, dict[str, str]]
    #: structure → its points and the folded names of their communes
    points: dict[int, set[int]]
    communes: dict[int, set[str]]


def directory_list(*, viewer: Viewer, query: QueryDict) -> DirectoryList:
    """What the address asks for, by name: no network comes before another (V6). Five queries, six with a word."""
    ground = _ground(viewer)
    rows = _with_texts(ground, viewer, query)
    chosen = chosen_values(query, ground.known)
    kept = keep(rows, chosen)
    facets = [count(rows, chosen, name=name, label=LABELS[name], known=ground.known[name]) for name in LABELS]
    page_obj = Paginator(kept, PAGE_SIZE).get_page(query.get("page"))
    sheets = sheets_of([row.pk for row in page_obj.object_list], viewer)
    return DirectoryList(
        page_obj=page_obj,
        sheets=sheets,
        pins=pins_of([(sheet.structure, sheet.main.commune) for sheet in sheets]),
        facets=facets,
        chips=chips(query, facets, _typed(query)),
        total=len(kept),
    )


def sheet_of(*, slug: str, viewer: Viewer) -> Sheet | None:
    """The sheet of one structure, or None when nothing of it is the viewer's to see."""
    points = list(_points(viewer).filter(structure__slug=slug).select_related("attached_to__structure"))
    return Sheet(points[0].structure, points) if points else None


def sheets_of(structures: list[int], viewer: Viewer) -> list[Sheet]:
    """The sheets of these structures, in this order."""
    by_structure: dict[int, list[ServicePoint]] = defaultdict(list)
    for point in _points(viewer).filter(structure__in=structures):
        by_structure[point.structure_id].append(point)
    return [Sheet(by_structure[pk][0].structure, by_structure[pk]) for pk in structures if by_structure[pk]]


def _points(viewer: Viewer) -> ServicePointQuerySet:
    offers = ServiceOffer.objects.visible_to(viewer).prefetch_related("publics").order_by("spro_level", "name")
    points = ServicePoint.objects.current().visible_to(viewer).with_place()
    return points.prefetch_related(Prefetch("offers", queryset=offers, to_attr="shown_offers"))


def _ground(viewer: Viewer) -> _Ground:
    points, communes = defaultdict(set), defaultdict(set)
    values: dict[int, dict[str, set[str]]] = defaultdict(lambda: {name: set() for name in LABELS})
    known: dict[str, dict[str, str]] = {name: {} for name in LABELS}
    for pk, structure, commune, department, place, network, acronym in _place_rows(viewer):
        points[structure].add(pk)
        communes[structure].add(fold(commune))
        values[structure]["departement"].add(department)
        values[structure]["reseau"].add(network)
        known["departement"][department] = f"{place} ({department})"
        known["reseau"][network] = acronym
    publics = list(TargetPublic.objects.all())
    for structure, served in _served(publics, viewer).items():
        if structure in values:
            values[structure]["public"] = served
    somewhere = set().union(*(each["public"] for each in values.values()))
    known["public"] = {public.code: public.label for public in publics if public.code in somewhere}
    known["departement"] = dict(sorted(known["departement"].items()))
    known["reseau"] = dict(sorted(known["reseau"].items(), key=lambda item: fold(item[1])))
    return _Ground([Row(pk, each) for pk, each in values.items()], known, points, communes)


def _place_rows(viewer: Viewer) -> list[tuple]:
    """The places that may be seen, by the folded name of their structure, whatever the database's own order."""
    visible = ServicePoint.objects.current().visible_to(viewer).order_by("structure_id", "pk")
    department, network = "commune__department__", "structure__network__"
    columns = ["pk", "structure_id", "commune__name", f"{department}code", f"{department}name"]
    rows = visible.values_list("structure__name", *columns, f"{network}code", f"{network}acronym")
    return [row[1:] for row in sorted(rows, key=lambda row: fold(row[0]))]


def _served(publics: list[TargetPublic], viewer: Viewer) -> dict[int, set[str]]:
    """Whom each structure receives; where a service is for all publics, each of them is received."""
    codes = {public.pk: {public.code} for public in publics}
    everyone = {public.code for public in publics}
    codes |= {public.pk: everyone for public in publics if public.is_everybody}
    visible = ServiceOffer.objects.current().visible_to(viewer).filter(publics__isnull=False).order_by()
    served: dict[int, set[str]] = defaultdict(set)
    for structure, public in visible.values_list("point__structure_id", "publics").distinct():
        served[structure] |= codes[public]
    return served


def _with_texts(ground: _Ground, viewer: Viewer, query: QueryDict) -> list[Row]:
    """The rows that the two text fields leave: a word of the sheet, a commune."""
    rows, word, commune = ground.rows, query.get("q", "").strip(), fold(query.get("commune", "").strip())
    if word:
        found = set(matching_ids(text=word, viewer=viewer, kind="service_point"))
        rows = [row for row in rows if ground.points[row.pk] & found]
    if commune:
        rows = [row for row in rows if any(commune in name for name in ground.communes[row.pk])]
    return rows


def _typed(query: QueryDict) -> dict[str, str]:
    return {"q": f"« {query.get('q', '').strip()[:60]} »", "commune": query.get("commune", "").strip()[:60]}
