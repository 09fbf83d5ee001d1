"""What the home page says, counted from the data."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Max, Q, QuerySet, Subquery

from foundation.access.viewer import Viewer
from foundation.french.numbers import in_words, plural
from foundation.networks.models import Commune, Department
from foundation.versions.sharing import lazily
from learning.events.models import Event
from learning.events.selectors import upcoming_days
from learning.tutorials.models import TutorialPage
from portal.figures import figure, in_one_query, single
from resources.directory.models import ServiceOffer, ServicePoint, TargetPublic

if TYPE_CHECKING:
    from portal.home.models import HomePage

CENTRE = ServicePoint.SiteType.ASSOCIATED_CENTRE
CENTRAL = ServicePoint.SiteType.CENTRAL
#: what the template draws, all of it in the part that people with the same rights share
HOME_NAMES = ("numbers", "heading", "dots", "prefectures", "centre", "publics", "days", "tutorials")


@dataclass(frozen=True)
class Numbers:
    """The region in figures, as far as a viewer may see it."""

    departments: int = 0
    networks: int = 0
    structures: int = 0
    centres: int = 0
    offers: int = 0
    tutorials: int = 0
    days: int = 0
    last_day: datetime.datetime | None = None
    #: the viewer's own notifications, counted in passing: the bell in the frame shows them

    @property
    def heading(self) -> str:
        """« Huit départements, douze réseaux, une même porte d’entrée. »"""
        if not self.departments or not self.networks:
            return "Une même porte d’entrée."
        departments = f"{in_words(self.departments)} {plural(self.departments, 'département')}"
        networks = f"{in_words(self.networks)} {plural(self.networks, 'réseau', 'réseaux')}"
        return f"{departments}, {networks}, une même porte d’entrée.".capitalize()


def lazy_home_context(*, page: "HomePage", viewer: Viewer) -> dict[str, Any]:
    """What the page shows, asked of the database only when the shared part is not in the cache."""
    return lazily(lambda: home_context(page=page, viewer=viewer), *HOME_NAMES)


def home_context(*, page: "HomePage", viewer: Viewer) -> dict[str, Any]:
    numbers = region_in_numbers(viewer)
    dots = places(viewer)
    return {
        "numbers": numbers,
        "heading": page.heading or numbers.heading,
        "dots": dots,
        "prefectures": [dot for dot in dots if dot["is_prefecture"]],
        "centre": next((dot for dot in dots if dot["is_centre"]), None),
        "publics": TargetPublic.objects.all(),
        "days": upcoming_days(viewer, limit=3),
        "tutorials": tutorials(viewer)[:3],
    }


def region_in_numbers(viewer: Viewer) -> Numbers:
    """All the figures in one query, whatever the size of the region."""
    points = ServicePoint.objects.visible_to(viewer).current()
    days = Event.objects.visible_to(viewer).upcoming().taking_place()
    row = in_one_query(
        Department.objects.order_by("pk"),
        departments=figure(Department.objects.all(), Count("pk")),
        structures=figure(points, Count("structure", distinct=True)),
        networks=figure(points, Count("structure__network", distinct=True)),
        centres=figure(points, Count("commune__department", distinct=True, filter=Q(site_type=CENTRE))),
        offers=figure(ServiceOffer.objects.visible_to(viewer).current(), Count("pk")),
        tutorials=figure(tutorials(viewer), Count("pk")),
        days=figure(days, Count("pk")),
        last_day=Subquery(single(days, Max("starts_at"))),
    )
    return Numbers(**row) if row else Numbers()


def places(viewer: Viewer) -> list[dict[str, Any]]:
    """The communes with a place that receives the public; the one of the central site is marked."""
    points = ServicePoint.objects.visible_to(viewer).current()
    communes = Commune.objects.filter(service_points__in=points, longitude__isnull=False, latitude__isnull=False)
    central = Count("service_points", filter=Q(service_points__site_type=CENTRAL))
    rows = communes.order_by("name").annotate(central=central, prefecture=F("department__prefecture"))
    return [
        {**row, "is_centre": bool(row["central"]), "is_prefecture": row["name"] == row["prefecture"]}
        for row in rows.values("name", "longitude", "latitude", "central", "prefecture")
    ]


def tutorials(viewer: Viewer) -> QuerySet[TutorialPage]:
    return TutorialPage.objects.visible_to(viewer).order_by("path")
