"""The rule of visibility, told a second time: in plain Python, from the people and not from the keys."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Thing:
    published: bool
    audience: frozenset[str]


def may_see(person: Any, roles: list[Any], thing: Thing) -> bool:
    """A thing is seen when it is published and one key of its audience is true of the person."""
    return thing.published and any(_true_of(key, person, roles) for key in thing.audience)


def _true_of(key: str, person: Any, roles: list[Any]) -> bool:
    if key == "public":
        return True
    if person is None:
        return False
    word, _, value = key.partition(":")
    return {
        "members": lambda: bool(roles),
        "user": lambda: value == str(person.pk),
        "role": lambda: any(role.kind == value for role in roles),
        "str": lambda: any(role.structure and str(role.structure.pk) == value for role in roles),
        "net": lambda: any(str(network.pk) == value for role in roles for network in _networks(role)),
        "grp": lambda: False,
    }[word]()


def _networks(role: Any) -> list[Any]:
    return [each for each in (role.network, role.structure and role.structure.network) if each]
