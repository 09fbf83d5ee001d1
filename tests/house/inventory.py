"""How the inventory of addresses is read: every route of the product, and what each role gets there."""

from collections.abc import Iterator

from django.test import Client
from django.urls import URLPattern, get_resolver

from foundation.accounts.models import User

#: The order of the columns in tests/house/routes.py.
ROLES = {
    "visitor": "",
    "member": "conseiller@demo.example",
    "referent": "referent@demo.example",
    "network head": "reseau@demo.example",
    "CARIF-OREF": "carif@demo.example",
    "steering": "pilotage@demo.example",
    "administration": "admin@demo.example",
}
#: Wagtail's own addresses are too many to list one by one: tests/resources/pages walks them by role.
LIBRARIES = ("gestion/",)


def routes() -> Iterator[str]:
    """Every route of ours and of allauth, as the resolver writes it."""
    yield from _walk(get_resolver().url_patterns, "")


def _walk(patterns: list, prefix: str) -> Iterator[str]:
    for entry in patterns:
        route = prefix + str(entry.pattern)
        if route.startswith(LIBRARIES):
            continue
        if isinstance(entry, URLPattern):
            yield route
        else:
            yield from _walk(entry.url_patterns, route)


def client_of(role: str) -> Client:
    """A browser signed in as the demo's account for this role."""
    client = Client()
    if ROLES[role]:
        client.force_login(User.objects.get(email=ROLES[role]))
    return client


def status(role: str, method: str, address: str) -> int:
    return getattr(client_of(role), method.lower())(address).status_code
