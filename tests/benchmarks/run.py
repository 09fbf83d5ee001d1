"""The benchmark itself, in a process whose settings name the server and the size."""

import os
import subprocess
import sys
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

import psycopg

from tests.benchmarks.load import Reading, measure
from tests.benchmarks.serving import Granian, granian
from tests.databases import ROOT

SIZE = os.environ["BENCH_SIZE"]
SECONDS = float(os.environ["BENCH_SECONDS"])
BARE = "/banc/nu/"
#: Goals of the design, as parts of the bare view's rate.
GOALS = {"visitor": 0.5, "member": 0.1}
PAGES = [
    ("home", "/"),
    ("programme", "/programme/"),
    ("tutorials", "/tutoriels/"),
    ("tutorial", "/tutoriels/reussir-aiguillage/"),
    ("agenda", "/agenda/"),
    ("month", "/agenda/mois/"),
    ("week", "/agenda/semaine/"),
    ("map", "/agenda/carte/"),
    ("day", "/agenda/jep-aiguillage/"),
    ("annuaire", "/annuaire/"),
]
MEMBER_PAGES = [
    *PAGES,
    ("mon espace", "/mon-espace/"),
    ("lesson", "/tutoriels/reussir-aiguillage/ecouter-avant-d-orienter/"),
]


@dataclass
class Row:
    name: str
    who: str
    queries: int
    reading: Reading
    cpu_ms: float

    def line(self, bare_rate: float) -> str:
        reading = self.reading
        ratio = reading.rate / bare_rate
        goal = GOALS.get(self.who)
        verdict = "" if goal is None else ("ok" if ratio >= goal else f"below {goal}")
        refused = f" {reading.refused} NOT 200" if reading.refused else ""
        return (
            f"{self.who:8} {self.name:11} {self.queries:4d} {reading.size:8d} {reading.rate:8.1f}"
            f" {reading.p50 * 1000:8.2f} {reading.p95 * 1000:8.2f} {self.cpu_ms:8.2f} {ratio:7.3f} {verdict}{refused}"
        )


def lay_database() -> None:
    """The benchmark's own database on the server, made when it is not there; then migrations, demo, seed."""
    name = f"passerelle_bench_{SIZE}"
    server = os.environ["PASSERELLE_DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as admin:
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            admin.execute(f'CREATE DATABASE "{name}"')
    os.environ["PASSERELLE_DATABASE_URL"] = urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
    subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, env=dict(os.environ), check=True)
    subprocess.run(
        [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"], cwd=ROOT, env=dict(os.environ), check=True
    )


def count_queries(path: str, cookie: str) -> int:
    """Queries of the second of two requests, in this process (the cache is warm for the second)."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "127.0.0.1"})
    if cookie:
        name, value = cookie.split("=", 1)
        client.cookies[name] = value
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    return len(captured)


def read(server: Granian, name: str, who: str, path: str, cookie: str = "") -> Row:
    measure(server.port, path, cookie=cookie, seconds=0.5)
    before = server.cpu_seconds()
    reading = measure(server.port, path, cookie=cookie, seconds=SECONDS)
    cpu = (server.cpu_seconds() - before) / max(1, len(reading.latencies)) * 1000
    return Row(name, who, count_queries(path, cookie), reading, cpu)


def main() -> int:
    lay_database()
    import django

    django.setup()
    from tests.benchmarks.seed import member_cookie, seed
    from tests.benchmarks.signups import measure_sign_ups, table

    seed(SIZE)
    cookie = member_cookie()
    with granian(dict(os.environ)) as server:
        rows = [read(server, "bare", "first", BARE)]
        rows += [read(server, name, "visitor", path) for name, path in PAGES]
        rows += [read(server, name, "member", path, cookie) for name, path in MEMBER_PAGES]
        rows.append(read(server, "bare", "last", BARE))
        posts = measure_sign_ups(server)
    bare = (rows[0].reading.rate + rows[-1].reading.rate) / 2
    print(f"\n{SIZE} region, PostgreSQL, granian, {SECONDS:g} s a page")
    print("who      page        queries    bytes     req/s   P50 ms   P95 ms   CPU ms   ratio")
    for row in rows:
        print(row.line(bare))
    print(f"\n{table(posts)}")
    return int(any(row.reading.refused for row in rows) or any(each.refused for each in posts))


if __name__ == "__main__":
    sys.exit(main())
