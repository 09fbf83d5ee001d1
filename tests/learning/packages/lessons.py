"""Lessons that play a package, and people who play them over HTTP."""

import html
import json
import re
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from django.test import Client

from learning.packages.intake.actions import import_package
from learning.packages.models import Package
from learning.tutorials.models import LessonPage
from tests.learning.packages.archives import upload
from tests.learning.tutorials.tutorials import lesson, tutorial

FRAME = re.compile(r'<iframe\b[^>]*\bsrc="([^"]+)"')


def package(content: bytes, **fields: Any) -> Package:
    fields.setdefault("alternative", "Lire la fiche « Accueillir ».")
    return import_package(upload=upload(content), by=None, **fields)


def packed_lesson(content: bytes, *, keys: Any = ("public",), quiz: Any = (), **fields: Any) -> LessonPage:
    """The only lesson of a tutorial, with this package."""
    page = tutorial("module", lessons=0, keys=keys, quiz=list(quiz))
    return lesson(page, "paquet-un", package=package(content), **fields)


def player_of(page: LessonPage) -> str:
    return f"{page.address}paquet/"


def launch(client: Client, page: LessonPage, part: int = 0) -> str:
    """Start the package as its button does; the address that the frame opens."""
    client.post(player_of(page))
    return frame_of(client.get(player_of(page), {"partie": part} if part else {}))


def frame_of(answer: Any) -> str:
    found = FRAME.search(answer.content.decode())
    assert found, answer.content.decode()[:500]
    return html.unescape(found[1])


def root_of(frame: str) -> str:
    """The capability's own path, with its slash: /paquets/jeu/<ticket>/"""
    return "/".join(urlsplit(frame).path.split("/")[:4]) + "/"


def report(frame: str, values: dict[str, str], *, stamp: int | None = None, **more: Any) -> Any:
    """What the page script sends, from a browser that holds no cookie."""
    from foundation.clock import now

    sent = {
        "values": values,
        "stamp": int(now().timestamp() * 1000) if stamp is None else stamp,
        "session": str(uuid4()),
        "finished": False,
        "partial": False,
        **more,
    }
    address = f"{root_of(frame)}__passerelle__/etat"
    return Client().post(address, json.dumps(sent), content_type="text/plain")


def told(frame: str) -> dict[str, Any]:
    """What the page script is told when it is served."""
    source = Client().get(f"{root_of(frame)}__passerelle__/scorm.js").content.decode()
    found = re.search(r"^scorm\((.*)\);$", source, re.MULTILINE)
    assert found
    return json.loads(found[1])
