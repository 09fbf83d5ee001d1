"""What the public interface says of each type: one table of fields, from which both answers and their
description are made, so that the description is true."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from learning.events.models import Event
from learning.tutorials.models import TutorialPage
from resources.directory.models import ServicePoint

TEXT: dict[str, Any] = {"type": "string"}
TEXT_OR_NOT: dict[str, Any] = {"type": ["string", "null"]}
NUMBER: dict[str, Any] = {"type": "integer"}
NUMBER_OR_NOT: dict[str, Any] = {"type": ["number", "null"]}
ADDRESS = {"type": "string", "format": "uri"}
MOMENT = {"type": "string", "format": "date-time"}
DAY_OR_NOT = {"type": ["string", "null"], "format": "date"}
TEXTS = {"type": "array", "items": TEXT}


@dataclass(frozen=True)
class Field:
    """One property of an answer: its name, its schema, and how it is read."""

    name: str
    schema: dict[str, Any]
    read: Callable[[Any], Any]


def whole(address: str) -> str:
    return f"{settings.BASE_URL}{address}"


DAY = (
    Field("id", TEXT, lambda event: str(event.uuid)),
    Field("titre", TEXT, lambda event: event.title),
    Field("adresse", ADDRESS, lambda event: whole(event.address)),
    Field("modalite", TEXT, lambda event: event.modality),
    Field("format", TEXT, lambda event: event.format),
    Field("etat", TEXT, lambda event: event.state),
    Field("objectif", TEXT, lambda event: event.objective),
    Field("debut", MOMENT, lambda event: event.starts_at.isoformat()),
    Field("fin", MOMENT, lambda event: event.ends_at.isoformat()),
    Field("commune", TEXT_OR_NOT, lambda event: event.commune.name if event.commune else None),
    Field("departement", TEXT_OR_NOT, lambda event: event.commune.department.code if event.commune else None),
    Field("places", NUMBER, lambda event: event.capacity),
)
TUTORIAL = (
    Field("id", TEXT, lambda page: str(page.uuid)),
    Field("titre", TEXT, lambda page: page.title),
    Field("adresse", ADDRESS, lambda page: whole(page.address)),
    Field("resume", TEXT, lambda page: page.summary),
    Field("objectifs", TEXTS, lambda page: page.objective_list),
    Field("axe", TEXT, lambda page: page.axis.code),
    Field("minutes", NUMBER, lambda page: page.minutes),
    Field("licence", TEXT, lambda page: page.get_licence_display()),
)
STRUCTURE = (
    Field("id", TEXT, lambda point: str(point.uuid)),
    Field("nom", TEXT, lambda point: point.structure.name),
    Field("lieu", TEXT, lambda point: point.name),
    Field("adresse", ADDRESS, lambda point: whole(f"/annuaire/{point.structure.slug}/")),
    Field("reseau", TEXT, lambda point: point.structure.network.code),
    Field("type", TEXT, lambda point: point.site_type),
    Field("commune", TEXT, lambda point: point.commune.name),
    Field("code_insee", TEXT, lambda point: point.commune.code),
    Field("departement", TEXT, lambda point: point.commune.department.code),
    Field("longitude", NUMBER_OR_NOT, lambda point: point.commune.longitude),
    Field("latitude", NUMBER_OR_NOT, lambda point: point.commune.latitude),
    Field("telephone", TEXT, lambda point: point.phone),
    Field("courriel", TEXT, lambda point: point.email),
    Field("horaires", TEXT, lambda point: point.opening_hours),
    Field("verifie_le", DAY_OR_NOT, lambda point: point.verified_on.isoformat() if point.verified_on else None),
)


@dataclass(frozen=True)
class Collection:
    """One list of the interface."""

    slug: str
    label: str
    model: type
    kind: str
    fields: tuple[Field, ...]
    related: tuple[str, ...]
    order: tuple[str, ...]

    def row(self, target: Any) -> dict[str, Any]:
        return {field.name: field.read(target) for field in self.fields}

    @property
    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "properties": {field.name: field.schema for field in self.fields},
            "required": [field.name for field in self.fields],
            "additionalProperties": False,
        }


COLLECTIONS = {
    each.slug: each
    for each in (
        Collection("journees", "Journées", Event, "event", DAY, ("commune__department",), ("-starts_at", "-pk")),
        Collection("tutoriels", "Tutoriels", TutorialPage, "tutorial", TUTORIAL, ("axis",), ("path",)),
        Collection(
            "structures",
            "Structures et lieux d’accueil",
            ServicePoint,
            "service_point",
            STRUCTURE,
            ("structure__network", "commune__department"),
            ("structure__name", "pk"),
        ),
    )
}
