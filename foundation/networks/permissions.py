"""Who may welcome somebody into a structure."""

from typing import Any

from foundation.networks.models import MembershipRequest, Role, Structure


def deciding_path(viewer: Any, structure: Structure) -> str:
    """In what capacity this viewer decides for that structure; empty when they may not."""
    paths = {
        Role.Kind.REFERENT: MembershipRequest.Path.REFERENT,
        Role.Kind.NETWORK_HEAD: MembershipRequest.Path.NETWORK,
        Role.Kind.CARIF_OREF: MembershipRequest.Path.CARIF_OREF,
    }
    held = {role.kind for role in viewer.roles if _covers(role, structure)}
    return next((path.value for kind, path in paths.items() if kind in held), "")


def may_welcome(viewer: Any, structure: Structure) -> bool:
    return bool(deciding_path(viewer, structure))


def may_decide(viewer: Any, request: MembershipRequest) -> bool:
    """Nobody decides on their own membership."""
    return request.person_id != viewer.user.pk and may_welcome(viewer, request.structure)


def welcomes_people(viewer: Any) -> bool:
    """Whether the page of memberships concerns this viewer at all."""
    return viewer.holds(Role.Kind.REFERENT, Role.Kind.NETWORK_HEAD, Role.Kind.CARIF_OREF)


def _covers(role: Role, structure: Structure) -> bool:
    if role.kind == Role.Kind.REFERENT:
        return role.structure_id == structure.pk
    if role.kind == Role.Kind.NETWORK_HEAD:
        return role.network_id == structure.network_id
    return role.kind == Role.Kind.CARIF_OREF
