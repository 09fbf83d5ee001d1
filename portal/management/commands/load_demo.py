"""`manage.py load_demo`: the demo region, loaded once."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.demo.actions import load_demo


class Command(BaseCommand):
    help = "Charge la région de démonstration (sans effet si elle est déjà là)."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.ENV.mode == "production":
            raise CommandError("La démonstration et la production s’excluent : rien n’a été chargé.")
        load_demo(report=self.stdout.write)
