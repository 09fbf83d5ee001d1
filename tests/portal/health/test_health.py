"""Health: the database, the jobs, and no session."""

import datetime

import pytest
from django.db import OperationalError

from foundation.clock import now
from foundation.jobs.models import Job

pytestmark = pytest.mark.django_db


def test_all_is_well(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        answer = client.get("/sante/")
    assert answer.status_code == 200
    body = answer.json()
    assert (body["status"], body["database"], body["jobs"]) == ("ok", "ok", "ok")
    assert body["version"]
    assert not client.cookies
    assert "no-store" in answer["Cache-Control"]


def test_late_jobs_are_told_without_failing(client):
    Job.objects.create(task="essai", run_after=now() - datetime.timedelta(hours=1))
    answer = client.get("/sante/")
    assert (answer.status_code, answer.json()["status"], answer.json()["jobs"]) == (200, "degraded", "late")


def test_jobs_of_later_are_not_late(client):
    Job.objects.create(task="essai", run_after=now() + datetime.timedelta(hours=1))
    assert client.get("/sante/").json()["jobs"] == "ok"


def test_a_database_that_does_not_answer_is_a_503(client, monkeypatch):
    def fail(*_args):
        raise OperationalError("the database is gone")

    monkeypatch.setattr("portal.health.views.connection.cursor", fail)
    answer = client.get("/sante/")
    assert answer.status_code == 503
    assert answer.json()["database"] == "failing"


def test_an_account_is_not_looked_up(client, django_assert_max_num_queries):
    client.cookies["session"] = "une-session-quelconque"
    with django_assert_max_num_queries(2):
        assert client.get("/sante/").status_code == 200
