"""Passerelle itself, as a process on a port of this machine, on a database laid for the test."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.databases import DEMO, ROOT, data_dir_of, sqlite_template


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(data_dir: Path, port: int, **more: str) -> dict[str, str]:
    """A demo installation of its own; the suite's database and Redis are not inherited."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("PASSERELLE_")}
    return {
        **inherited,
        "PASSERELLE_MODE": "demo",
        "PASSERELLE_DATA_DIR": str(data_dir),
        "PASSERELLE_BASE_URL": f"http://127.0.0.1:{port}",
        "PYTHONWARNINGS": "default",
        **more,
    }


def demo_files(target: Path) -> Path:
    """Lay in `target` what stands beside a prepared database: collected static files, documents, the secret.
    Returns the demo's database file."""
    database = sqlite_template(DEMO)
    shutil.copytree(data_dir_of(DEMO), target, dirs_exist_ok=True)
    return database


def demo_data(target: Path) -> None:
    """Lay the whole demo region in `target`, ready to be served."""
    shutil.copyfile(demo_files(target), target / "passerelle.sqlite3")


class Server:
    """A running Passerelle; `kill()` is kill -9, `stop()` is Ctrl-C."""

    def __init__(self, env: dict[str, str], port: int, command: list[str]) -> None:
        self.env, self.port, self.command = env, port, command
        self.url = f"http://127.0.0.1:{port}"
        self.log = Path(env["PASSERELLE_DATA_DIR"]) / "server.log"
        self.process: subprocess.Popen | None = None

    def start(self, timeout: float = 60) -> "Server":
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, env=self.env, stdout=log, stderr=log, start_new_session=True
            )
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            if self._answers():
                return self
            time.sleep(0.1)
        self.kill()
        raise RuntimeError(f"the server did not start:\n{self.log.read_text()[-4000:]}")

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/sante/", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        return self._end(signal.SIGINT)

    def _end(self, how: signal.Signals) -> int:
        if self.process is None or self.process.poll() is not None:
            return self.process.returncode if self.process else 0
        os.killpg(self.process.pid, how)
        try:
            return self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(timeout=10)
            raise


def one_process(data_dir: Path, **more: str) -> Server:
    """`manage.py serve`: pages, sockets and jobs in one process, as ./passerelle run starts it."""
    port = free_port()
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    return Server(environment(data_dir, port, **more), port, command)


@contextlib.contextmanager
def demo_server(data_dir: Path, **more: str) -> Iterator[Server]:
    demo_data(data_dir)
    server = one_process(data_dir, **more).start()
    try:
        yield server
    finally:
        server.kill()
