"""« Le fil »: besoin → action → journée ou tutoriel → effet, as an object's page shows it."""

from collections.abc import Callable, Iterable
from typing import Any

from foundation.kinds.registry import Station

STAGES = ("need", "action", "activity", "effect")
LABELS = {
    "need": "Besoin",
    "action": "Action du programme",
    "activity": "Journée ou tutoriel",
    "effect": "Effet",
}
#: Said where nothing was measured yet.
EFFECT_LATER = Station("effect", "Mesuré dans le bilan de l’année", "")


def thread_around(*, here: Station, label: str = "", neighbours: Iterable[Station]) -> list[dict[str, Any]]:
    """The stations for `{% thread %}`: in the order of the loop, one a stage, « vous êtes ici » at its own."""
    around = list({station.stage: station for station in reversed(list(neighbours))}.values())
    around = [station for station in around if station.stage != here.stage]
    if here.stage != "effect" and all(station.stage != "effect" for station in around):
        around.append(EFFECT_LATER)
    stations = [
        *(_laid(station, "later" if station is EFFECT_LATER else "done") for station in around),
        {**_laid(here, "here"), "kind": label or LABELS[here.stage]},
    ]
    return sorted(stations, key=lambda station: STAGES.index(station["stage"]))


def _laid(station: Station, state: str) -> dict[str, Any]:
    return {
        "stage": station.stage,
        "kind": LABELS[station.stage],
        "title": station.title,
        "address": station.address,
        "state": state,
    }


# ------------------------------------------------- what higher rooms know of the neighbours of an object
Source = Callable[[Any, Any], list[Station]]

_sources: dict[str, list[Source]] = {}


def tell_neighbours(kind: str, source: Source) -> None:
    """From a higher room: (object, viewer) → the stations that this kind's own room cannot know."""
    known = _sources.setdefault(kind, [])
    if source not in known:
        known.append(source)


def thread_of(kind: str, target: Any, viewer: Any, *, here: Station, label: str) -> list[dict[str, Any]]:
    """« Le fil » of an object as higher rooms know it; nothing where nobody knows a neighbour."""
    found = neighbours_known(kind, target, viewer)
    return thread_around(here=here, label=label, neighbours=found) if found else []


def neighbours_known(kind: str, target: Any, viewer: Any) -> list[Station]:
    """The stations themselves, for a page that lists them."""
    return [station for source in _sources.get(kind, ()) for station in source(target, viewer)]
