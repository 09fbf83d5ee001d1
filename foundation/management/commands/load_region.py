"""`manage.py load_region`: the territories and networks of the region, in any installation."""

from typing import Any

from django.core.management.base import BaseCommand

from foundation.networks.territory import load_region


class Command(BaseCommand):
    help = "Loads départements, employment zones, communes and networks from data/ (idempotent)."

    def handle(self, *args: Any, **options: Any) -> None:
        counts = load_region()
        self.stdout.write(", ".join(f"{name}: {count}" for name, count in counts.items()))
