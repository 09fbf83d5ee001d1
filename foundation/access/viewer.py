"""Who is looking: built once a request, and asked by every list, page, file and socket."""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from foundation.access import keys as access_keys
from foundation.access.models import AudienceKey, BreakGlass
from foundation.clock import now
from foundation.networks.models import Role

if TYPE_CHECKING:
    from foundation.networks.models import Network, Structure


@dataclass(frozen=True)
class Viewer:
    """A person (or a visitor), the keys they hold and the audiences that these open."""

    user: Any
    keys: frozenset[str]
    roles: tuple[Role, ...] = field(default=(), repr=False)
    #: querysets of further keys, read together with the audiences that they open
    further: tuple[Any, ...] = field(default=(), repr=False)

    @cached_property
    def audience_ids(self) -> tuple[int, ...]:
        """The audiences open to these keys. One query, the first time."""
        ids = AudienceKey.objects.filter(key__in=self.keys).values_list("audience_id", flat=True)
        through = [
            AudienceKey.objects.filter(key__in=keys).values_list("audience_id", flat=True) for keys in self.further
        ]
        return tuple(sorted(set(ids.union(*through) if through else ids)))

    @cached_property
    def view_key(self) -> str:
        """What a cached fragment is keyed by: equal for two viewers who may see the same things."""
        return hashlib.sha256(",".join(map(str, self.audience_ids)).encode()).hexdigest()[:16]

    @property
    def is_visitor(self) -> bool:
        return not self.user.is_authenticated

    @property
    def is_member(self) -> bool:
        """Has at least one confirmed role today."""
        return bool(self.roles)

    def holds(self, *kinds: str) -> bool:
        return any(role.kind in kinds for role in self.roles)

    @property
    def structure(self) -> "Structure | None":
        """The structure of the first role that names one."""
        return next((role.structure for role in self.roles if role.structure_id), None)

    @property
    def network(self) -> "Network | None":
        return self.structure.network if self.structure else next((r.network for r in self.roles if r.network_id), None)

    def structures_as(self, kind: str) -> list["Structure"]:
        return [role.structure for role in self.roles if role.kind == kind and role.structure]


def viewer_for(user: Any) -> Viewer:
    """The viewer of an account (or of an anonymous user). Costs one query, and one a key source."""
    if not user.is_authenticated:
        return Viewer(user=user, keys=frozenset({access_keys.PUBLIC}))
    roles = tuple(Role.objects.filter(person=user).held_on().with_place())
    further = tuple(source(user.pk) for source in access_keys.key_querysets)
    return Viewer(user=user, keys=frozenset(_keys_of(user, roles)), roles=roles, further=further)


def _keys_of(user: Any, roles: tuple[Role, ...]) -> set[str]:
    keys = {access_keys.PUBLIC, access_keys.person_key(user.pk)}
    if roles:
        keys.add(access_keys.MEMBERS)
    for role in roles:
        keys.add(access_keys.role_key(role.kind))
        if role.structure:
            keys |= {access_keys.structure_key(role.structure.pk), access_keys.network_key(role.structure.network_id)}
        if role.network_id:
            keys.add(access_keys.network_key(role.network_id))
    for source in access_keys.key_sources:
        keys |= set(source(user.pk))
    if any(role.kind == Role.Kind.ADMINISTRATION for role in roles):
        keys |= set(
            BreakGlass.objects.filter(person=user, starts_at__lte=now(), ends_at__gt=now()).values_list(
                "key", flat=True
            )
        )
    return keys
