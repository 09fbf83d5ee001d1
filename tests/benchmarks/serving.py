"""The production page server (granian, WSGI) on a port of this machine, and the CPU that it took."""

import contextlib
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.databases import ROOT
from tests.servers import free_port

TICK = os.sysconf("SC_CLK_TCK")


class Granian:
    def __init__(self, port: int, process: subprocess.Popen) -> None:
        self.port, self.process = port, process

    def cpu_seconds(self) -> float:
        """User and system time of the server and its workers so far."""
        total = 0
        for pid in self._family():
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
                total += int(fields[11]) + int(fields[12])
        return total / TICK

    def _family(self) -> list[int]:
        known = [self.process.pid]
        for pid in known:
            for children in Path(f"/proc/{pid}/task").glob("*/children"):
                known += [int(child) for child in children.read_text().split()]
        return known


@contextlib.contextmanager
def granian(env: dict[str, str]) -> Iterator[Granian]:
    """One worker, so that the second core is the load's."""
    port = free_port()
    command = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
        "--workers", "1", "--blocking-threads", "4", "--no-ws", "--log-level", "warning",
        "tests.benchmarks.wsgi:application",
    ]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, env=env)
    try:
        _wait_for(port)
        yield Granian(port, process)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/banc/nu/", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError("granian did not start")
