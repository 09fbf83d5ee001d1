"""Whoever asked for long work may follow and stop it; nobody else sees it."""

import pytest
from django.test import Client

from foundation.jobs.actions import enqueue_for, request_cancel
from foundation.jobs.context import Run
from foundation.jobs.engine import leases
from foundation.jobs.models import Job
from foundation.jobs.worker import drain, execute
from tests.factories import member
from tests.fakes import tasks

pytestmark = pytest.mark.django_db


def client_of(person) -> Client:
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    return client


def asked_by(person) -> Job:
    return enqueue_for(person, tasks.count_to, 10, label="Export des inscriptions")


def test_the_owner_sees_how_far_it_is():
    owner = member()
    job = asked_by(owner)
    Job.objects.update(state="running", lease_until=job.created_at, progress_done=3, progress_total=10)
    page = client_of(owner).get(f"/mon-espace/travaux/{job.uuid}/")
    assert "Export des inscriptions" in page.text
    assert "3 sur 10" in page.text


def test_a_fragment_asks_for_itself_until_it_is_over(done):
    owner = member()
    job = asked_by(owner)
    address = f"/mon-espace/travaux/{job.uuid}/"
    assert "hx-get" in client_of(owner).get(address, headers={"HX-Request": "true"}).text
    drain()
    fragment = client_of(owner).get(address, headers={"HX-Request": "true"}).text
    assert "hx-get" not in fragment
    assert "Terminé" in fragment


def test_nobody_else_sees_or_stops_it():
    job = asked_by(member())
    other = client_of(member())
    assert other.get(f"/mon-espace/travaux/{job.uuid}/").status_code == 404
    assert other.post(f"/mon-espace/travaux/{job.uuid}/arreter/").status_code == 404
    assert Client().get(f"/mon-espace/travaux/{job.uuid}/").status_code == 302


def test_a_waiting_job_stops_at_once(done):
    owner = member()
    job = asked_by(owner)
    client_of(owner).post(f"/mon-espace/travaux/{job.uuid}/arreter/")
    assert (drain(), done) == (0, [])
    assert Job.objects.get().state == Job.State.CANCELLED


def test_a_running_job_stops_at_its_next_report(done):
    job = asked_by(member())
    run = Run(job=leases.take("one"), worker="one")
    request_cancel(job=job)
    execute(run)
    assert done == [0]
    assert Job.objects.get().state == Job.State.CANCELLED
