from collections.abc import Iterator

import pytest

from tests.fakes import tasks


@pytest.fixture(autouse=True)
def done() -> Iterator[list]:
    """What the test's tasks have done."""
    tasks.done.clear()
    yield tasks.done
    tasks.done.clear()
