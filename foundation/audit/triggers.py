"""Append-only tables, kept so by the database itself.

    operations = [append_only("foundation_auditentry")]
    operations = [append_only("learning_fact", except_columns=["person_id"])]

The columns of `except_columns` may go from a value to NULL (a person who leaves), and nothing else may
change. On SQLite a later migration that alters the table makes it anew without its triggers: end such a
migration with the same operation again.
"""

from collections.abc import Sequence
from typing import Any

from django.db.migrations import RunPython


def append_only(table: str, *, except_columns: Sequence[str] = ()) -> RunPython:
    """A migration operation that lets rows of a table be added, and never changed or removed."""

    def lay(apps: Any, schema_editor: Any) -> None:
        for statement in _removal(table, schema_editor.connection) + _guards(
            table, tuple(except_columns), schema_editor.connection
        ):
            schema_editor.connection.cursor().execute(statement)

    def lift(apps: Any, schema_editor: Any) -> None:
        for statement in _removal(table, schema_editor.connection):
            schema_editor.connection.cursor().execute(statement)

    return RunPython(lay, lift)


def _guards(table: str, except_columns: tuple[str, ...], connection: Any) -> list[str]:
    with connection.cursor() as cursor:
        columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
    same = "IS" if connection.vendor == "sqlite" else "IS NOT DISTINCT FROM"
    allowed = " AND ".join(_unchanged(column, column in except_columns, same) for column in columns)
    changed = f"NOT ({allowed})" if except_columns else ("1" if connection.vendor == "sqlite" else "TRUE")
    return _sqlite(table, changed) if connection.vendor == "sqlite" else _postgres(table, changed)


def _unchanged(column: str, may_be_emptied: bool, same: str) -> str:
    kept = f'NEW."{column}" {same} OLD."{column}"'
    return f'({kept} OR NEW."{column}" IS NULL)' if may_be_emptied else kept


def _sqlite(table: str, changed: str) -> list[str]:
    refusal = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    return [
        f'CREATE TRIGGER "{table}_no_update" BEFORE UPDATE ON "{table}" WHEN {changed} {refusal}',
        f'CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" {refusal}',
    ]


def _postgres(table: str, changed: str) -> list[str]:
    call = f'EXECUTE FUNCTION "{table}_append_only"()'
    return [
        f"""CREATE FUNCTION "{table}_append_only"() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        f'CREATE TRIGGER "{table}_no_update" BEFORE UPDATE ON "{table}" FOR EACH ROW WHEN ({changed}) {call}',
        f'CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" FOR EACH ROW {call}',
        f'CREATE TRIGGER "{table}_no_truncate" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT {call}',
    ]


def _removal(table: str, connection: Any) -> list[str]:
    if connection.vendor == "sqlite":
        return [f'DROP TRIGGER IF EXISTS "{table}_{verb}"' for verb in ("no_update", "no_delete")]
    return [f'DROP FUNCTION IF EXISTS "{table}_append_only"() CASCADE']
