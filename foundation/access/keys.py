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

#: Functions of higher rooms that name, by number, the accounts to be told when a key is given to somebody.
witness_sources: list[Callable[[str], Iterable[int]]] = []
