"""Fragments that are the same for all who may see the same things, rendered once for them all.

A fragment is keyed by the viewer's audiences, by the version of what is shown and by the whole address; nothing is
ever deleted from the cache. What is shared must not speak of anybody: the person is taken out of its context.
"""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from foundation.versions.actions import current

LIFETIME = 300
#: Names that say who is looking; none of them is there while a shared fragment is rendered.
PERSONAL = {"viewer": None, "user": None, "perms": None, "unread": None, "messages": ()}


def shared(*, name: str, view_key: str, request: HttpRequest, render: Callable[[], str]) -> str:
    """The fragment of that name for these audiences, from the cache or rendered now.

    Reads the version once a request, unless the frame already did with the bell's count.
    """
    if not hasattr(request, "shared_version"):
        request.shared_version = current()  # type: ignore[attr-defined]
    parts = f"{name} {view_key} {request.get_host()} {request.get_full_path()}"
    digest = hashlib.sha256(parts.encode()).hexdigest()
    key = f"shared:{request.shared_version}:{digest}"  # type: ignore[attr-defined]
    known = cache.get(key)
    if known is None:
        known = render()
        cache.set(key, known, LIFETIME)
    return known


def lazily(make: Callable[[], Mapping[str, Any]], *names: str) -> dict[str, Any]:
    """A context whose values are made all at once, the first time that one of them is drawn: a fragment that comes
    from the cache then asks the database for nothing."""
    made = SimpleLazyObject(make)
    return {name: (lambda name=name: made[name]) for name in names}
