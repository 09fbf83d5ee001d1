"""./manage.py reindex [kind]: write the search index anew."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from resources.search.actions import reindex


class Command(BaseCommand):
    help = "Write the search index anew, for one kind or for all."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", nargs="?")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{reindex(options['kind'])} entries in the search index.")
