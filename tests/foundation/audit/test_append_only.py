"""The audit trail can be added to, and nothing else, whoever speaks to the database."""

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from foundation.audit.actions import record
from foundation.audit.models import AuditEntry
from foundation.audit.triggers import append_only
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def refused(statement: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as error:
        assert "append-only" in str(error)  # noqa: PT017
        return True
    return False


@pytest.fixture
def entry():
    person = UserFactory()
    return record(actor=person, verb="role.ended", target=person, reason="départ")


def test_an_entry_is_neither_changed_nor_removed(entry):
    assert refused("UPDATE foundation_auditentry SET verb = 'other'")
    assert refused("DELETE FROM foundation_auditentry")
    assert AuditEntry.objects.get().verb == "role.ended"


@pytest.mark.skipif(settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"), reason="SQLite has no TRUNCATE")
def test_the_table_is_not_emptied_at_once(entry):
    assert refused("TRUNCATE foundation_auditentry")


def test_a_removed_account_does_not_rewrite_history(entry):
    person = entry.actor_id
    UserFactory._meta.model.objects.filter(pk=person).delete()
    assert AuditEntry.objects.get().actor_id == person


class Editor:
    """What the operation asks of a schema editor; SQLite's own does not start inside of a transaction."""

    connection = connection


@pytest.fixture
def table():
    """A table of facts of which one column may be emptied."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE fact_of_test (id integer PRIMARY KEY, person_id integer, kind text, minutes integer)"
        )
        cursor.execute("INSERT INTO fact_of_test VALUES (1, 7, 'attended', NULL)")
    operation = append_only("fact_of_test", except_columns=["person_id"])
    operation.code(None, Editor())
    return operation


def test_a_column_that_may_be_emptied_may_be_nothing_else(table):
    assert refused("UPDATE fact_of_test SET person_id = 8")
    assert refused("UPDATE fact_of_test SET person_id = NULL, kind = 'other'")
    assert refused("UPDATE fact_of_test SET minutes = 5")
    assert refused("DELETE FROM fact_of_test")
    assert not refused("UPDATE fact_of_test SET person_id = NULL")
    assert refused("UPDATE fact_of_test SET person_id = 7")


def test_the_operation_can_be_undone(table):
    table.reverse_code(None, Editor())
    assert not refused("UPDATE fact_of_test SET kind = 'other'")
