"""The keys of audiences, and what gives them to a viewer."""

from collections.abc import Callable, Iterable
from typing import Any

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

#: The same as querysets of one column, which the query for the viewer's audiences takes in: none costs one of its own.
key_querysets: list[Callable[[int], Any]] = []

#: The other way round: functions that name, by number, the accounts to which these sources give a key. They are told
#: when it is given to somebody, and when something is written for it.
witness_sources: list[Callable[[str], Iterable[int]]] = []
