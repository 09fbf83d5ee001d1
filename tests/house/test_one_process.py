"""The one process: what starts with an ASGI server, what stops with it, and that it is alone."""

import asyncio
import threading
import time
from typing import Any

import pytest
from asgiref.testing import ApplicationCommunicator
from django.db import connections

from community.live import actions
from config import lifespan
from config.lifespan import Lifespan, hold_alone
from foundation.jobs.models import Job
from tests.fakes import tasks


@pytest.fixture(autouse=True)
def own_place(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(lifespan, "ENV", _Environment(tmp_path))


class _Environment:
    redis_url = ""
    processes = 1

    def __init__(self, place: Any) -> None:
        self.data_dir = place


def workers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("worker-")]


def test_importing_the_application_starts_nothing():
    from config.asgi import application

    assert set(application.application_mapping) == {"http", "websocket", "lifespan"}
    assert workers() == []


def test_a_second_process_on_the_same_data_does_not_start():
    first = hold_alone()
    with pytest.raises(RuntimeError, match="PASSERELLE_REDIS_URL"):
        hold_alone()
    first.close()
    hold_alone().close()


def test_a_server_that_finds_another_says_so_instead_of_starting():
    other = hold_alone()

    async def flow() -> dict[str, Any]:
        server = ApplicationCommunicator(Lifespan(), {"type": "lifespan"})
        await server.send_input({"type": "lifespan.startup"})
        answer = await server.receive_output()
        server.stop(exceptions=False)
        return answer

    answer = asyncio.run(flow())
    other.close()
    assert answer["type"] == "lifespan.startup.failed"
    assert "PASSERELLE_REDIS_URL" in answer["message"]


def test_the_worker_lives_as_long_as_the_server(fresh_db):
    tasks.note.enqueue("x")

    async def flow() -> None:
        server = ApplicationCommunicator(Lifespan(), {"type": "lifespan"})
        await server.send_input({"type": "lifespan.startup"})
        assert (await server.receive_output(timeout=5))["type"] == "lifespan.startup.complete"
        assert len(workers()) == lifespan.THREADS
        assert actions._loop is asyncio.get_running_loop()
        await asyncio.to_thread(until_done)
        await server.send_input({"type": "lifespan.shutdown"})
        assert (await server.receive_output(timeout=10))["type"] == "lifespan.shutdown.complete"
        await server.wait()

    asyncio.run(flow())
    assert workers() == []
    assert actions._loop is None
    assert Job.objects.get(task__endswith=".note").state == Job.State.DONE


def until_done() -> None:
    """In a thread of its own, whose connection it closes."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and not Job.objects.filter(task__endswith=".note", state="done").exists():
        time.sleep(0.02)
    connections.close_all()


def test_several_processes_leave_the_jobs_to_workers_of_their_own(monkeypatch):
    monkeypatch.setattr(_Environment, "processes", 3)
    monkeypatch.setattr(_Environment, "redis_url", "redis://somewhere")

    async def flow() -> None:
        one = Lifespan()
        await one.start()
        assert (one.worker, one.only_one) == (None, None)
        await one.stop()

    asyncio.run(flow())
