"""What any installation has of the programme: the axes of the « socle » and the page at /programme/."""

from typing import Any

from django.db import transaction
from wagtail.models import Page, Site

from learning.programme.models import Axis, ProgrammePage
from resources.pages.actions import ensure_child

#: code → name, short name; as the charter gives them (3.3.4)
AXES = {
    "acteurs": ("Connaître les acteurs et leur offre de service", "Les acteurs"),
    "territoires": ("Comprendre les enjeux socio-économiques des territoires", "Les territoires"),
    "usagers": ("Mieux connaître les usagers et leurs besoins", "Les usagers"),
    "portail": ("S’approprier le portail et les outils dématérialisés", "Le portail"),
}


def home_page() -> Page:
    return Site.objects.select_related("root_page").get(is_default_site=True).root_page


def ensure_axes() -> dict[str, Axis]:
    """The four axes, left as they are when they are there."""
    for position, (code, (name, short_name)) in enumerate(AXES.items(), start=1):
        Axis.objects.get_or_create(code=code, defaults={"name": name, "short_name": short_name, "position": position})
    return {axis.code: axis for axis in Axis.objects.all()}


@transaction.atomic
def ensure_pages(**fields: Any) -> ProgrammePage:
    """The entry of the programme; `fields` are for the first time only."""
    ensure_axes()
    return ensure_child(
        parent=home_page(),
        model=ProgrammePage,
        slug="programme",
        title="Le programme régional",
        **{
            "summary": "Apprendre des autres réseaux et avec eux : le programme d’appui aux professionnels du SPRO.",
            **fields,
        },
    )
