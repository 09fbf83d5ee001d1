"""The audit trail can be added to, and nothing else."""

from django.db import migrations

from foundation.audit.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_initial")]
    operations = [append_only("foundation_auditentry")]
