"""Workers as they really run: threads and processes with connections of their own."""

import os
import subprocess
import sys
import threading
import time

from django.db import connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from foundation.jobs.engine import leases
from foundation.jobs.models import Job
from foundation.jobs.worker import Worker, do_chores, drain, work_once
from tests.databases import ROOT
from tests.fakes import tasks


def until(holds, seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.02)
    return holds()


def test_each_job_is_taken_by_one_of_many_threads(fresh_db):
    for number in range(30):
        tasks.note.enqueue(number)
    taken: list[int] = []

    def work(name: str) -> None:
        while job := leases.take(name):
            taken.append(job.pk)
        connections.close_all()

    threads = [threading.Thread(target=work, args=(f"worker-{number}",)) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    left = Job.objects.filter(state="ready").count()
    assert len(taken) == len(set(taken)) == 30 - left
    assert left == 0


def test_a_commit_wakes_the_worker_of_the_process(fresh_db, done):
    worker = Worker(threads=2, poll=30)
    worker.start()
    try:
        assert until(lambda: not Job.objects.filter(state__in=["ready", "running"]).exists())
        with transaction.atomic():
            tasks.note.enqueue("soon")
        assert until(lambda: "soon" in done, 5)
    finally:
        assert worker.stop(10)


def test_a_worker_that_stops_ends_what_it_has_in_hand(fresh_db, done):
    worker = Worker(poll=0.05)
    worker.start()
    tasks.slow.enqueue(0.4)
    assert until(lambda: "begun" in done)
    assert worker.stop(10)
    assert "ended" in done
    assert Job.objects.get(task__endswith=".slow").state == Job.State.DONE


def test_an_idle_worker_only_reads(fresh_db):
    """On SQLite, a look that took the one write lock would stand in everybody's way."""
    do_chores()
    drain()
    with CaptureQueriesContext(connection) as seen:
        do_chores()
        assert not work_once("idle")
    assert seen.captured_queries
    assert all(query["sql"].startswith("SELECT") for query in seen.captured_queries)


def test_a_killed_worker_s_job_is_done_by_the_next(fresh_db):
    for seconds in (30, 0):
        tasks.slow.enqueue(seconds)
    environment = {**os.environ, "PASSERELLE_DATABASE_URL": fresh_db.url}
    command = [sys.executable, "-m", "tests.fakes.worker"]
    first = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        assert until(lambda: Job.objects.filter(state="running", task__endswith=".slow").exists(), 30)
    finally:
        first.kill()
        first.wait()
    slow = Job.objects.get(state="running", task__endswith=".slow")
    Job.objects.filter(pk=slow.pk).update(arguments={"args": [0], "kwargs": {}})
    second = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        assert until(lambda: Job.objects.filter(task__endswith=".slow", state="done").count() == 2, 30)
    finally:
        second.kill()
        second.wait()
    slow.refresh_from_db()
    assert slow.attempts == 2
