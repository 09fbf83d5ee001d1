"""`manage.py grant_role ADDRESS ROLE`: a role given from the command line, the first ones above all."""

from argparse import ArgumentParser
from typing import Any

from allauth.account.models import EmailAddress
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from foundation.accounts.models import User
from foundation.networks.actions import grant_role
from foundation.networks.models import Network, Role, Structure


class Command(BaseCommand):
    help = "Opens the account of that address if need be, and gives it a role from today on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("address")
        parser.add_argument("role", choices=Role.Kind.values)
        parser.add_argument("--structure", help="the slug of a structure")
        parser.add_argument("--network", help="the code of a network")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        kind, structure, network = options["role"], options["structure"], options["network"]
        if kind in (Role.Kind.MEMBER, Role.Kind.REFERENT) and not structure:
            raise CommandError(f"The role {kind} is held in a structure: add --structure.")
        if kind == Role.Kind.NETWORK_HEAD and not network:
            raise CommandError("A network head leads a network: add --network.")
        role = grant_role(
            person=self._account(options["address"].lower()),
            kind=kind,
            structure=self._find(Structure, slug=structure) if structure else None,
            network=self._find(Network, code=network) if network else None,
        )
        self.stdout.write(f"{role.person} : {role}, {role.starts_on}")

    def _account(self, address: str) -> User:
        """The account; a new one signs in by code, which verifies its address."""
        person = User.objects.filter(email=address).first() or User.objects.create_user(address)
        EmailAddress.objects.get_or_create(user=person, email=address, defaults={"primary": True})
        return person

    def _find(self, model: Any, **wanted: str) -> Any:
        found = model.objects.filter(**wanted).first()
        if found is None:
            raise CommandError(f"No {model.__name__.lower()} is known as {next(iter(wanted.values()))}.")
        return found
