"""Taking a seat, giving it back, and the organiser's list."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from foundation.accounts.http import MemberRequest, ViewerRequest
from learning.events.agenda.standing import rank_in_words
from learning.events.models import Event
from learning.events.page.selectors import day_page
from learning.events.permissions import may_see_names
from learning.events.refusals import Refused
from learning.events.running_order import workshops_of
from learning.events.selectors import structure_days
from learning.events.signups.actions import sign_up, withdraw
from learning.events.signups.attendance import record_attendance
from learning.events.signups.forms import AttendanceForm, SignUpForm
from learning.events.signups.links.mails import rank_of
from learning.events.signups.models import SignUp
from learning.events.signups.selectors import who_comes
from learning.events.signups.telling import why_waiting
from learning.events.signups.workshops.selectors import missed_by
from learning.events.views import AGENDA, day_answer, readable_day


@login_required
@require_POST
def sign_up_new(request: MemberRequest, slug: str) -> HttpResponse:
    """« Je m’inscris »."""
    event = Event.objects.visible_to(request.viewer).filter(slug=slug).first() or readable_day(request, slug)
    form = SignUpForm(request.POST, event=event, workshops=workshops_of(event))
    if not form.is_valid():
        return _asked_again(request, event, form)
    try:
        made = sign_up(event=event, member=request.user, roles=request.viewer.roles, **form.answers())
    except Refused as refused:
        return day_answer(request, readable_day(request, slug), refused)
    messages.success(request, _told(made))
    missed = missed_by(made, form.answers()["workshops"])
    if missed:
        messages.warning(request, missed)
    return redirect(event.address)


def _asked_again(request: MemberRequest, event: Event, form: SignUpForm) -> HttpResponse:
    """The page of the day, the form as it was sent and what it lacks."""
    context = {
        **day_page(event, request.viewer),
        "form": form,
        "refusal": "Le formulaire est incomplet : il dit dessous ce qui manque.",
        "breadcrumbs": [AGENDA, (event.short_name, "")],
        "section": "agenda",
    }
    return render(request, "learning/events/day.html", context, status=422)


def _told(made: SignUp) -> str:
    if made.is_seated:
        return "Votre place est confirmée. Le courriel de confirmation part dans la minute."
    if made.is_held:
        return "Votre place est gardée. La demande d’accord part à votre responsable dans la minute."
    return f"Vous êtes {rank_in_words(rank_of(made))} sur la liste d’attente. {why_waiting(made)}"


@login_required
def sign_up_withdraw(request: MemberRequest, slug: str) -> HttpResponse:
    """« Rendre votre place ? »: a page with one button, which a GET never presses."""
    event = readable_day(request, slug)
    mine = SignUp.objects.open().of(request.user).filter(event=event).with_rank().first()
    if mine is None:
        return redirect(event.address)
    if request.method == "POST":
        return _withdraw(request, event, mine)
    context = {
        "event": event,
        "mine": mine,
        "waiting": event.sign_ups.waiting().count(),
        "breadcrumbs": [AGENDA, (event.short_name, event.address), ("Rendre ma place", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/signups/withdraw.html", context)


def _withdraw(request: ViewerRequest, event: Event, mine: SignUp) -> HttpResponse:
    try:
        withdraw(sign_up=mine)
    except Refused as refused:
        return day_answer(request, event, refused)
    said = "Vous n’êtes plus sur la liste." if mine.is_waiting else "Votre place est rendue. Merci de l’avoir dit."
    messages.success(request, said)
    return redirect(event.address)


def _listed_day(request: ViewerRequest, slug: str) -> Event:
    event = readable_day(request, slug)
    if not may_see_names(request.viewer, event):
        raise Http404
    return event


@login_required
@require_safe
def sign_up_list(request: MemberRequest, slug: str) -> HttpResponse:
    """Names, structures and networks, for who organises; the attendance form once the day has begun."""
    return _list_answer(request, _listed_day(request, slug))


def _list_answer(request: ViewerRequest, event: Event, refusal: Refused | None = None) -> HttpResponse:
    context = {
        **who_comes(event),
        "has_workshops": event.workshops.exists(),
        "may_set_rules": not event.has_begun and not event.is_called_off,
        "event": event,
        "refusal": refusal.sentence if refusal else "",
        "breadcrumbs": [AGENDA, (event.short_name, event.address), ("Inscriptions", "")],
        "section": "agenda",
    }
    return render(request, "learning/events/signups/list.html", context, status=refusal.status if refusal else 200)


@login_required
@require_POST
def attendance_record(request: MemberRequest, slug: str) -> HttpResponse:
    event = _listed_day(request, slug)
    form = AttendanceForm(request.POST)
    try:
        record_attendance(event=event, by=request.user, marks=form.marks())
    except Refused as refused:
        return _list_answer(request, event, refused)
    messages.success(request, "La présence est notée.")
    return redirect(f"{event.address}inscriptions/")


@login_required
@require_safe
def structure_agenda(request: MemberRequest) -> HttpResponse:
    """For référents: who of their structure goes where."""
    if not request.viewer.holds("referent"):
        raise Http404
    context = {
        "days": structure_days(request.viewer),
        "structures": request.viewer.structures_as("referent"),
        "breadcrumbs": [("Mon espace", "/mon-espace/"), ("Ma structure", "")],
        "section": "mon-espace",
    }
    return render(request, "learning/events/signups/structure.html", context)
