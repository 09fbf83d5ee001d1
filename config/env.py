"""The environment, read once into one typed object.

Every setting that may differ between two installations is a field here. A missing or wrong
value stops the start with a sentence that names the variable and says why.
"""

import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

Mode = Literal["demo", "production", "test"]
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Environment:
    """What this installation was told; see docs/settings.md for each variable."""

    mode: Mode
    data_dir: Path
    secret_key: str
    base_url: str
    allowed_hosts: list[str]
    database_url: str
    redis_url: str
    mail_url: str
    mail_from: str
    processes: int
    package_origin: str
    issuer: str
    ffmpeg: str

    @property
    def demo(self) -> bool:
        return self.mode == "demo"

    @property
    def https(self) -> bool:
        return self.base_url.startswith("https://")


def read_environment(source: dict[str, str] | None = None) -> Environment:
    """Build the Environment from PASSERELLE_* variables, or stop with one clear sentence."""
    values = os.environ if source is None else source

    def get(name: str, default: str = "") -> str:
        return values.get(f"PASSERELLE_{name}", default).strip()

    mode = _mode(get("MODE", "demo"))
    data_dir = Path(get("DATA_DIR", str(ROOT / "var")))
    base_url = get("BASE_URL", "" if mode == "production" else "http://127.0.0.1:8000").rstrip("/")
    environment = Environment(
        mode=mode,
        data_dir=data_dir,
        secret_key=get("SECRET_KEY") or _own_secret(mode, data_dir),
        base_url=base_url,
        allowed_hosts=_hosts(mode, get("ALLOWED_HOSTS")),
        database_url=get("DATABASE_URL") or f"sqlite:///{data_dir / 'passerelle.sqlite3'}",
        redis_url=get("REDIS_URL"),
        mail_url=get("MAIL_URL"),
        mail_from=get("MAIL_FROM", "Passerelle <ne-pas-repondre@passerelle.example>"),
        processes=_positive("PROCESSES", get("PROCESSES", "1")),
        package_origin=_package_origin(get("PACKAGE_ORIGIN").rstrip("/"), base_url),
        issuer=get("ISSUER", "CARIF-OREF Midi-Pyrénées"),
        ffmpeg=_program("FFMPEG", get("FFMPEG")),
    )
    _check(environment)
    return environment


def _mode(value: str) -> Mode:
    if value not in get_args(Mode):
        raise ImproperlyConfigured(f"PASSERELLE_MODE is {value!r}: it must be one of {', '.join(get_args(Mode))}.")
    return value  # type: ignore[return-value]


def _positive(name: str, value: str) -> int:
    if not value.isdigit() or int(value) < 1:
        raise ImproperlyConfigured(f"PASSERELLE_{name} is {value!r}: it must be 1 or more.")
    return int(value)


def _program(name: str, value: str) -> str:
    if value and not shutil.which(value):
        raise ImproperlyConfigured(f"PASSERELLE_{name} is {value!r}: there is no such program that can be run.")
    return value


def _package_origin(value: str, base_url: str) -> str:
    """Another host than the site's: there, packages are at home, and there is nothing of ours to read."""
    if not value:
        return ""
    asked, own = urlsplit(value), urlsplit(base_url)
    if asked.scheme != own.scheme or not asked.netloc or asked.path or asked.hostname == own.hostname:
        raise ImproperlyConfigured(
            f"PASSERELLE_PACKAGE_ORIGIN is {value!r}: it must be another host than {base_url!r}, with the same scheme "
            "and without path."
        )
    return value


def _hosts(mode: Mode, value: str) -> list[str]:
    hosts = [host.strip() for host in value.split(",") if host.strip()]
    return hosts or ([] if mode == "production" else ["127.0.0.1", "localhost", "[::1]", "testserver"])


def _own_secret(mode: Mode, data_dir: Path) -> str:
    """In demo and tests, a key of this machine's own, kept beside the data."""
    if mode == "production":
        raise ImproperlyConfigured(
            "PASSERELLE_SECRET_KEY is missing: production signs sessions with it. Give it 50 random characters or more."
        )
    if mode == "test":
        return "a key for tests only, which guards nothing at all"
    data_dir.mkdir(parents=True, exist_ok=True)
    path = data_dir / "secret-key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text().strip()


def _check(environment: Environment) -> None:
    if environment.mode == "production":
        _check_production(environment)
    if environment.processes > 1 and not environment.redis_url:
        raise ImproperlyConfigured(
            "PASSERELLE_REDIS_URL is missing: several processes cannot share live updates, caches and limits in memory."
        )


def _check_production(environment: Environment) -> None:
    demands = {
        "BASE_URL": (environment.https, "it must be the public https:// address"),
        "ALLOWED_HOSTS": (bool(environment.allowed_hosts), "it must name the public host"),
        "MAIL_URL": (bool(environment.mail_url), "without it no mail would leave (smtp://…)"),
    }
    for name, (holds, why) in demands.items():
        if not holds:
            raise ImproperlyConfigured(f"PASSERELLE_{name} is missing or wrong: {why}.")
