"""Documents, points and offers for the tests of this room."""

import datetime
from collections.abc import Iterable
from typing import Any

from foundation.access.actions import audience_for
from foundation.networks.models import Structure
from resources.directory.models import ServiceOffer, ServicePoint, TargetPublic
from resources.library.models import Document, Subject
from resources.search.actions import index_object
from tests.factories import StructureFactory

_number = iter(range(1, 1_000_000))


def document(title: str, *, keys: Iterable[str] = ("public",), subjects: Iterable[str] = (), **fields: Any) -> Document:
    """An indexed document of this audience."""
    number = next(_number)
    made = Document.objects.create(
        audience=audience_for(keys),
        identifier=fields.pop("identifier", f"essai-{number}"),
        slug=f"essai-{number}-titre",
        title=title,
        creator=fields.pop("creator", "CARIF-OREF"),
        date=fields.pop("date", datetime.date(2026, 10, 1)),
        rights="CC BY-SA 4.0",
        **fields,
    )
    made.subjects.set([Subject.objects.get_or_create(slug=slug, defaults={"label": slug})[0] for slug in subjects])
    index_object(made)
    return made


def public(code: str = "jeunes", label: str = "Jeunes de 16 à 25 ans") -> TargetPublic:
    return TargetPublic.objects.get_or_create(code=code, defaults={"label": label})[0]


def point(structure: Structure | None = None, *, keys: Iterable[str] = ("public",), **fields: Any) -> ServicePoint:
    """An indexed point of a structure (of a new one by default)."""
    structure = structure or StructureFactory()
    fields.setdefault("commune", structure.commune)
    made = ServicePoint.objects.create(audience=audience_for(keys), structure=structure, **fields)
    index_object(made)
    return made


def offer(at: ServicePoint, name: str, *publics: TargetPublic, **fields: Any) -> ServiceOffer:
    """An indexed offer of a point, of the point's own audience."""
    made = ServiceOffer.objects.create(audience=at.audience, point=at, name=name, **fields)
    made.publics.set(publics)
    index_object(made)
    index_object(at)
    return made
