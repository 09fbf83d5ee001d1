"""Who walked in, who scanned the square, and the sheets that were signed."""

from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import F

from foundation.access.keys import person_key
from foundation.audit.actions import record
from foundation.clock import now
from foundation.files.actions import attach_file, delete_file, store_file
from foundation.networks.models import Role
from foundation.nonce.actions import AlreadySpent, spend
from learning.events.attendance.models import AttendanceChange, SignedSheet, WalkInGuest
from learning.events.models import Event, HalfDay
from learning.events.refusals import Refused, check_may_take_part
from learning.events.signups.actions import place_of
from learning.events.signups.attendance import check_attendance_runs, record_attendance
from learning.events.signups.fairness.moves import move
from learning.events.signups.models import SignUp


@transaction.atomic
def add_walk_in(*, half_day: HalfDay, person: Any, by: Any, source: str = AttendanceChange.Source.TABLET) -> SignUp:
    """A member who came without a seat is among those who came, and present; the seats stay as they are.

    Who waited for a seat waits no longer; who has one is simply present.
    """
    day = Event.objects.select_for_update(of=("self",)).get(pk=half_day.event_id)
    check_attendance_runs(day)
    sign_up = day.sign_ups.at_the_day().of(person).first() or _walked_in(day, person)
    marks = {(sign_up.pk, half_day.pk): True}
    record_attendance(event=day, by=by, marks=marks, source=source)
    return sign_up


def _walked_in(day: Event, person: Any) -> SignUp:
    known = day.sign_ups.open().of(person).first()
    if known and known.is_held:  # its seat is counted already, and the person is there
        return move(known, SignUp.State.SEATED)
    if day.is_confidential:
        raise Refused("Ce groupe est fermé : seules les personnes inscrites y prennent part.", 403)
    roles = list(Role.objects.filter(person=person).held_on().with_place())
    check_may_take_part(day, roles)
    if known:
        return move(known, SignUp.State.WALKED_IN)
    Event.objects.filter(pk=day.pk).update(last_ticket=F("last_ticket") + 1)
    day.refresh_from_db(fields=["last_ticket"])
    return SignUp.objects.create(
        event=day,
        person=person,
        state=SignUp.State.WALKED_IN,
        ticket=day.last_ticket,
        created_at=now(),
        changed_at=now(),
        **place_of(roles),
    )


@transaction.atomic
def note_guest(*, half_day: HalfDay, by: Any, name: str, organisation: str) -> WalkInGuest:
    """Somebody without account; noted twice, noted once."""
    day = half_day.event
    check_attendance_runs(day)
    if day.is_confidential:
        raise Refused("Ce groupe est fermé : seules les personnes inscrites y prennent part.", 403)
    guest, _made = WalkInGuest.objects.get_or_create(
        half_day=half_day, name=name, organisation=organisation, defaults={"added_by": by}
    )
    return guest


@transaction.atomic
def check_in(*, half_day: HalfDay, person: Any) -> SignUp:
    """« Je suis là »: one's own presence, by the square shown in the room, as long as the half-day lasts."""
    if half_day.ends_at < now():
        raise Refused("Cette demi-journée est terminée : demandez à l’organisation de noter votre présence.")
    return add_walk_in(half_day=half_day, person=person, by=person, source=AttendanceChange.Source.QR)


def keep_sheet(
    *, event: Event, half_day: HalfDay | None, by: Any, upload: UploadedFile, nonce: UUID
) -> SignedSheet | None:
    """Keep the scan of a signed sheet, for who organises; None if this very form was sent before.

    Raises ValidationError, in French, for what cannot be kept.
    """
    stored = store_file(upload=upload, keys=[person_key(event.organiser_id)], created_by=by)
    try:
        with transaction.atomic():
            spend(nonce=nonce, purpose="signed_sheet", person=by)
            sheet = SignedSheet.objects.create(event=event, half_day=half_day, file=stored, uploaded_by=by)
            attach_file(stored=stored, owner=sheet, audience=stored.audience)
            record(actor=by, verb="keep_signed_sheet", target=event)
    except AlreadySpent:
        delete_file(stored=stored)
        return None
    return sheet


@transaction.atomic
def remove_sheet(*, sheet: SignedSheet, by: Any) -> None:
    """A scan that was the wrong one goes, and the trail says so."""
    stored = sheet.file
    record(actor=by, verb="remove_signed_sheet", target=sheet.event)
    sheet.delete()
    delete_file(stored=stored)
