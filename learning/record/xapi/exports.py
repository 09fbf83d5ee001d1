"""The ledger as xAPI: one's own, or everybody's under names that lead back to nobody."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from foundation.access.viewer import Viewer, viewer_for
from foundation.kinds.registry import all_kinds, kind
from learning.record.models import Fact
from learning.record.querysets import FactQuerySet
from learning.record.xapi.identities import Own, Pseudonymous
from learning.record.xapi.statements import Json, Telling
from learning.record.xapi.vocabulary import TYPES

#: the modality of days whose participants nobody is told of (charter 3.3.4)
CONFIDENTIAL = "practice_analysis_day"


def own_statements(viewer: Viewer) -> list[Json]:
    """All of one's facts, with the titles of what one may still see."""
    facts = list(Fact.objects.of_person(viewer.user).select_related("person").order_by("recorded_at", "pk"))
    return list(Telling(Own(), titles_for(viewer, facts)).statements(facts))


def pseudonymous_statements(year: int | None = None) -> Iterator[Json]:
    """Everybody's facts, of a year or of all. Without places, which would betray the only adviser of a structure;
    without practice analysis, whose participants are nobody else's business; without those whose account is gone."""
    confidential = kind("event").model._default_manager.filter(modality=CONFIDENTIAL).values("uuid")
    facts: FactQuerySet = Fact.objects.filter(person__isnull=False).exclude(whole_uuid__in=confidential)
    facts = facts.in_year(year) if year else facts
    titles = titles_for(viewer_for(AnonymousUser()))
    told = facts.select_related("person").order_by("recorded_at", "pk").iterator(chunk_size=2000)
    return Telling(Pseudonymous(), titles).statements(told)


def titles_for(viewer: Viewer, facts: Iterable[Fact] | None = None) -> dict[UUID, str]:
    """The titles that the viewer may see, of what these facts are about or of everything: one query a kind."""
    named = [each for each in all_kinds() if each.name in TYPES and each.visible]
    wanted = None if facts is None else {uuid for fact in facts for uuid in (fact.object_uuid, fact.whole_uuid)}
    titles: dict[UUID, str] = {}
    for each in named:
        assert each.visible
        rows: Any = each.visible(viewer)
        rows = rows if wanted is None else rows.filter(uuid__in=wanted)
        titles.update(rows.order_by().values_list("uuid", "title"))
    return titles
