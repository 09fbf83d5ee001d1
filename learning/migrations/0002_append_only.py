"""The ledger is append-only at the database: a fact's person may be taken away, and nothing else changes."""

from django.db import migrations

from foundation.audit.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("learning", "0001_initial")]

    operations = [append_only("learning_fact", except_columns=["person_id"])]
