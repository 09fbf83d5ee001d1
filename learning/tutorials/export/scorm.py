"""A tutorial as a SCORM 1.2 package: one zip that any platform for learning can play.

One « SCO »: a page with every lesson and the quiz, which keeps its place, score and completion through the
platform's API. The page is the site's own blocks and style sheets; nothing in it asks the site for anything.
"""

import datetime
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from django.conf import settings
from django.template.loader import render_to_string

from foundation.access.viewer import Viewer
from learning.tutorials.courses import Course
from learning.tutorials.export.contents import Contents, contents_of
from learning.tutorials.export.files import Shelf
from learning.tutorials.export.licences import licence_of

LAUNCHED = "index.html"
MANIFEST = "imsmanifest.xml"
STYLE = "style.css"
SCRIPTS = ("scorm.js", "marking.js", "answers.js", "course.js")
SHEETS = (
    "tokens", "ground", "layout", "components", "forms", "figures", "rooms", "rooms/pages", "utilities",
)  # fmt: skip
STATIC = settings.BASE_DIR / "static"
#: already as small as they get
COMPRESSED = (".mp4", ".webm", ".mp3", ".m4a", ".ogg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".pdf", ".zip")
#: what XML 1.0 has no way to say
UNSAYABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_package(course: Course, viewer: Viewer, *, to: IO[bytes]) -> None:
    """Write the zip of this tutorial, with the files that this person may have."""
    shelf = Shelf(viewer)
    try:
        contents = contents_of(course, shelf)
        _zip(_written(contents, shelf), contents.on, to)
    finally:
        shelf.close()


def _written(contents: Contents, shelf: Shelf) -> Iterator[tuple[str, Iterable[bytes]]]:
    page = _rendered("learning/tutorials/export/index.html", contents)
    own = [LAUNCHED, STYLE, *SCRIPTS]
    yield MANIFEST, [_rendered("learning/tutorials/export/imsmanifest.xml", contents, files=[*own, *shelf.responses])]
    yield LAUNCHED, [page]
    yield STYLE, [_style()]
    for name in SCRIPTS:
        yield name, [(STATIC / "scorm" / name).read_bytes()]
    for name in shelf.responses:
        yield name, shelf.chunks(name)


def _rendered(template: str, contents: Contents, **more: object) -> bytes:
    context = {"contents": contents, "licence": licence_of(contents.tutorial), **more}
    text = render_to_string(template, context)
    return UNSAYABLE.sub("", text).strip().encode()


def _style() -> bytes:
    sheets = [*(STATIC / "css" / f"{name}.css" for name in SHEETS), STATIC / "scorm" / "course.css"]
    return b"\n".join(Path(sheet).read_bytes() for sheet in sheets)


def _zip(files: Iterable[tuple[str, Iterable[bytes]]], on: datetime.datetime, to: IO[bytes]) -> None:
    with zipfile.ZipFile(to, "w") as archive:
        for name, chunks in files:
            entry = zipfile.ZipInfo(name, on.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(COMPRESSED) else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            with archive.open(entry, "w") as written:
                for chunk in chunks:
                    written.write(chunk)
