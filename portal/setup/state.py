"""What a prepared installation looks like, so that a second start does nothing."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from portal.home.models import HomePage

ROOMS = ("foundation", "resources", "community", "surveys", "learning", "portal")


def wanted() -> str:
    """The digest of all that preparing depends on: mode, database, locked packages, migrations, data, static files."""
    digest = hashlib.sha256(f"{settings.ENV.mode} {settings.ENV.database_url}".encode())
    for path in _sources():
        digest.update(str(path).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    root = Path(settings.BASE_DIR)
    yield root / "requirements" / "run.lock"
    for room in ROOMS:
        yield from sorted((root / room).rglob("migrations/0*.py"))
        yield from sorted((root / room).rglob("demo.py"))
    for folder in ("data", "static"):
        yield from sorted(path for path in (root / folder).rglob("*") if path.is_file())


def _marker() -> Path:
    return settings.ENV.data_dir / "prepared"


def is_prepared() -> bool:
    """The marker says so, and the database still holds a site."""
    marker = _marker()
    return marker.exists() and marker.read_text() == wanted() and _has_a_site()


def _has_a_site() -> bool:
    try:
        return HomePage.objects.exists()
    except DatabaseError:
        return False


def remember_prepared() -> None:
    _marker().write_text(wanted())
