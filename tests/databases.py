"""Test databases that are copied from a template keyed by the migrations, not migrated each time."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.db import connection, connections

ROOT = Path(__file__).resolve().parent.parent
PLACE = Path(tempfile.gettempdir()) / f"passerelle-tests-{os.getuid()}"


def template_key() -> str:
    """Changes with any migration of ours and with the locked versions of everybody else's."""
    digest = hashlib.sha256((ROOT / "requirements/run.lock").read_bytes())
    for path in sorted(ROOT.glob("**/migrations/*.py")):
        if ".venv" not in path.parts:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


@contextmanager
def locked(name: str) -> Iterator[None]:
    PLACE.mkdir(exist_ok=True)
    with (PLACE / f"{name}.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def migrate(url: str) -> None:
    """Run the migrations into an empty database, in a process of its own."""
    environment = {**os.environ, "PASSERELLE_MODE": "test", "PASSERELLE_DATABASE_URL": url}
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity=0"], cwd=ROOT, env=environment, check=True, timeout=300
    )


class SqliteDatabase:
    def __init__(self, worker: str) -> None:
        self.template = PLACE / f"template-{template_key()}.sqlite3"
        self.path = PLACE / f"{worker}-{os.getpid()}.sqlite3"
        self.url = f"sqlite:///{self.path}"

    def create(self) -> None:
        with locked("sqlite"):
            if not self.template.exists():
                draft = self.template.with_suffix(".draft")
                draft.unlink(missing_ok=True)
                migrate(f"sqlite:///{draft}")
                draft.rename(self.template)
        connections.settings["default"]["NAME"] = connection.settings_dict["NAME"] = str(self.path)
        self.reset()

    def reset(self) -> None:
        connections.close_all()
        self._remove()
        shutil.copyfile(self.template, self.path)

    def drop(self) -> None:
        connections.close_all()
        self._remove()

    def _remove(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)


class PostgresDatabase:
    """The server named by PASSERELLE_DATABASE_URL; its database is only used to administer."""

    def __init__(self, worker: str) -> None:
        self.admin_url = os.environ["PASSERELLE_DATABASE_URL"]
        self.template = f"passerelle_template_{template_key()}"
        self.name = f"passerelle_{worker}_{os.getpid()}"
        self.url = self._url(self.name)

    def _url(self, name: str) -> str:
        return urlunsplit(urlsplit(self.admin_url)._replace(path=f"/{name}"))

    def _administer(self, *statements: str) -> list[tuple]:
        import psycopg

        rows: list[tuple] = []
        with psycopg.connect(self.admin_url, autocommit=True) as admin:
            for statement in statements:
                cursor = admin.execute(statement)
                rows = cursor.fetchall() if cursor.description else []
        return rows

    def create(self) -> None:
        with locked("postgres"):
            known = self._administer(f"SELECT 1 FROM pg_database WHERE datname = '{self.template}'")
            if not known:
                draft = f"{self.template}_draft"
                self._administer(f'DROP DATABASE IF EXISTS "{draft}"', f'CREATE DATABASE "{draft}"')
                migrate(self._url(draft))
                self._administer(f'ALTER DATABASE "{draft}" RENAME TO "{self.template}"')
        connections.settings["default"]["NAME"] = connection.settings_dict["NAME"] = self.name
        self.reset()

    def reset(self) -> None:
        connections.close_all()
        with locked("postgres"):
            self._administer(
                f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)',
                f'CREATE DATABASE "{self.name}" TEMPLATE "{self.template}"',
            )

    def drop(self) -> None:
        connections.close_all()
        self._administer(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')


def database_for(worker: str) -> SqliteDatabase | PostgresDatabase:
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        return SqliteDatabase(worker)
    return PostgresDatabase(worker)
