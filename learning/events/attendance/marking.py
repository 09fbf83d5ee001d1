"""Noting presence in the room: on the organiser's tablet, or with one's own phone."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from foundation.accounts.http import MemberRequest
from foundation.clock import now
from learning.events.attendance.actions import add_walk_in, check_in, note_guest
from learning.events.attendance.forms import MarkForm, WalkInForm
from learning.events.attendance.models import AttendanceChange
from learning.events.attendance.selectors import mark_of, marks_of
from learning.events.attendance.squares import half_day_of
from learning.events.attendance.views import crumbs, half_day_of_list
from learning.events.models import Event, HalfDay
from learning.events.refusals import Refused
from learning.events.signups.attendance import is_open, record_attendance
from learning.events.signups.models import Attendance
from learning.events.views import AGENDA, readable_day


@login_required
@require_safe
def tablet(request: MemberRequest, slug: str, half: int) -> HttpResponse:
    """Everybody's name with one big button."""
    event, half_day = half_day_of_list(request, slug, half)
    return _tablet_answer(request, event, half_day)


def _tablet_answer(
    request: MemberRequest,
    event: Event,
    half_day: HalfDay,
    form: WalkInForm | None = None,
    refused: Refused | None = None,
) -> HttpResponse:
    marks = marks_of(event, half_day)
    context = {
        **crumbs(event, "Émargement"),
        "half_day": half_day,
        "marks": marks,
        "present": sum(mark.present is True for mark in marks),
        "total": len(marks),
        "guests": list(half_day.walk_in_guests.all()),
        "form": form or WalkInForm(),
        "is_open": is_open(event),
        "refusal": refused.sentence if refused else "",
    }
    status = refused.status if refused else 422 if form else 200
    return render(request, "learning/events/attendance/tablet.html", context, status=status)


@login_required
@require_POST
def mark_record(request: MemberRequest, slug: str, half: int) -> HttpResponse:
    """One person's mark. With htmx, the line comes back; without, the list at that line."""
    event, half_day = half_day_of_list(request, slug, half)
    form = MarkForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused("La liste reçue n’est pas lisible : rechargez la page, puis notez la présence.", 422)
        number = form.cleaned_data["sign_up"]
        marks = {(number, half_day.pk): form.cleaned_data["present"]}
        record_attendance(event=event, by=request.user, marks=marks, source=AttendanceChange.Source.TABLET)
    except Refused as refused:
        return _tablet_answer(request, event, half_day, refused=refused)
    if request.headers.get("HX-Request"):
        return _line_answer(request, event, half_day, number)
    return redirect(f"{event.address}emargement/{half_day.pk}/#i-{number}")


def _line_answer(request: MemberRequest, event: Event, half_day: HalfDay, number: int) -> HttpResponse:
    sign_up = event.sign_ups.at_the_day().with_person_and_place().get(pk=number)
    present = Attendance.objects.present().filter(half_day=half_day).count()
    context = {"event": event, "half_day": half_day, "mark": mark_of(half_day, sign_up), "is_open": True}
    expected = event.sign_ups.at_the_day().count()
    return render(request, "learning/events/attendance/_mark.html", {**context, "count_of": (present, expected)})


@login_required
@require_POST
def walk_in_new(request: MemberRequest, slug: str, half: int) -> HttpResponse:
    """Somebody came without a seat: with an account, or as a guest by name."""
    event, half_day = half_day_of_list(request, slug, half)
    form = WalkInForm(request.POST)
    if not form.is_valid():
        return _tablet_answer(request, event, half_day, form)
    given, account = form.cleaned_data, form.account()
    if given["email"] and account is None:
        form.add_error("email", "Aucun compte n’a cette adresse. Corrigez-la, ou laissez-la vide.")
        return _tablet_answer(request, event, half_day, form)
    try:
        if account:
            add_walk_in(half_day=half_day, person=account, by=request.user)
        else:
            name, organisation = given["name"], given["organisation"]
            note_guest(half_day=half_day, by=request.user, name=name, organisation=organisation)
    except Refused as refused:
        return _tablet_answer(request, event, half_day, form, refused)
    messages.success(request, f"La présence de {account or given['name']} est notée.")
    return redirect(f"{event.address}emargement/{half_day.pk}/")


@login_required
@require_POST
def guest_remove(request: MemberRequest, slug: str, half: int, number: int) -> HttpResponse:
    """A guest noted by mistake goes."""
    event, half_day = half_day_of_list(request, slug, half)
    get_object_or_404(half_day.walk_in_guests, pk=number).delete()
    messages.success(request, "La personne est retirée de la liste.")
    return redirect(f"{event.address}emargement/{half_day.pk}/")


@login_required
def here(request: MemberRequest, slug: str, code: str) -> HttpResponse:
    """« Je suis là »: where the square leads, after signing in if need be. One button, which a GET never presses."""
    event = readable_day(request, slug)
    half_day = half_day_of(event, code)
    refused = (
        None if half_day else Refused("Ce carré n’est pas valable pour cette journée : scannez-le de nouveau.", 404)
    )
    if half_day and request.method == "POST":
        try:
            check_in(half_day=half_day, person=request.user)
            return redirect(request.path)
        except Refused as refusal:
            refused = refusal
    context = {
        "event": event,
        "half_day": half_day,
        "done": half_day and _is_present(half_day, request),
        "mine": event.sign_ups.at_the_day().of(request.user).exists(),
        "is_open": is_open(event),
        "is_over": half_day and half_day.ends_at < now(),
        "refusal": refused.sentence if refused else "",
        "breadcrumbs": [AGENDA, (event.short_name, event.address), ("Je suis là", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/attendance/here.html", context, status=refused.status if refused else 200)


def _is_present(half_day: HalfDay, request: MemberRequest) -> bool:
    return Attendance.objects.present().filter(half_day=half_day, sign_up__person=request.user).exists()
