"""The full-text index beside SearchEntry, in the database's own means.

SQLite: an FTS5 table that reads the stems from resources_searchentry (external content) and follows it by
triggers. A migration that rebuilds that table on SQLite drops its triggers: run `lay` again after it.
PostgreSQL: a generated tsvector column with a GIN index.
"""

from django.db import migrations

# ruff: noqa: S608 the parts of these statements are the constants below

COLUMNS = "title_stems, summary_stems, body_stems, words"
OLD = "old.title_stems, old.summary_stems, old.body_stems, old.words"
NEW = "new.title_stems, new.summary_stems, new.body_stems, new.words"

SQLITE = [
    f"""CREATE VIRTUAL TABLE resources_searchtext USING fts5(
        {COLUMNS}, content='resources_searchentry', content_rowid='id', tokenize='unicode61', prefix='2 3')""",
    f"""CREATE TRIGGER resources_searchtext_add AFTER INSERT ON resources_searchentry BEGIN
        INSERT INTO resources_searchtext(rowid, {COLUMNS}) VALUES (new.id, {NEW});
        END""",
    f"""CREATE TRIGGER resources_searchtext_remove AFTER DELETE ON resources_searchentry BEGIN
        INSERT INTO resources_searchtext(resources_searchtext, rowid, {COLUMNS}) VALUES ('delete', old.id, {OLD});
        END""",
    f"""CREATE TRIGGER resources_searchtext_change AFTER UPDATE OF {COLUMNS} ON resources_searchentry BEGIN
        INSERT INTO resources_searchtext(resources_searchtext, rowid, {COLUMNS}) VALUES ('delete', old.id, {OLD});
        INSERT INTO resources_searchtext(rowid, {COLUMNS}) VALUES (new.id, {NEW});
        END""",
]
POSTGRES = [
    """ALTER TABLE resources_searchentry ADD COLUMN vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', title_stems), 'A') || setweight(to_tsvector('simple', summary_stems), 'B') ||
        setweight(to_tsvector('simple', body_stems), 'C') || setweight(to_tsvector('simple', words), 'D')) STORED""",
    "CREATE INDEX resources_searchentry_vector ON resources_searchentry USING gin (vector)",
]
UNDO_SQLITE = ["DROP TRIGGER resources_searchtext_change", "DROP TRIGGER resources_searchtext_remove"]
UNDO_SQLITE += ["DROP TRIGGER resources_searchtext_add", "DROP TABLE resources_searchtext"]
UNDO_POSTGRES = ["ALTER TABLE resources_searchentry DROP COLUMN vector"]


def lay(apps, schema_editor):
    for statement in POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def take_up(apps, schema_editor):
    for statement in UNDO_POSTGRES if schema_editor.connection.vendor == "postgresql" else UNDO_SQLITE:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("resources", "0001_initial")]
    operations = [migrations.RunPython(lay, take_up)]
