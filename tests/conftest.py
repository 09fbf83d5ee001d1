"""What every test may ask for: a database, a clock, people, and templates that refuse undefined variables."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.cache import caches

from tests.databases import DEMO, EMPTY, database_for


@pytest.fixture(scope="session")
def database(django_db_blocker, worker_id):
    """This worker's own database, copied from the template."""
    with django_db_blocker.unblock():
        own = database_for(worker_id)
        own.create()
        yield own
        own.drop()


@pytest.fixture(scope="session")
def django_db_setup(database):
    """Instead of pytest-django's own: the copy is ready, nothing to migrate."""


@pytest.fixture
def fresh_db(database, django_db_blocker) -> Iterator:
    """For real commits (threads, processes, servers): the database is laid anew afterwards."""
    with django_db_blocker.unblock():
        yield database
        database.lay(EMPTY)


@pytest.fixture
def demo_db(database, django_db_blocker) -> Iterator:
    """The whole demo region, really there; laid anew for each test that asks."""
    with django_db_blocker.unblock():
        database.lay(DEMO)
        yield database
        database.lay(EMPTY)


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    for alias in settings.CACHES:
        caches[alias].clear()


@pytest.fixture(autouse=True)
def versions_believed(monkeypatch) -> None:
    """A process believes a version for a second: on a slow machine, two pages in one test would differ by a query."""
    monkeypatch.setattr("foundation.versions.actions.BELIEVED", 3600)


@pytest.fixture
def viewer_of():
    """The viewer of an account, built anew: `viewer_of(user)`."""
    from foundation.access.viewer import viewer_for

    return viewer_for
