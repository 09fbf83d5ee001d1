"""Accounts as allauth knows them, and the codes that they receive."""

import re
from typing import Any

from allauth.account.models import EmailAddress
from django.core import mail

from foundation.accounts.models import User
from tests.factories import member

PASSWORD = "mot-de-passe-d-essai"


def verified(user: User) -> User:
    """With a verified address, hence able to sign in."""
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def verified_member(**fields: Any) -> User:
    return verified(member(**fields))


def last_code(address: str) -> str:
    """The code of the last mail to an address: it stands alone on its line."""
    message = [each for each in mail.outbox if address in each.to][-1]
    found = re.search(r"^([A-Z0-9-]{6,})$", str(message.body), re.MULTILINE)
    assert found, message.body
    return found[1]
