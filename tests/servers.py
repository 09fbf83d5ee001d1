"""Passerelle itself, as a process on a port of this machine, on a database laid for the test."""

import contextlib
import os
import re
import shlex
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
from typing import Self, TypeVar
from urllib.parse import urlsplit

from tests.databases import DEMO, PRODUCTION, ROOT, data_dir_of, sqlite_template


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


class Process:
    """One running command; `kill()` is kill -9, `stop()` is Ctrl-C. It is there once its log says `sign`."""

    def __init__(self, env: dict[str, str], command: list[str], *, name: str = "server", sign: str = "") -> None:
        self.env, self.command, self.sign = env, command, sign
        self.log = Path(env["PASSERELLE_DATA_DIR"]) / f"{name}.log"
        self.process: subprocess.Popen | None = None

    def start(self, timeout: float = 60) -> Self:
        self.launch()
        return self.wait_until_there(timeout)

    def launch(self) -> None:
        self.said = self.log.stat().st_size if self.log.exists() else 0
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, env=self.env, stdout=log, stderr=log, start_new_session=True
            )

    def wait_until_there(self, timeout: float = 60) -> Self:
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline and self.process.poll() is None:
            if self._is_there():
                return self
            time.sleep(0.1)
        self.kill()
        raise RuntimeError(f"{self.command} did not start:\n{self.log.read_text()[-4000:]}")

    def _is_there(self) -> bool:
        return self.sign in self.log.read_bytes()[self.said :].decode(errors="replace")

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


class Server(Process):
    """A process that answers on a port; it is there once /sante/ says so."""

    def __init__(self, env: dict[str, str], port: int, command: list[str], *, name: str = "server") -> None:
        super().__init__(env, command, name=name)
        self.port, self.url = port, f"http://127.0.0.1:{port}"

    def _is_there(self) -> bool:
        as_the_proxy = {"Host": urlsplit(self.env["PASSERELLE_BASE_URL"]).netloc, "X-Forwarded-Proto": "https"}
        question = urllib.request.Request(f"{self.url}/sante/", headers=as_the_proxy)
        try:
            with urllib.request.urlopen(question, timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False


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


Kind = TypeVar("Kind", bound=Server)
HOST = PRODUCTION["PASSERELLE_ALLOWED_HOSTS"]
SPAWNED = re.compile(r"Spawning worker-(\d+) with PID: (\d+)")


def documented(program: str, *arguments: str) -> list[str]:
    """The line of docs/settings.md (« Production ») that starts so, with this environment's programs."""
    wanted = [program, *arguments]
    lines = [shlex.split(line) for line in (ROOT / "docs/settings.md").read_text().splitlines() if line[:4] == " " * 4]
    found = next(line for line in lines if line[: len(wanted)] == wanted)
    return [str(Path(sys.executable).with_name(found[0])), *found[1:]]


class Pages(Server):
    """granian, with its workers."""

    def workers(self) -> dict[str, int]:
        """Number of each worker → its process, the latest one."""
        return {number: int(pid) for number, pid in SPAWNED.findall(self.log.read_text())}


class Production:
    """Pages, sockets and jobs in processes of their own, by the commands of docs/settings.md."""

    def __init__(self, data_dir: Path, **more: str) -> None:
        self.env = {**environment(data_dir, 0), **PRODUCTION, "PASSERELLE_PROCESSES": "3", **more}
        self.pages = self._server(Pages, "granian")
        self.sockets = self._server(Server, "uvicorn")
        self.jobs = Process(self.env, documented("python", "manage.py", "work"), name="jobs", sign="est en marche")

    def _server(self, kind: type[Kind], program: str) -> Kind:
        command, port = documented(program), free_port()
        command[command.index("--port") + 1] = str(port)
        return kind(self.env, port, command, name=program)

    def start(self, *parts: Process) -> None:
        """Start these, side by side."""
        for part in parts:
            part.launch()
        for part in parts:
            part.wait_until_there()

    def kill(self) -> None:
        for part in (self.pages, self.sockets, self.jobs):
            part.kill()
