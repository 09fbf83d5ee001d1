"""What a day of each modality usually is: the form begins with it, and asks for the rest."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from foundation.access.keys import MEMBERS, PUBLIC
from learning.events.models import Event

Modality, Format = Event.Modality, Event.Format
T = datetime.time
MORNING_BEGINS, MORNING_ENDS = T(9, 30), T(12, 30)


@dataclass(frozen=True)
class Preset:
    modality: str
    #: when one chooses it
    purpose: str
    icon: str = "calendar"
    objective: str = ""
    target: str = ""
    format: str = Format.ONSITE
    capacity: int = 20
    starts: datetime.time = MORNING_BEGINS
    ends: datetime.time = MORNING_ENDS
    second: tuple[datetime.time, datetime.time] | None = None
    audience: str = MEMBERS
    lines: tuple[str, ...] = field(default=())

    @property
    def label(self) -> str:
        return Modality(self.modality).label

    def initial(self) -> dict[str, Any]:
        """What the form begins with."""
        starts, ends = self.second or (None, None)
        return {
            "modality": self.modality, "objective": self.objective, "target_public": self.target, "format": self.format,
            "capacity": self.capacity, "starts": self.starts, "ends": self.ends, "second_starts": starts,
            "second_ends": ends, "audience": self.audience, "description": "\n".join(self.lines),
        }  # fmt: skip


AFTERNOON = (T(14, 0), T(16, 30))
TWO_HALVES = (
    "9 h 30 : accueil. Café et présentations.",
    "10 h 00 : la matinée. À préciser.",
    "14 h 00 : l’après-midi. À préciser.",
    "16 h 15 : ce que nous retenons. Chacune et chacun en une phrase.",
)
EVERYBODY = "Conseillères et conseillers de tous les réseaux"

PRESETS: dict[str, Preset] = {
    each.modality: each
    for each in (
        Preset(
            Modality.INTER_NETWORK_DAY, "Réunir les réseaux d’un territoire autour d’un sujet, avec des ateliers.",
            "people", "Se connaître entre réseaux et aiguiller plus juste", EVERYBODY, capacity=60, second=AFTERNOON,
            audience=PUBLIC, lines=TWO_HALVES,
        ),
        Preset(
            Modality.PRACTICE_EXCHANGE_DAY, "Confronter des façons de faire, à partir de situations apportées.",
            "chat", "Confronter nos façons de faire et en garder l’essentiel", EVERYBODY, capacity=20,
            lines=("9 h 30 : tour de table.", "10 h 00 : trois situations. Une personne raconte, le groupe cherche.",
                   "12 h 00 : ce que nous gardons."),
        ),
        Preset(
            Modality.PRACTICE_ANALYSIS_DAY, "Prendre du recul en petit groupe fermé, avec une personne qui anime.",
            "lock", "Prendre du recul sur sa pratique, en confiance", "Conseillères et conseillers volontaires",
            capacity=10,
        ),
        Preset(
            Modality.REFERENT_MEETING, "Réunir les référentes et référents de structure.",
            "building", "Préparer ensemble les actions à venir", "Référentes et référents de structure", capacity=30,
            format=Format.HYBRID, starts=T(10, 0), ends=T(12, 0),
        ),
        Preset(
            Modality.VISIT, "Découvrir une structure, un centre de formation, une entreprise.",
            "pin", "Découvrir les lieux et les personnes vers qui l’on oriente", EVERYBODY, capacity=15,
            starts=T(14, 0), ends=T(16, 30),
        ),
        Preset(
            Modality.WORKING_GROUP, "Produire quelque chose à quelques-uns : une fiche, un outil, un avis.",
            "edit", "", "", capacity=12, starts=T(14, 0), ends=T(17, 0),
        ),
        Preset(Modality.MEETING, "Se réunir, tout simplement.", starts=T(14, 0), ends=T(16, 0)),
        Preset(
            Modality.ELEARNING_LIVE, "Suivre un tutoriel ensemble, à distance, avec quelqu’un qui répond.",
            "screen", "Suivre un tutoriel ensemble et poser ses questions", EVERYBODY, format=Format.ONLINE,
            capacity=50, starts=T(11, 0), ends=T(12, 0), audience=PUBLIC,
        ),
        Preset(
            Modality.SELF_TRAINING, "Réserver un temps et un lieu où chacune et chacun avance à son rythme.",
            "book", "Avancer à son rythme, sans être seul", EVERYBODY, capacity=12, starts=T(9, 30), ends=T(12, 0),
        ),
    )
}  # fmt: skip
