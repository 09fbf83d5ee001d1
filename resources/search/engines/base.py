"""What a search engine must answer."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from resources.search.query import Query

DATABASE = "resources.search.engines.database.DatabaseEngine"


class Candidate(NamedTuple):
    """An object that fits the words; whether the viewer may see it is asked of its Kind afterwards."""

    kind: str
    object_id: int


class Engine(Protocol):
    def candidates(
        self, *, query: Query, audience_ids: Sequence[int], kinds: Sequence[str], limit: int, all_terms: bool
    ) -> list[Candidate]:
        """The best `limit` objects of these kinds and audiences, best first, equals by title."""
        ...


def engine() -> Engine:
    """The engine that the settings choose; the database's own by default."""
    return import_string(getattr(settings, "SEARCH_ENGINE", DATABASE))()
