"""Suggesting and deciding, showing and no longer showing. Nothing here writes in the ledger."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction

from foundation.accounts.models import User
from foundation.clock import now
from foundation.messages.actions import mark_read, notify
from foundation.networks.models import Structure
from learning.record.sharing.models import Sharing
from learning.team.models import Suggestion

NOTICE = "learning.suggested"


@transaction.atomic
def suggest(*, page: Any, people: Sequence[User], by: User, structure: Structure, words: str = "") -> list[Suggestion]:
    """Suggest a tutorial or a path, once to each: whoever was already told, by anybody, is left in peace."""
    told = set(Suggestion.objects.filter(page=page, person__in=people).values_list("person", flat=True))
    fields = {"by": by, "structure": structure, "page_id": page.pk, "whole_uuid": page.uuid, "words": words}
    rows = [Suggestion(person=person, **fields) for person in people if person.pk not in told]
    Suggestion.objects.bulk_create(rows, ignore_conflicts=True)
    made = list(Suggestion.objects.filter(uuid__in=[row.uuid for row in rows]).select_related("person", "by"))
    for each in made:
        _tell(each, page)
    return made


def _tell(suggestion: Suggestion, page: Any) -> None:
    notify(
        person=suggestion.person,
        kind=NOTICE,
        title=f"{suggestion.by} vous suggère « {page.title} »",
        address="/mon-espace/suggestions/",
        dedupe_key=_key(suggestion),
    )


def _key(suggestion: Suggestion) -> str:
    return f"suggested:{suggestion.page_id}"


@transaction.atomic
def decide(*, suggestion: Suggestion, accept: bool) -> None:
    """The person's own decision, which can be changed; deciding the same again changes nothing."""
    state = Suggestion.State.ACCEPTED if accept else Suggestion.State.SET_ASIDE
    others = Suggestion.objects.filter(pk=suggestion.pk).exclude(state=state)
    others.update(state=state, decided_at=now())
    mark_read(person=suggestion.person, dedupe_key=_key(suggestion))


@transaction.atomic
def choose_sharing(*, person: User, structures: Iterable[Structure], among: Iterable[Structure]) -> None:
    """Show one's finished tutorials to the référents of these structures, and of no other of `among`."""
    wanted = {structure.pk for structure in structures}
    Sharing.objects.of(person).filter(structure__in=among).exclude(structure__in=wanted).delete()
    Sharing.objects.bulk_create(
        [Sharing(person=person, structure_id=pk) for pk in sorted(wanted)], ignore_conflicts=True
    )
