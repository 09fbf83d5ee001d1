"""The demo's directory: places and services of the seed; all contact details are fictitious."""

import datetime
from typing import Any

from django.db import transaction

from foundation.access.actions import audience_for
from foundation.access.keys import PUBLIC
from foundation.clock import today
from foundation.networks.models import Structure
from resources.directory.models import ServiceOffer, ServicePoint, TargetPublic
from resources.search.actions import reindex

_SITES = {
    "site_central": ServicePoint.SiteType.CENTRAL,
    "centre_associe": ServicePoint.SiteType.ASSOCIATED_CENTRE,
    "point_relais": ServicePoint.SiteType.RELAY_POINT,
    "ressource": ServicePoint.SiteType.RESOURCE,
    "aucun": ServicePoint.SiteType.NONE,
}
_MODES = {"p": ServiceOffer.Mode.ONSITE, "d": ServiceOffer.Mode.REMOTE, "m": ServiceOffer.Mode.MIXED}
_HOURS = "Mo-Th 09:00-12:30,13:30-17:00; Fr 09:00-12:00; PH off"
#: days since the last check, structure by structure: most are fresh, a few are due
_AGES = (39, 12, 77, 5, 101, 340, 58, 160, 21, 39, 5, 210, 88, 137, 49, 260, 408, 30, 66, 124, 395, 15, 345, 73)
_SIGNED = {"mcef-foix": "Rémi Exemple, son référent", "cap-emploi-65": "Yann Modèle, son référent"}
_ACCESS = (
    "Entrée de plain-pied, boucle magnétique à l’accueil.",
    "Ascenseur, toilettes adaptées, place de stationnement réservée à 50 m.",
    "Rampe amovible : sonnez, quelqu’un vient vous ouvrir.",
)


@transaction.atomic
def load(seed: dict[str, Any]) -> None:
    """Publics, one place a structure, its services; running it again changes nothing."""
    _load_publics(seed)
    _load_points(seed)
    _load_offers(seed)
    reindex("service_point")
    reindex("service_offer")


def french(text: str) -> str:
    return text.replace("'", "’")


def _load_publics(seed: dict[str, Any]) -> None:
    publics = [
        TargetPublic(code=code, label=french(label), inclusion_code=inclusion, position=place)
        for place, (code, label, inclusion) in enumerate(seed["publics"])
    ]
    TargetPublic.objects.bulk_create(publics, ignore_conflicts=True)


def _load_points(seed: dict[str, Any]) -> None:
    """Centres first: a relay point is attached to one of them."""
    structures = {each.slug: each for each in Structure.objects.select_related("commune")}
    rows = list(enumerate(seed["structures"]["lignes"], start=1))
    lone = [_point(rank, row, structures) for rank, row in rows if len(row) < 6]
    ServicePoint.objects.bulk_create(lone, ignore_conflicts=True)
    points = {each.structure.slug: each for each in ServicePoint.objects.select_related("structure")}
    relays = [_point(rank, row, structures, points[row[5]]) for rank, row in rows if len(row) > 5]
    ServicePoint.objects.bulk_create(relays, ignore_conflicts=True)


def _point(
    rank: int, row: list[str], structures: dict[str, Structure], centre: ServicePoint | None = None
) -> ServicePoint:
    slug, _name, _network, _commune, site = row[:5]
    structure = structures[slug]
    return ServicePoint(
        audience=audience_for([PUBLIC]),
        structure=structure,
        site_type=_SITES[site],
        attached_to=centre,
        commune=structure.commune,
        street=f"{rank}, rue de l’Exemple",
        postal_code=structure.commune.postal_codes[:5],
        phone=f"05 36 49 00 {rank:02}",
        email=f"contact@{slug}.example",
        opening_hours=_HOURS,
        accessibility=_ACCESS[rank % len(_ACCESS)],
        verified_on=today() - datetime.timedelta(days=_AGES[(rank - 1) % len(_AGES)]),
        verified_by=_SIGNED.get(slug, "sa référente" if rank % 2 else "son référent"),
    )


def _load_offers(seed: dict[str, Any]) -> None:
    points = {each.structure.slug: each for each in ServicePoint.objects.select_related("structure")}
    publics = {each.code: each for each in TargetPublic.objects.all()}
    rows = seed["services"]["lignes"]
    offers = [
        ServiceOffer(
            audience_id=points[slug].audience_id,
            point=points[slug],
            name=french(name),
            spro_level=spro,
            cep_level=cep,
            mode=_MODES[mode],
        )
        for slug, name, spro, cep, _publics, mode in rows
    ]
    ServiceOffer.objects.bulk_create(offers, ignore_conflicts=True)
    kept = {(offer.point_id, offer.name): offer for offer in ServiceOffer.objects.all()}
    through = ServiceOffer.publics.through
    links = [
        through(serviceoffer_id=kept[points[slug].pk, french(name)].pk, targetpublic_id=publics[code].pk)
        for slug, name, _spro, _cep, codes, _mode in rows
        for code in codes
    ]
    through.objects.bulk_create(links, ignore_conflicts=True)
