"""Paths for tests, with their tutorials and days."""

from typing import Any

from learning.events.models import Event
from learning.paths.models import PathPage, PathStep
from learning.paths.setup import ensure_pages
from learning.tutorials.models import TutorialPage
from portal.home.actions import ensure_site
from resources.pages.actions import ensure_child, publish_page


def path(slug: str = "prendre-son-poste", *things: Any, optional: Any = (), keys: Any = ("public",)) -> PathPage:
    """A published path through these tutorials and days, in this order."""
    ensure_site()
    page = ensure_child(
        parent=ensure_pages(),
        model=PathPage,
        slug=slug,
        title=slug.replace("-", " ").capitalize(),
        objectives="Se repérer\nPasser un relais",
        keys=keys,
    )
    for order, thing in enumerate(things):
        page.steps.add(step(thing, sort_order=order, optional=thing in optional))
    return publish_page(page=page)


def step(thing: TutorialPage | Event, **fields: Any) -> PathStep:
    return PathStep(**{"event" if isinstance(thing, Event) else "tutorial": thing}, **fields)
