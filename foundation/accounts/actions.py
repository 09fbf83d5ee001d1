"""Changing an account and opening its session."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from foundation.accounts.models import User


@transaction.atomic
def rename(*, person: User, first_name: str, last_name: str) -> None:
    """How somebody is called on the site."""
    person.first_name, person.last_name = first_name.strip(), last_name.strip()
    person.save(update_fields=["first_name", "last_name"])


def sign_in_as(*, request: HttpRequest, person: User, redirect_url: str = "") -> HttpResponse:
    """Open a session for a one-click account of the demo, by the very steps of an ordinary sign-in."""
    record_authentication(request, person, method="demo", email=person.email)
    return perform_login(request, Login(user=person, email=person.email, redirect_url=redirect_url or None))
