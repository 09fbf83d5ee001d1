"""Passerelle as production runs it, on PostgreSQL and Redis: each test has its own, and starts what it needs."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.databases import PREPARED, PRODUCTION, data_dir_of
from tests.fakes.smtp import FakeSmtp
from tests.servers import Production

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list) -> None:
    """Whatever stands here is of the suite of services, and needs both servers."""
    has_both = connection.vendor == "postgresql" and bool(settings.ENV.redis_url)
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.services)
            item.add_marker(pytest.mark.skipif(not has_both, reason="needs PostgreSQL and Redis"))


@pytest.fixture
def mail_server() -> Iterator[FakeSmtp]:
    """Slow enough that a kill finds a mail in flight."""
    with FakeSmtp(pause=0.02) as server:
        yield server


@pytest.fixture
def production(fresh_db, tmp_path, mail_server, settings) -> Iterator[Production]:
    """Prepared and not started. Sessions and passwords made by the test are good there too."""
    fresh_db.lay(PREPARED)
    shutil.copytree(data_dir_of(PREPARED, fresh_db.url), tmp_path, dirs_exist_ok=True)
    settings.SECRET_KEY = PRODUCTION["PASSERELLE_SECRET_KEY"]
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    installation = Production(
        tmp_path,
        PASSERELLE_DATABASE_URL=fresh_db.url,
        PASSERELLE_REDIS_URL=settings.ENV.redis_url,
        PASSERELLE_MAIL_URL=mail_server.url,
    )
    yield installation
    installation.kill()
