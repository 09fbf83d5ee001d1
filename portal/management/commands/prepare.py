"""`manage.py prepare`: everything between a clean clone and a site that can be served."""

import time
from collections.abc import Callable
from typing import Any, ClassVar

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from foundation.networks.territory import load_region
from learning.paths.setup import ensure_pages as ensure_paths
from learning.programme.setup import ensure_pages as ensure_programme
from learning.tutorials.setup import ensure_pages as ensure_tutorials
from portal.demo.actions import load_demo
from portal.home.actions import ensure_site
from portal.setup.state import is_prepared, remember_prepared
from resources.charter.actions import ensure_charter
from resources.editing.groups import ensure_groups


class Command(BaseCommand):
    requires_system_checks: ClassVar[list[str]] = []  # checks belong to the suite; here every second counts
    help = "Migre, charge les territoires et, en démonstration, la région ; sans effet si tout est prêt."

    def handle(self, *args: Any, **options: Any) -> None:
        if is_prepared():
            self.stdout.write("  tout est prêt")
            return
        settings.ENV.data_dir.mkdir(parents=True, exist_ok=True)
        self._step("base de données", lambda: call_command("migrate", verbosity=0, interactive=False))
        self._step("fichiers statiques", _collect_static)
        self._step("territoires", load_region)
        self._step("accueil", ensure_site)
        self._step("droits d’édition", ensure_groups)
        self._step("charte", ensure_charter)
        if settings.DEMO:
            load_demo(report=self.stdout.write)
        self._step("programme et tutoriels", lambda: (ensure_programme(), ensure_tutorials(), ensure_paths()))
        remember_prepared()

    def _step(self, label: str, work: Callable[[], Any]) -> None:
        start = time.monotonic()
        work()
        self.stdout.write(f"  {label} : {time.monotonic() - start:.1f} s")


def _collect_static() -> None:
    if settings.ENV.mode != "test":
        call_command("collectstatic", verbosity=0, interactive=False)
