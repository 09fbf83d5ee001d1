"""What the house needs to know of hand-overs and of what organisers write."""

from typing import Any

from foundation.audit.verbs import declare_verbs
from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, declare
from foundation.messages.kinds import declare_message_kind
from learning.events.organising.deciding import chores as deciding_chores
from learning.events.organising.models import HandOver, Letter

__all__ = ["deciding_chores"]

declare_message_kind("day_proposed", "Une journée attend l’accord du CARIF-OREF", mandatory=True)
declare_message_kind("day_second_approver", "Une journée proposée est restée sans réponse", mandatory=True)
declare_message_kind("day_still_waiting", "Ma journée attend encore un accord", mandatory=True)
declare_message_kind("day_approved", "Ma journée est dans l’agenda", mandatory=True)
declare_message_kind("day_sent_back", "Ma journée est à reprendre", mandatory=True)
declare_message_kind("day_cancelled", "Une journée où je suis inscrite ou inscrit est annulée", mandatory=True)
declare_message_kind("day_postponed", "Une journée où je suis inscrite ou inscrit est reportée", mandatory=True)
declare_message_kind("day_moved", "Une journée reportée a sa nouvelle date", mandatory=True)
declare_message_kind("day_changed", "L’horaire ou le lieu d’une journée a changé", mandatory=True)
declare_message_kind("day_shared", "On me propose d’organiser une journée ensemble", mandatory=True)
declare_message_kind("day_offered", "On me propose de reprendre une journée", mandatory=True)
declare_message_kind("day_offer_answered", "La réponse à mon passage de main", mandatory=True)
declare_message_kind("day_letter", "Ce qu’écrit l’organisation d’une journée où je suis", mandatory=True)
declare_message_kind("day_invitation", "Une invitation à une journée")
declare_verbs(
    {
        "send_back_day": "Journée renvoyée",
        "cancel_day": "Journée annulée",
        "postpone_day": "Journée reportée",
        "copy_day": "Journée copiée",
        "share_day": "Co-organisation d’une journée",
        "offer_day": "Journée proposée à une autre personne",
        "take_over_day": "Journée reprise",
        "write_letter": "Message envoyé pour une journée",
        "close_day": "Journée close",
        "lay_outline": "Déroulé d’une journée changé",
    }
)


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
        notifications=("day_offered", "day_offer_answered"),
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
        notifications=("day_letter", "day_invitation"),
    )
)
