"""Granting and ending roles, and welcoming people into structures."""

import datetime
from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction

from foundation.accounts.changes import access_changed
from foundation.accounts.models import User
from foundation.audit.actions import record
from foundation.clock import now, today
from foundation.networks import letters
from foundation.networks.models import Invitation, MembershipRequest, Network, Role, Structure
from foundation.networks.selectors import deciders_of, trusted_path, verified_addresses

State, Path = MembershipRequest.State, MembershipRequest.Path
INVITATION_LASTS = datetime.timedelta(days=30)


class AlreadyDecided(Exception):  # noqa: N818 (it tells a fact, not a fault)
    """Somebody else decided this request meanwhile: nothing was changed."""


class AlreadyMember(Exception):  # noqa: N818
    """The person belongs to that structure already."""


class NotYourInvitation(Exception):  # noqa: N818
    """The invitation expired, was accepted, or was sent to another address."""


# ----------------------------------------------------------------------- roles
@transaction.atomic
def grant_role(
    *,
    person: User,
    kind: str,
    structure: Structure | None = None,
    network: Network | None = None,
    starts_on: datetime.date | None = None,
    ends_on: datetime.date | None = None,
    by: User | None = None,
) -> Role:
    """Give a role from a day on (today by default), once; the Django group of that name comes along."""
    role, created = Role.objects.get_or_create(
        person=person,
        kind=kind,
        structure=structure,
        network=network,
        ends_on=ends_on,
        defaults={"starts_on": starts_on or today()},
    )
    if created:
        record(actor=by, verb="role.granted", target=role, person=person.pk, **_place(role))
        sync_groups(person=person)
    return role


@transaction.atomic
def end_role(*, role: Role, by: User | None = None, last_day: datetime.date | None = None) -> None:
    """End a role, yesterday by default so that it holds no more; one that never ran a day is removed."""
    last_day = last_day or today() - datetime.timedelta(days=1)
    record(actor=by, verb="role.ended", target=role, person=role.person_id, last_day=last_day.isoformat())
    if last_day < role.starts_on:
        role.delete()
    else:
        Role.objects.filter(pk=role.pk).update(ends_on=last_day)
    sync_groups(person=role.person)


def sync_groups(*, person: User) -> None:
    """Make somebody's « role:… » groups those of the roles they hold today: Wagtail's permissions hang on them."""
    wanted = {f"role:{kind}" for kind in Role.objects.held_on().filter(person=person).values_list("kind", flat=True)}
    person.groups.remove(*person.groups.filter(name__startswith="role:").exclude(name__in=wanted))
    person.groups.add(*[Group.objects.get_or_create(name=name)[0] for name in sorted(wanted)])
    access_changed(person_id=person.pk)


def _place(role: Role) -> dict[str, Any]:
    days = {"from": role.starts_on.isoformat(), "until": role.ends_on.isoformat() if role.ends_on else None}
    return {"kind": role.kind, "structure": role.structure_id, "network": role.network_id, **days}


# ----------------------------------------------------------------- memberships
@transaction.atomic
def open_membership(*, person: User, structure: Structure) -> MembershipRequest:
    """Note at sign-up the structure that a newcomer names; nobody is told before their address is verified."""
    wish, _ = MembershipRequest.objects.get_or_create(
        person=person, structure=structure, state=State.UNVERIFIED, defaults={"asked_at": now()}
    )
    return wish


@transaction.atomic
def settle_memberships(*, person: User) -> None:
    """Once an address is verified, confirm or pass on what its owner asked for at sign-up."""
    for wish in MembershipRequest.objects.unverified().filter(person=person).with_place():
        if verified_addresses(person):
            _put_forward(wish)


@transaction.atomic
def ask_membership(*, person: User, structure: Structure) -> MembershipRequest:
    """Ask to be known as of a structure: confirmed at once when the address says it, else somebody decides."""
    if Role.objects.held_on().of_kind(Role.Kind.MEMBER).filter(person=person, structure=structure).exists():
        raise AlreadyMember
    wish, created = MembershipRequest.objects.get_or_create(
        person=person,
        structure=structure,
        state__in=[State.ASKED, State.UNVERIFIED],
        defaults={"state": State.UNVERIFIED, "asked_at": now()},
    )
    if created:
        _put_forward(wish)
    return wish


def _put_forward(wish: MembershipRequest) -> None:
    path = trusted_path(wish.person, wish.structure)
    MembershipRequest.objects.filter(pk=wish.pk).update(state=State.ASKED, asked_at=now())
    wish.state = State.ASKED
    record(actor=wish.person, verb="membership.asked", target=wish, structure=wish.structure_id)
    if path:
        confirm_membership(request=wish, by=None, path=path)
    else:
        letters.tell_deciders(wish, deciders_of(wish.structure)[1])


@transaction.atomic
def confirm_membership(*, request: MembershipRequest, by: User | None, path: str) -> Role:
    """Make the person a member of the structure, and tell them."""
    _decide(request, State.CONFIRMED, by=by, path=path)
    role = grant_role(person=request.person, kind=Role.Kind.MEMBER, structure=request.structure, by=by)
    addresses = verified_addresses(request.person)
    Invitation.objects.open().to_addresses(addresses).filter(structure=request.structure).update(accepted_at=now())
    letters.tell_confirmed(request)
    return role


@transaction.atomic
def refuse_membership(*, request: MembershipRequest, by: User, path: str, reason: str) -> None:
    """Refuse, with the reason that the person is given."""
    _decide(request, State.REFUSED, by=by, path=path, reason=reason)
    letters.tell_refused(request, reason)


@transaction.atomic
def withdraw_membership(*, request: MembershipRequest) -> None:
    """The person takes their own request back."""
    _decide(request, State.WITHDRAWN, by=request.person)


def _decide(request: MembershipRequest, state: str, *, by: User | None, path: str = "", reason: str = "") -> None:
    """Of two people who decide at the same time, one does."""
    changed = (
        MembershipRequest.objects.waiting()
        .filter(pk=request.pk)
        .update(state=state, path=path, decided_at=now(), decided_by=by, reason=reason)
    )
    if not changed:
        raise AlreadyDecided
    record(actor=by, verb=f"membership.{state}", target=request, path=path, structure=request.structure_id)


# ----------------------------------------------------------------- invitations
@transaction.atomic
def invite(*, structure: Structure, email: str, by: User) -> Invitation:
    """Invite somebody into a structure by mail; inviting the same address again renews the invitation."""
    invitation, _ = Invitation.objects.update_or_create(
        email=email.lower(),
        structure=structure,
        accepted_at=None,
        defaults={"invited_by": by, "sent_at": now(), "expires_at": now() + INVITATION_LASTS},
    )
    record(actor=by, verb="membership.invited", target=invitation, structure=structure.pk)
    letters.send_invitation(invitation)
    return invitation


@transaction.atomic
def accept_invitation(*, invitation: Invitation, person: User) -> None:
    """Join the structure with an account whose verified address was invited."""
    if not Invitation.objects.open().to_addresses(verified_addresses(person)).filter(pk=invitation.pk).exists():
        raise NotYourInvitation
    ask_membership(person=person, structure=invitation.structure)
