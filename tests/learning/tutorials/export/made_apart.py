"""A package made in a process of its own, for the tests of browsers, whose loop forbids the database:
python -m tests.learning.tutorials.export.made_apart OUT.zip '{"in_sequence": true}'"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.databases import EMPTY, ROOT, sqlite_template


def made_apart(folder: Path, **fields: Any) -> bytes:
    """The package of the tutorial that holds every kind of question."""
    shutil.copyfile(sqlite_template(EMPTY), folder / "passerelle.sqlite3")
    env = {key: value for key, value in os.environ.items() if not key.startswith("PASSERELLE_")}
    env |= {"PASSERELLE_MODE": "test", "PASSERELLE_DATA_DIR": str(folder)}
    command = [sys.executable, "-m", "tests.learning.tutorials.export.made_apart", str(folder / "paquet.zip")]
    command.append(json.dumps(fields))
    subprocess.run(command, cwd=ROOT, env=env, check=True)
    return (folder / "paquet.zip").read_bytes()


def main(out: str, fields: str) -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from tests.factories import holder
    from tests.learning.tutorials.export.every_kind import with_every_kind
    from tests.learning.tutorials.export.packages import packed

    Path(out).write_bytes(packed(with_every_kind(**json.loads(fields)), holder("carif_oref")))


if __name__ == "__main__":
    main(*sys.argv[1:])
