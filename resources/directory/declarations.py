"""The kinds of the directory: the places of structures, and what they offer."""

from foundation.kinds.registry import Kind, SearchText, declare
from resources.directory.models import ServiceOffer, ServicePoint


def _point_text(point: ServicePoint) -> SearchText:
    structure = point.structure
    offers = [offer for offer in point.offers.all() if offer.published]
    publics = {public.label for offer in offers for public in offer.publics.all()}
    return SearchText(
        title=structure.name if not point.name else f"{structure.name}, {point.name}",
        summary=f"{structure.network.name}. {point.commune.name}, {point.commune.department.name}.",
        body="\n".join(
            [
                *(f"{offer.name}. {offer.description}".strip() for offer in offers),
                ", ".join(sorted(publics)),
                f"{structure.network.acronym}, {structure.network.field_of_action}",
                point.get_site_type_display() if point.site_type != ServicePoint.SiteType.NONE else "",
                point.accessibility,
            ]
        ),
        facets={"department": point.commune.department.code, "network": structure.network.code},
    )


def _offer_text(offer: ServiceOffer) -> SearchText:
    structure, commune = offer.point.structure, offer.point.commune
    return SearchText(
        title=offer.name,
        summary=f"{structure.name}, {commune.name}. {offer.levels.capitalize()}.",
        body="\n".join(
            [offer.description, ", ".join(public.label for public in offer.publics.all()), offer.get_mode_display()]
        ),
        facets={"department": commune.department.code, "network": structure.network.code},
    )


declare(
    Kind(
        name="service_point",
        model=ServicePoint,
        label="structure",
        plural="structures",
        address=lambda point: f"/annuaire/{point.structure.slug}/",
        visible=lambda viewer: ServicePoint.objects.current().visible_to(viewer),
        surfaces=("page", "list", "search", "api"),
        search_text=_point_text,
        retention="Tant que la structure est membre ; masquée le lendemain de son départ, gardée pour l’historique.",
        personal_data=("verified_by",),
        indicators=(11, 12),
    )
)
declare(
    Kind(
        name="service_offer",
        model=ServiceOffer,
        label="service",
        plural="services",
        address=lambda offer: f"/annuaire/{offer.point.structure.slug}/#service-{offer.uuid}",
        visible=lambda viewer: ServiceOffer.objects.current().visible_to(viewer),
        surfaces=("page", "list", "search"),
        search_text=_offer_text,
        retention="Tant que la structure le propose.",
    )
)
