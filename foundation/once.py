"""Writing a row unless a unique constraint already has it: one query, no savepoint, and a word on who wrote it."""

from django.db import connections, models, router
from django.db.models.sql import InsertQuery


def insert_once(row: models.Model) -> bool:
    """Insert `row` and give it its key; False, and nothing written, when a unique constraint already holds such a row.

    Safe when done twice at once: the second one waits for the first to commit or to fail. Any other fault of the row
    is an error as ever (SQLite's own INSERT OR IGNORE would swallow it).
    """
    model, meta = type(row), type(row)._meta
    using = router.db_for_write(model, instance=row)
    query = InsertQuery(model)
    query.insert_values([field for field in meta.concrete_fields if field is not meta.pk], [row])
    compiler = query.get_compiler(using=using)
    compiler.returning_fields = [meta.pk]
    [(sql, values)] = compiler.as_sql()
    insert, given = sql.rsplit(" RETURNING ", 1)
    with connections[using].cursor() as cursor:
        cursor.execute(f"{insert} ON CONFLICT DO NOTHING RETURNING {given}", values)
        returned = cursor.fetchone()
    if returned is None:
        return False
    row.pk = returned[0]
    row._state.adding, row._state.db = False, using
    return True
