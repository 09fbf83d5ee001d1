import pytest


@pytest.fixture(autouse=True)
def own_disk(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
