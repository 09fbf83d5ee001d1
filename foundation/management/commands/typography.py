"""Names the templates whose French is not set right, and sets it: `manage.py typography --fix [folder]`."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from foundation.french.templates import french_template


class Command(BaseCommand):
    help = "Check the French spaces and apostrophes of templates; --fix writes them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", default="templates")
        parser.add_argument("--fix", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        root = settings.BASE_DIR / options["folder"]
        wrong = [path for path in sorted(root.rglob("*.html")) if _is_wrong(path)]
        if options["fix"]:
            for path in wrong:
                path.write_text(french_template(path.read_text()))
            self.stdout.write(f"{len(wrong)} templates set.")
        elif wrong:
            names = "\n".join(str(path.relative_to(settings.BASE_DIR)) for path in wrong)
            raise CommandError(f"French typography to set (manage.py typography --fix):\n{names}")


def _is_wrong(path: Path) -> bool:
    source = path.read_text()
    return french_template(source) != source
