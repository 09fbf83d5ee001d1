"""The demo's programme: four axes and their actions, from data/programme.json."""

import json
from typing import Any

from django.conf import settings
from django.db import transaction

from learning.programme.models import ActionPage, Axis, AxisPage, ProgrammePage
from learning.programme.setup import ensure_axes, ensure_pages
from resources.pages.actions import ensure_child
from resources.pages.written.manuscript import read_body

PROGRAMME = settings.BASE_DIR / "data" / "programme.json"


def read_programme() -> dict[str, Any]:
    return json.loads(PROGRAMME.read_text(encoding="utf-8"))


@transaction.atomic
def load(seed: dict[str, Any]) -> None:
    """Running it again changes nothing: what editors wrote since is theirs."""
    written = read_programme()
    axes = ensure_axes()
    programme = ensure_pages(
        period=written["period"], summary=written["summary"], body=body(written["text"], "programme")
    )
    for axis in written["axes"]:
        _load_axis(programme, axis, axes[axis["axis"]])


def _load_axis(programme: ProgrammePage, written: dict[str, Any], axis: Axis) -> None:
    page = ensure_child(
        parent=programme,
        model=AxisPage,
        slug=written["slug"],
        title=written["title"],
        summary=written["summary"],
        axis=axis,
        body=body(written["text"], written["slug"]),
    )
    for action in written["actions"]:
        _load_action(page, action)


def _load_action(axis: AxisPage, written: dict[str, Any]) -> ActionPage:
    return ensure_child(
        parent=axis,
        model=ActionPage,
        slug=written["slug"],
        title=written["title"],
        summary=written["summary"],
        modality=written["modality"],
        need=written["need"],
        objectives="\n".join(written["objectives"]),
        target_public=written["public"],
        body=body(written["text"], written["slug"]),
    )


def body(text: str, seed: str) -> str:
    return json.dumps(read_body(text, seed=f"programme/{seed}"))
