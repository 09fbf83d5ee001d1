"""Reads that join networks, roles and accounts."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Q

from foundation.accounts.models import User
from foundation.networks.models import AllowedDomain, Invitation, MembershipRequest, Role, Structure

#: Who is asked to decide, in this order: the nearest first.
DECIDERS = (Role.Kind.REFERENT, Role.Kind.NETWORK_HEAD, Role.Kind.CARIF_OREF)


def deciders_of(structure: Structure) -> tuple[str, list[User]]:
    """The role that decides for a structure today, and the people who hold it: its référents, else
    the heads of its network, else the CARIF-OREF. One query."""
    near = Q(kind=Role.Kind.REFERENT, structure=structure)
    middle = Q(kind=Role.Kind.NETWORK_HEAD, network=structure.network_id)
    roles = (
        Role.objects.held_on()
        .filter(near | middle | Q(kind=Role.Kind.CARIF_OREF), person__is_active=True)
        .select_related("person")
    )
    people: dict[str, list[User]] = {}
    for role in roles:
        people.setdefault(role.kind, []).append(role.person)
    return next(((kind.value, people[kind]) for kind in DECIDERS if kind in people), (Role.Kind.CARIF_OREF.value, []))


def verified_addresses(person: User) -> list[str]:
    found = EmailAddress.objects.filter(user=person, verified=True).values_list("email", flat=True)
    return [address.lower() for address in found]


def trusted_path(person: User, structure: Structure) -> str:
    """What confirms a membership without anybody deciding: an allowed domain or an open invitation
    of a verified address. Empty when somebody has to decide."""
    addresses = verified_addresses(person)
    domains = [address.rpartition("@")[2] for address in addresses]
    if AllowedDomain.objects.filter(structure=structure, domain__in=domains).exists():
        return MembershipRequest.Path.DOMAIN
    if Invitation.objects.open().to_addresses(addresses).filter(structure=structure).exists():
        return MembershipRequest.Path.INVITATION
    return ""


def invitations_to(person: User) -> list[Invitation]:
    """Open invitations to the verified addresses of an account, but for structures already joined."""
    joined = Role.objects.held_on().filter(person=person, kind=Role.Kind.MEMBER).values("structure")
    found = Invitation.objects.open().to_addresses(verified_addresses(person)).exclude(structure__in=joined)
    return list(found.select_related("structure__network", "invited_by"))


def standing_of(person: User) -> dict[str, Any]:
    """Where somebody stands: what they asked for, who decides, who invites them, what they hold."""
    requests = list(MembershipRequest.objects.filter(person=person).with_place().order_by("-asked_at", "-pk"))
    waiting = [each for each in requests if each.state == MembershipRequest.State.ASKED]
    return {
        "roles": list(Role.objects.filter(person=person).held_on().with_place()),
        "waiting": [(each, *deciders_of(each.structure)) for each in waiting],
        "refused": [each for each in requests if each.state == MembershipRequest.State.REFUSED][:1],
        "invitations": invitations_to(person),
    }


def members_welcomed_by(viewer: Any) -> "list[Role]":
    """The open memberships of the structures that this viewer looks after as a référent."""
    own = [structure.pk for structure in viewer.structures_as(Role.Kind.REFERENT)]
    roles = Role.objects.held_on().of_kind(Role.Kind.MEMBER).filter(structure__in=own)
    return list(roles.with_place().select_related("person").order_by("person__last_name", "person__first_name", "pk"))


def welcome_desk(viewer: Any) -> dict[str, Any]:
    """What somebody who welcomes people has before them."""
    requests = MembershipRequest.objects.decidable_by(viewer).with_place().select_related("decided_by")
    structures = Structure.objects.welcomed_by(viewer)
    invitations = Invitation.objects.open().filter(structure__in=structures).select_related("structure", "invited_by")
    return {
        "waiting": list(requests.waiting()),
        "decided": list(requests.decided()[:10]),
        "invitations": list(invitations[:20]),
        "members": members_welcomed_by(viewer),
    }


def account_of(person: User) -> dict[str, Any]:
    """What the hub of an account shows beside its form."""
    return {
        "roles": list(Role.objects.filter(person=person).with_place().order_by("-starts_on", "-pk")),
        "waiting": MembershipRequest.objects.waiting().filter(person=person).count(),
        "second_factors": Authenticator.objects.filter(user=person)
        .exclude(type=Authenticator.Type.RECOVERY_CODES)
        .count(),
        "sessions": UserSession.objects.filter(user=person).count(),
    }
