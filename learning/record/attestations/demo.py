"""One attestation of the demo, under a number that is always the same, so that anybody can try the check."""

from typing import Any

from foundation.access.viewer import viewer_for
from foundation.kinds.registry import kind
from foundation.networks.demo import person
from learning.record.attestations.actions import issue_attestation
from learning.record.attestations.content import content_of
from learning.record.attestations.numbers import with_check

HOLDER, TUTORIAL = "claire.demo", "connaitre-le-spro"
NUMBER = with_check("DEMATTPASS2")


def load(seed: dict[str, Any]) -> None:
    """Running it again changes nothing."""
    claire = person(HOLDER)
    tutorial: Any = kind("tutorial").model._default_manager.get(slug=TUTORIAL)
    content = content_of(viewer_for(claire), "tutorial", tutorial.uuid)
    if content:
        issue_attestation(person=claire, content=content, with_score=True, number=NUMBER)
