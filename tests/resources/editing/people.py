"""Editors for tests: a role with the group that goes with it."""

from foundation.accounts.models import User
from foundation.networks.actions import sync_groups
from resources.editing.groups import ensure_groups
from tests.factories import holder


def person(kind: str) -> User:
    """Somebody holding this role, with its rights in Wagtail."""
    ensure_groups()
    user = holder(kind)
    sync_groups(person=user)
    return user
