"""Sending a référent's form."""

from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client


def send(client: Client, *, follow: bool = True, **data: Any) -> HttpResponse:
    """The form of a suggestion, with a nonce of its own unless one is given."""
    return client.post(
        "/mon-espace/ma-structure/suggerer/", {"nonce": str(uuid4()), "words": "", **data}, follow=follow
    )
