"""What others wrote to measure ours by, fetched once and checked: never part of the product.

`scorm-again` (MIT) is an independent SCORM run-time. It comes from npm, at the version and digest below, into a cache
outside of the sources; PASSERELLE_SCORM_AGAIN may name an archive that is there already.
"""

import base64
import hashlib
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

SCORM_AGAIN = "scorm-again@3.4.3"
INTEGRITY = "Zbe+7ArMUbT1lVnqYxsbGRfI9JD9JVqEPzZLQdk0nfNmcDYJ404rMO9nbkQ0Hzwux5uACF9zKsvc29Q/ZzMOdg=="
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "passerelle-tests"


def scorm_again(version: str) -> Path:
    """The script of the run-time « 12 » or « 2004 »; the test is skipped where npm cannot bring it, and fails in CI."""
    script = CACHE / f"scorm{version}.min.js"
    if not script.exists():
        archive = _archive()
        if hashlib.sha512(archive.read_bytes()).digest() != base64.b64decode(INTEGRITY):
            raise AssertionError(f"{archive} is not {SCORM_AGAIN}: its digest differs")
        with tarfile.open(archive) as packed:
            found = packed.extractfile(f"package/dist/scorm{version}.min.js")
            assert found is not None
            script.write_bytes(found.read())
    return script


def _archive() -> Path:
    CACHE.mkdir(parents=True, exist_ok=True)
    named = os.environ.get("PASSERELLE_SCORM_AGAIN")
    archive = Path(named) if named else CACHE / f"{SCORM_AGAIN.replace('@', '-')}.tgz"
    if not archive.exists():
        npm = shutil.which("npm")
        command = [str(npm), "pack", SCORM_AGAIN, "--silent", "--ignore-scripts", "--pack-destination", str(CACHE)]
        fetched = npm and subprocess.run(command, capture_output=True, timeout=120).returncode == 0
        if not fetched:
            missing = f"{SCORM_AGAIN} is not there, and npm could not bring it"
            if os.environ.get("PASSERELLE_REQUIRE_SERVICES") == "1":
                pytest.fail(missing)
            pytest.skip(missing)
    return archive
