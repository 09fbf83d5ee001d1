"""Test databases that are copied from templates, not migrated each time.

Three templates: « empty » (the migrations), « demo » (the whole demo region as `manage.py prepare` lays it) and
« prepared » (what the same command lays in production). Each is made once for a given code, in a process of its own,
and copied to whoever needs it.
"""

import fcntl
import functools
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

import psycopg
from django.conf import settings
from django.db import connection, connections

ROOT = Path(__file__).resolve().parent.parent
PLACE = Path(tempfile.gettempdir()) / f"passerelle-tests-{os.getuid()}"
ROOMS = ("foundation", "resources", "community", "surveys", "learning", "portal")
EMPTY, DEMO, PREPARED = "empty", "demo", "prepared"
#: What production must be told, the servers aside.
PRODUCTION = {
    "PASSERELLE_MODE": "production",
    "PASSERELLE_SECRET_KEY": "for-tests-alone-" * 4,
    "PASSERELLE_BASE_URL": "https://passerelle.example",
    "PASSERELLE_ALLOWED_HOSTS": "passerelle.example",
    "PASSERELLE_MAIL_URL": "smtp://127.0.0.1:25",
}
MODES = {EMPTY: {"PASSERELLE_MODE": "test"}, DEMO: {"PASSERELLE_MODE": "demo"}, PREPARED: PRODUCTION}


@functools.cache
def key_of(template: str) -> str:
    """Changes with the lock and the migrations and, for what is prepared, with its data, static files and code."""
    paths = [
        ROOT / "requirements/run.lock",
        *(path for room in ROOMS for path in ROOT.glob(f"{room}/**/migrations/*.py")),
    ]
    if template != EMPTY:
        paths += [
            *(path for folder in ("data", "static") for path in ROOT.glob(f"{folder}/**/*") if path.is_file()),
            *(path for room in ROOMS for path in ROOT.glob(f"{room}/**/*.py")),
        ]
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.read_bytes())
    return f"{template}-{digest.hexdigest()[:12]}"


def data_dir_of(template: str, url: str = "sqlite:") -> Path:
    """Where the files of the template lie (documents, the secret key, the mark of what was prepared). The databases of
    two engines name files of their own: each has its folder."""
    engine = "sqlite" if url.startswith("sqlite") else "postgres"
    return PLACE / f"{key_of(template)}-{engine}-data"


@contextmanager
def locked(name: str) -> Iterator[None]:
    PLACE.mkdir(exist_ok=True)
    with (PLACE / f"{name}.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def fill(template: str, url: str) -> None:
    """Run the migrations, or the whole preparation, on an empty database."""
    arguments = ["migrate", "--verbosity=0"] if template == EMPTY else ["prepare"]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PASSERELLE_")}
    place = data_dir_of(template, url)
    environment = {
        **inherited,
        **MODES[template],
        "PASSERELLE_DATABASE_URL": url,
        "PASSERELLE_DATA_DIR": str(place),
    }
    shutil.rmtree(place, ignore_errors=True)
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{done.stdout[-1000:]}\n{done.stderr[-4000:]}")


class SqliteDatabase:
    def __init__(self, worker: str) -> None:
        self.path = PLACE / f"{worker}-{os.getpid()}.sqlite3"
        self.url = f"sqlite:///{self.path}"

    def create(self) -> None:
        connections.settings["default"]["NAME"] = connection.settings_dict["NAME"] = str(self.path)
        self.lay(EMPTY)

    def lay(self, template: str) -> None:
        """Replace the content by a copy of the template."""
        connections.close_all()
        self._remove()
        shutil.copyfile(sqlite_template(template), self.path)

    def drop(self) -> None:
        connections.close_all()
        self._remove()

    def _remove(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)


def sqlite_template(template: str) -> Path:
    """The template's file, made when this code has none yet."""
    path = PLACE / f"{key_of(template)}.sqlite3"
    with locked(f"sqlite-{template}"):
        if not path.exists():
            draft = path.with_suffix(".draft")
            draft.unlink(missing_ok=True)
            fill(template, f"sqlite:///{draft}")
            draft.rename(path)
    return path


class PostgresDatabase:
    """On the server named by PASSERELLE_DATABASE_URL; the database named there is only used to administer."""

    def __init__(self, worker: str) -> None:
        self.admin_url = os.environ["PASSERELLE_DATABASE_URL"]
        self.name = f"passerelle_{worker}_{os.getpid()}"
        self.url = self._url(self.name)

    def _url(self, name: str) -> str:
        return urlunsplit(urlsplit(self.admin_url)._replace(path=f"/{name}"))

    def _administer(self, *statements: str) -> list[tuple]:
        rows: list[tuple] = []
        with psycopg.connect(self.admin_url, autocommit=True) as admin:
            for statement in statements:
                cursor = admin.execute(statement)
                rows = cursor.fetchall() if cursor.description else []
        return rows

    def create(self) -> None:
        connections.settings["default"]["NAME"] = connection.settings_dict["NAME"] = self.name
        self.lay(EMPTY)

    def lay(self, template: str) -> None:
        connections.close_all()
        source = self._template(template)
        with locked("postgres-copy"):
            self._administer(
                f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)',
                f'CREATE DATABASE "{self.name}" TEMPLATE "{source}"',
            )

    def _template(self, template: str) -> str:
        name = f"passerelle_{key_of(template)}"
        with locked(f"postgres-{template}"):
            if not self._administer(f"SELECT 1 FROM pg_database WHERE datname = '{name}'"):
                draft = f"{name}-draft"
                self._administer(f'DROP DATABASE IF EXISTS "{draft}"', f'CREATE DATABASE "{draft}"')
                fill(template, self._url(draft))
                self._administer(f'ALTER DATABASE "{draft}" RENAME TO "{name}"')
        return name

    def drop(self) -> None:
        connections.close_all()
        self._administer(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')


def database_for(worker: str) -> SqliteDatabase | PostgresDatabase:
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        return SqliteDatabase(worker)
    return PostgresDatabase(worker)
