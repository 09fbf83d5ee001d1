"""What the house needs to know of what is kept of the day itself."""

from collections.abc import Iterable
from typing import Any

from foundation.audit.verbs import declare_verbs
from foundation.kinds.registry import Kind, declare
from learning.events.attendance.models import AttendanceChange, SignedSheet, VideoList, WalkInGuest


def _changes(person: Any) -> Iterable[dict[str, Any]]:
    """How one's own presence was noted."""
    rows = AttendanceChange.objects.filter(sign_up__person=person).select_related("half_day__event")
    for each in rows.order_by("at", "pk"):
        yield {
            "journée": each.half_day.event.title,
            "demi-journée": f"{each.half_day.date.isoformat()} {each.half_day.starts:%H:%M}",
            "présence": "présence" if each.present else "absence",
            "moyen": each.get_source_display(),
            "noté le": each.at.isoformat(),
        }


def _sheets(person: Any) -> Iterable[dict[str, Any]]:
    for each in SignedSheet.objects.filter(uploaded_by=person).select_related("event"):
        yield {"journée": each.event.title, "déposée le": each.uploaded_at.isoformat()}


def _guests(person: Any) -> Iterable[dict[str, Any]]:
    """How many one noted: their names are theirs."""
    for each in WalkInGuest.objects.filter(added_by=person).select_related("half_day"):
        yield {"demi-journée": each.half_day.date.isoformat(), "noté le": each.added_at.isoformat()}


def _lists(person: Any) -> Iterable[dict[str, Any]]:
    for each in VideoList.objects.filter(uploaded_by=person).select_related("event"):
        yield {"journée": each.event.title, "outil": each.tool, "déposée le": each.uploaded_at.isoformat()}


declare_verbs({"keep_signed_sheet": "Feuille signée déposée", "remove_signed_sheet": "Feuille signée retirée"})
declare(
    Kind(
        name="attendance_change",
        model=AttendanceChange,
        label="mouvement de présence",
        plural="mouvements de présence",
        address=lambda change: change.half_day.event.address,
        retention="Trois ans, comme l’inscription qu’il concerne.",
        personal_data=("sign_up", "by", "present"),
        export=_changes,
    )
)
declare(
    Kind(
        name="signed_sheet",
        model=SignedSheet,
        label="feuille d’émargement signée",
        plural="feuilles d’émargement signées",
        address=lambda sheet: sheet.address,
        retention="Trois ans, comme preuve de la présence ; lue par l’organisation de la journée seulement.",
        personal_data=("uploaded_by", "file"),
        export=_sheets,
    )
)
declare(
    Kind(
        name="walk_in_guest",
        model=WalkInGuest,
        label="personne venue sans compte",
        plural="personnes venues sans compte",
        address=lambda guest: guest.half_day.event.address,
        retention="Un mois après la journée, puis effacée.",
        personal_data=("name", "organisation", "added_by"),
        export=_guests,
    )
)
declare(
    Kind(
        name="video_list",
        model=VideoList,
        label="liste de visioconférence",
        plural="listes de visioconférence",
        address=lambda given: given.address,
        retention="Effacée dès que la présence en est tirée, sinon au bout d’un jour.",
        personal_data=("rows", "uploaded_by"),
        export=_lists,
    )
)
