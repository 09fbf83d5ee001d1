"""The place kept for « Votre avis »: a lower room that asks people's opinion fills it, and pages show it.

opinions.sources.append(lambda kind, uuid, viewer: Opinion(title=…, text=…, address=…) or None)
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Opinion:
    """What is asked of this viewer about an object, and where they answer."""

    title: str
    text: str
    address: str
    label: str = "Je donne mon avis"


#: (kind, uuid of the object, viewer) → what is asked, or nothing
sources: list[Callable[[str, UUID, Any], Opinion | None]] = []


def opinion_on(kind: str, uuid: UUID, viewer: Any) -> Opinion | None:
    """The first that is asked, if anything is."""
    return next((found for source in sources if (found := source(kind, uuid, viewer))), None)
