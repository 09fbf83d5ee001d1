"""Loading it all; a second time changes nothing."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from django.conf import settings
from django.db import transaction

from foundation.networks.demo import person
from foundation.networks.demo.members import REFERENTS, season_members
from foundation.versions.actions import bump
from learning.events.demo.choosing import choose_workshops, welcome_guests
from learning.events.demo.days import lay_day
from learning.events.demo.polls import lay_poll
from learning.events.demo.scenes import play
from learning.events.demo.season import attend, seat
from learning.events.demo.signing import keep_seats, say_needs, sign
from learning.events.models import Event
from resources.search.actions import index_object

SEASON = settings.BASE_DIR / "data" / "season.json"


@transaction.atomic
def load(seed: dict[str, Any]) -> None:
    season = json.loads(SEASON.read_text(encoding="utf-8"))
    members = season_members(season["first_names"], season["last_names"])
    for day in season["past"]:
        _lay_past(day, members)
    for day in [*_coming(seed, season["days"]), *season["more"]]:
        _lay_coming(day, members)
    for row in season["polls"]:
        lay_poll(row)
    bump()


def _coming(seed: dict[str, Any], more: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The days of the seed, with what the season adds to them."""
    for row in seed["events"]:
        yield {
            "slug": row["slug"],
            "title": row["titre"].replace("'", "’"),
            "modality": row["type"],
            "format": row["format"],
            "date": row["date"],
            "commune": row["commune"],
            "seats": row["places"],
            "organiser": row["organisateur"],
            "objective": row["objectif"].replace("'", "’"),
            **more[row["slug"]],
        }


def _lay_coming(day: dict[str, Any], members: list[Any]) -> None:
    event = lay_day(day, state=day.get("state", Event.State.OPEN))
    if event is None:
        return
    people = [person("claire.demo")] if day.get("claire") else []
    keep_seats(event, day.get("network_seats", {}))
    seated = seat(event, (people + members)[: day.get("seated", 0)])
    say_needs(seated, day.get("needs", []))
    choose_workshops(event, seated)
    welcome_guests(event, day.get("guests", []))
    play(event, day.get("scene", {}))
    index_object(event)


def _lay_past(day: dict[str, Any], members: list[Any]) -> None:
    event = lay_day(day, state=Event.State.HELD)
    if event is None:
        return
    able = members[:REFERENTS] if event.modality == Event.Modality.REFERENT_MEETING else members
    people = Random(day["slug"]).sample(able, min(day["seated"], len(able)))  # noqa: S311 (a demo, not a secret)
    people += [person("claire.demo")] if day.get("claire") else []
    attend(event, seat(event, people), corrected=day.get("corrected", 0))
    if day.get("signed"):
        sign(event)
    index_object(event)
