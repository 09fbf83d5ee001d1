"""The keys of audiences, and what gives them to a viewer."""

from collections.abc import Callable, Iterable

PUBLIC = "public"
MEMBERS = "members"


def network_key(pk: int) -> str:
    return f"net:{pk}"


def structure_key(pk: int) -> str:
    return f"str:{pk}"


def group_key(pk: int) -> str:
    return f"grp:{pk}"


def person_key(pk: int) -> str:
    return f"user:{pk}"


def role_key(kind: str) -> str:
    """« role:referent », « role:steering »…: for what is written for one role of the region."""
    return f"role:{kind}"


#: Functions of higher rooms (groups…) that give further keys to an account; one query each at most.
key_sources: list[Callable[[int], Iterable[str]]] = []

#: The other way round: functions that name, by number, the accounts to which `key_sources` give a key. They are told
#: when it is given to somebody, and when something is written for it.
witness_sources: list[Callable[[str], Iterable[int]]] = []
