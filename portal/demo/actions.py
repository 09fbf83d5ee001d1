"""Load the demo region, subject by subject, each in a transaction of its own."""

import json
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from foundation.versions.actions import bump

SEED = Path(settings.BASE_DIR) / "data" / "demo-seed.json"

#: In the order in which they lean on each other.
SUBJECTS = (
    ("réseaux et personnes", "foundation.networks.demo"),
    ("pages et charte", "resources.pages.demo"),
    ("programme", "learning.programme.demo"),
    ("tutoriels", "learning.tutorials.demo"),
    ("journées", "learning.events.demo"),
    ("parcours", "learning.paths.demo"),
    ("équipes", "learning.team.demo"),
    ("attestations", "learning.record.attestations.demo"),
    ("annuaire", "resources.directory.demo"),
    ("documents", "resources.library.demo"),
    ("forums", "community.forums.demo"),
    ("synthèses", "learning.events.after.demo"),
    ("enquêtes", "surveys.campaigns.demo"),
    ("mentions légales", "portal.legal.demo"),
)


def load_demo(*, report: Callable[[str], None]) -> None:
    """Every subject's `demo.load(seed)`; what is already there is left as it is."""
    seed = json.loads(SEED.read_text(encoding="utf-8"))
    for label, module in SUBJECTS:
        if find_spec(module):
            report(f"  {label} : {load_subject(module=module, seed=seed):.1f} s")
    bump()


def load_subject(*, module: str, seed: dict[str, Any]) -> float:
    """Load one subject, all of it or nothing; the seconds that it took."""
    start = time.monotonic()
    with transaction.atomic():
        import_module(module).load(seed)
    return time.monotonic() - start
