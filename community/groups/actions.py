"""Making a group, coming in, going, committing. The journal, which the administration reads, hears nothing of it."""

from typing import Any

from django.db import transaction

from community.groups import commitment
from community.groups.models import Commitment, Group, Membership, Signature
from foundation.accounts.changes import access_changed
from foundation.clock import now


@transaction.atomic
def open_group(*, title: str, people: list[Any]) -> Group:
    """A group with those who look after it in it."""
    group = Group.objects.create(title=title)
    for person in people:
        enter_group(group=group, person=person)
    return group


@transaction.atomic
def enter_group(*, group: Group, person: Any) -> Membership:
    """The person is in the group from now on; in it already, they stay."""
    membership, entered = Membership.objects.current().get_or_create(
        group=group, person=person, defaults={"since": now()}
    )
    if entered:
        access_changed(person_id=person.pk)
    return membership


@transaction.atomic
def leave_group(*, group: Group, person: Any) -> int:
    """The person is no longer in it, and reads nothing of it from now on. Their signature still binds them."""
    left = Membership.objects.current().filter(group=group, person=person).update(until=now())
    if left:
        access_changed(person_id=person.pk)
    return left


@transaction.atomic
def sign_commitment(*, group: Group, person: Any) -> Signature:
    """The person commits to the words of today. Signed twice, signed once."""
    words, _ = Commitment.objects.get_or_create(
        version=commitment.VERSION, defaults={"words": commitment.WORDS, "first_signed_at": now()}
    )
    signature, _ = Signature.objects.get_or_create(
        group=group, person=person, commitment=words, defaults={"signed_at": now()}
    )
    return signature
