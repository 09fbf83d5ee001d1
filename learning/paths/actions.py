"""The end of a path: written in the ledger once its last step is done, and never taken back."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django_tasks import task

from foundation.access.viewer import viewer_for
from foundation.accounts.models import User
from learning.paths.models import PathPage
from learning.paths.selectors import route
from learning.record.actions import record_fact
from learning.record.models import Fact

STEPS = (Fact.Kind.TUTORIAL_COMPLETED, Fact.Kind.ATTENDED)


@transaction.atomic
def complete_path_if_done(*, person: User, path: PathPage) -> Fact | None:
    """Write the end of a path when « Terminé quand… » holds. People's acts on two steps at once wait for each other."""
    User.objects.select_for_update(no_key=True).get(pk=person.pk)
    walk = route(viewer_for(person), path).walk
    if not walk.rule_met:
        return None
    return record_fact(
        person=person,
        kind=Fact.Kind.PATH_COMPLETED,
        object_kind="path",
        object_uuid=path.uuid,
        object_revision=path.live_revision_id or 0,
        dedupe_key=f"{Fact.Kind.PATH_COMPLETED}:{person.uuid}:{path.uuid}",
        data={"steps": sorted(str(uuid) for uuid in walk.done)},
    )


@task(max_attempts=6)
def complete_paths(person_id: int, step: str) -> None:
    """See whether that was the last step of a path. A job of its own: whoever notes sixty presences waits for none."""
    person = User.objects.filter(pk=person_id).first()
    if person is None:
        return
    for path in PathPage.objects.through(UUID(step)):
        complete_path_if_done(person=person, path=path)


def follow_fact(fact: Any) -> None:
    """Registered with the ledger: a step that is done may be the last one."""
    if fact.kind in STEPS and fact.person_id and PathPage.objects.through(fact.whole_uuid).exists():
        complete_paths.enqueue(fact.person_id, str(fact.whole_uuid))
