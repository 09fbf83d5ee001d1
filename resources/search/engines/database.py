"""The database's own full text: FTS5 on SQLite, tsvector on PostgreSQL. Both read the same stems."""

from collections.abc import Sequence

from django.db import connection

from resources.search.engines.base import Candidate
from resources.search.query import Query, Term

_SQLITE = """
SELECT entry.kind, entry.object_id
FROM resources_searchtext JOIN resources_searchentry entry ON entry.id = resources_searchtext.rowid
WHERE resources_searchtext MATCH %s AND entry.audience_id IN ({audiences}) AND entry.kind IN ({kinds})
ORDER BY bm25(resources_searchtext, 10.0, 4.0, 1.0, 0.5), entry.title, entry.id LIMIT %s
"""
_POSTGRES = """
SELECT entry.kind, entry.object_id
FROM resources_searchentry entry, to_tsquery('simple', %s) wanted
WHERE entry.vector @@ wanted AND entry.audience_id IN ({audiences}) AND entry.kind IN ({kinds})
ORDER BY ts_rank('{{0.05, 0.1, 0.4, 1.0}}', entry.vector, wanted) DESC, entry.title, entry.id LIMIT %s
"""


class DatabaseEngine:
    """Terms hold only [a-z0-9], so nothing that somebody types is ever read as query syntax."""

    def candidates(
        self, *, query: Query, audience_ids: Sequence[int], kinds: Sequence[str], limit: int, all_terms: bool
    ) -> list[Candidate]:
        if not (query and audience_ids and kinds):
            return []
        text, template = self._dialect(query, all_terms=all_terms)
        sql = template.format(audiences=_marks(audience_ids), kinds=_marks(kinds))
        with connection.cursor() as cursor:
            cursor.execute(sql, [text, *audience_ids, *kinds, limit])
            return [Candidate(*row) for row in cursor.fetchall()]

    def _dialect(self, query: Query, *, all_terms: bool) -> tuple[str, str]:
        if connection.vendor == "postgresql":
            return (" & " if all_terms else " | ").join(map(_postgres_term, query.terms)), _POSTGRES
        return (" AND " if all_terms else " OR ").join(map(_sqlite_term, query.terms)), _SQLITE


def _marks(values: Sequence) -> str:
    return ", ".join(["%s"] * len(values))


def _sqlite_term(term: Term) -> str:
    choices = ["(" + " AND ".join(f'"{stem}"' for stem in term.parts) + ")"]
    if term.joined:
        choices.append(f'"{term.joined}"')
    if term.prefix:
        choices.append(f'words : "{term.prefix}" *')
    return "(" + " OR ".join(choices) + ")"


def _postgres_term(term: Term) -> str:
    choices = ["(" + " & ".join(term.parts) + ")"]
    if term.joined:
        choices.append(term.joined)
    if term.prefix:
        choices.append(f"{term.prefix}:*D")
    return "(" + " | ".join(choices) + ")"
