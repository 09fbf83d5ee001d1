"""Who must hear that somebody's access changed: a role ended, an account was closed, a session left."""

from collections.abc import Callable

from django.db import transaction

#: called after commit with the number of the account
listeners: list[Callable[[int], None]] = []


def access_changed(*, person_id: int) -> None:
    """Say, from the action that changed it, that this account may see other things than before."""
    for listener in listeners:
        transaction.on_commit(lambda listener=listener: listener(person_id))
