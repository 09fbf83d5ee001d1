"""What a référent reads of their structure, and what a member finds of their own."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from foundation.access.models import PageAudience
from foundation.access.selectors import seeing
from foundation.access.viewer import Viewer
from foundation.accounts.models import User
from foundation.networks.models import Role, Structure
from learning.paths.models import PathPage
from learning.record.models import Fact
from learning.record.sharing.models import Sharing
from learning.team.models import Suggestion
from learning.team.permissions import structures_led
from learning.tutorials.figures.counts import counts_here, tallies
from learning.tutorials.figures.masking import MINIMUM
from learning.tutorials.models import TutorialPage
from resources.pages.links import address_of


@dataclass(frozen=True)
class Line:
    """A tutorial as followed in one's structures; None stands for « masqué »."""

    tutorial: TutorialPage
    started: int | None
    finished: int | None
    #: who finished it and shows it
    names: list[str]


@dataclass(frozen=True)
class Sent:
    """What was suggested in one's structures: to how many, and a floor under how many accepted."""

    title: str
    address: str
    sent: int
    accepted: int

    @property
    def floor(self) -> int | None:
        """The largest multiple of five that tells on nobody: five people at least on either side of it."""
        most = min(self.accepted, self.sent - MINIMUM)
        return most - most % MINIMUM if most >= MINIMUM else None


def team_lines(viewer: Viewer) -> list[Line]:
    """Every tutorial, with the counts and the names of those who wish: three queries."""
    structures = structures_led(viewer)
    tutorials = TutorialPage.objects.visible_to(viewer).defer("quiz").in_order()
    rows = Fact.objects.order_by().values("whole_uuid").annotate(**tallies([each.pk for each in structures]))
    found: dict[UUID, dict[str, Any]] = {row["whole_uuid"]: row for row in rows.filter(kind__in=COUNTED)}
    names = _names(structures)
    return [_line(tutorial, found.get(tutorial.uuid, NOTHING), names[tutorial.uuid]) for tutorial in tutorials]


COUNTED = (Fact.Kind.TUTORIAL_STARTED, Fact.Kind.TUTORIAL_COMPLETED)
NOTHING = {"finished": 0, "started_here": 0, "finished_here": 0, "named_here": 0}


def _line(tutorial: TutorialPage, found: dict[str, Any], names: list[str]) -> Line:
    started, finished = counts_here(found)
    return Line(tutorial, started, finished, sorted(names))


def _names(structures: Sequence[Structure]) -> dict[UUID, list[str]]:
    """Who shares, and what they finished: never a mark, never a date."""
    sharing = Sharing.objects.in_force().with_structures(structures).values("person")
    facts = Fact.objects.of_kind(Fact.Kind.TUTORIAL_COMPLETED).filter(person__in=sharing).select_related("person")
    names: dict[UUID, list[str]] = defaultdict(list)
    for fact in facts.order_by("whole_uuid"):
        names[fact.whole_uuid].append(str(fact.person))
    return names


def sent_by_structure(viewer: Viewer) -> list[Sent]:
    """What was suggested in the viewer's structures, the latest first. One query."""
    made = Suggestion.objects.made_in(structures_led(viewer)).order_by()
    rows = made.values("page", "page__title", "page__url_path").annotate(
        sent=Count("pk"), accepted=Count("pk", filter=Q(state=Suggestion.State.ACCEPTED))
    )
    return [
        Sent(row["page__title"], address_of(row["page__url_path"]), row["sent"], row["accepted"])
        for row in rows.order_by("page__title")
    ]


def suggestable(viewer: Viewer) -> dict[str, list[Any]]:
    """What a référent may suggest: the paths and tutorials that they see. Two queries."""
    return {
        "Parcours": list(PathPage.objects.visible_to(viewer).in_order().defer("body")),
        "Tutoriels": list(TutorialPage.objects.visible_to(viewer).in_order().defer("quiz")),
    }


def colleagues(viewer: Viewer) -> list[tuple[Structure, list[User]]]:
    """The members of today of the viewer's structures, without the viewer. One query."""
    roles = Role.objects.held_on().of_kind(Role.Kind.MEMBER).filter(structure__in=structures_led(viewer))
    roles = roles.exclude(person=viewer.user).filter(person__is_active=True).select_related("person", "structure")
    ordered = roles.order_by("structure__name", "structure", "person__last_name", "person__first_name", "pk")
    return [(structure, _once(each)) for structure, each in groupby(ordered, key=lambda role: role.structure)]


def _once(roles: Iterable[Role]) -> list[User]:
    return list({role.person_id: role.person for role in roles}.values())


def those_who_see(page: Any, people: Sequence[User]) -> list[User]:
    """Of these people, those to whom the page is open."""
    audience = PageAudience.objects.get(page=page.pk).audience_id
    return list(seeing(User.objects.filter(pk__in=[person.pk for person in people]), audience))


def suggestions_of(viewer: Viewer) -> QuerySet[Suggestion]:
    """One's own, of what is still open to oneself: what is to decide or to begin."""
    return Suggestion.objects.visible_to(viewer).open().select_related("by", "page")


def shared_structures(person: Any) -> set[int]:
    return set(Sharing.objects.of(person).values_list("structure", flat=True))


def referents_of(structures: Sequence[Structure]) -> dict[int, list[User]]:
    """Who would read what one shows. One query."""
    roles = Role.objects.held_on().of_kind(Role.Kind.REFERENT).filter(structure__in=structures)
    found: dict[int, list[User]] = defaultdict(list)
    for role in roles.select_related("person").order_by("person__last_name"):
        found[role.structure_id or 0].append(role.person)
    return found
