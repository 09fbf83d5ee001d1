"""What the house needs to know of hand-overs and of what organisers write."""

from typing import Any

from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, declare
from learning.events.organising.models import HandOver, Letter


def _written_by(person: Any) -> Any:
    return Letter.objects.filter(by=person).order_by("sent_at")


def _hand_overs_of(person: Any) -> Any:
    return HandOver.objects.of(person).order_by("asked_at")


declare(
    Kind(
        name="hand_over",
        model=HandOver,
        label="passage de main",
        plural="passages de main",
        address=lambda hand_over: f"/agenda/passer-la-main/{hand_over.uuid}/",
        retention="Gardé avec la journée : qui l’a organisée, et depuis quand.",
        personal_data=("by", "to", "words"),
        export=rows_of(_hand_overs_of, "event__title", "words", "state", "asked_at", "answered_at"),
    )
)
declare(
    Kind(
        name="letter",
        model=Letter,
        label="message d’organisation",
        plural="messages d’organisation",
        address=lambda letter: f"{letter.event.address}organiser/",
        retention="Gardé avec la journée, sans la liste de qui l’a reçu.",
        personal_data=("by", "words"),
        export=rows_of(_written_by, "event__title", "to", "subject", "words", "sent_at"),
    )
)
