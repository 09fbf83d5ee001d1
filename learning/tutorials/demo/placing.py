"""Where a tutorial of the demo stands: its networks and départements, what comes before it, what changed."""

from collections.abc import Mapping

from foundation.clock import now
from foundation.networks.models import Department, Network
from learning.tutorials.authoring.models import ChangeNote, Prerequisite
from learning.tutorials.models import TutorialPage
from resources.pages.actions import publish_page


def place_tutorial(page: TutorialPage, fields: Mapping[str, str]) -> None:
    """Once: what an editor changed since stays."""
    if page.revisions.count() > 1 or not {"networks", "departments", "first", "sequence", "changed"} & fields.keys():
        return
    page.networks.set(Network.objects.filter(code__in=_listed(fields, "networks")))
    page.departments.set(Department.objects.filter(code__in=_listed(fields, "departments")))
    page.in_sequence = fields.get("sequence") == "oui"
    for place, slug in enumerate(_listed(fields, "first")):
        page.prerequisite_links.add(Prerequisite(first=TutorialPage.objects.get(slug=slug), sort_order=place))
    publish_page(page=page)
    if "changed" in fields:
        ChangeNote.objects.create(
            tutorial=page, text=fields["changed"], revision=page.latest_revision_id, told_at=now()
        )


def _listed(fields: Mapping[str, str], name: str) -> list[str]:
    return [each.strip() for each in fields.get(name, "").split(",") if each.strip()]
