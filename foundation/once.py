"""Writing a row unless a unique constraint already has it: one query, no savepoint, and a word on who wrote it."""

from django.db import models, router
from django.db.models.constants import OnConflict


def insert_once(row: models.Model) -> bool:
    """Insert `row` and give it its key; False, and nothing written, when a unique constraint already holds such a row.

    Safe when done twice at once: the second one waits for the first to commit or to fail.
    """
    meta = type(row)._meta
    fields = [field for field in meta.concrete_fields if field is not meta.pk]
    using = router.db_for_write(type(row), instance=row)
    insert = type(row)._base_manager.using(using)._insert
    [given] = insert([row], fields=fields, returning_fields=[meta.pk], using=using, on_conflict=OnConflict.IGNORE)
    if given is None:
        return False
    row.pk = given[0]
    row._state.adding, row._state.db = False, using
    return True
