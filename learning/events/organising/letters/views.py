"""Two pages: writing to the people of a day, and inviting others once one has seen how many they are."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from foundation.accounts.http import MemberRequest
from foundation.french.numbers import count
from foundation.nonce.actions import AlreadySpent
from learning.events.models import Event
from learning.events.organising.hub import organised_crumbs
from learning.events.organising.letters.actions import invite, write_letter
from learning.events.organising.letters.forms import InviteForm, LetterForm, TargetForm
from learning.events.organising.letters.selectors import Target, counts_of, in_words, invited_to
from learning.events.refusals import Refused
from learning.events.views import day_answer, managed_day

FORM = require_http_methods(["GET", "HEAD", "POST"])
SENT_BEFORE = "Ce message est déjà parti."
NOT_OPEN = "On invite à une journée qui est dans l’agenda et encore à venir."


@login_required
@FORM
def day_letter(request: MemberRequest, slug: str) -> HttpResponse:
    event = managed_day(request, slug)
    counts = counts_of(event)
    form = LetterForm(request.POST or None, counts=counts)
    if request.method == "POST" and form.is_valid():
        try:
            letter = write_letter(event=event, by=request.user, **form.cleaned_data)
            messages.success(request, f"Le message part à {count(letter.people, 'personne', 'personnes')}.")
        except AlreadySpent:
            messages.info(request, SENT_BEFORE)
        except Refused as refused:
            return day_answer(request, event, refused)
        return redirect(f"{event.address}organiser/")
    context = {
        "form": form,
        "event": event,
        "anybody": any(counts.values()),
        "breadcrumbs": organised_crumbs(event, "Écrire aux personnes inscrites"),
        "section": "agenda",
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "learning/events/organising/letter.html", context, status=status)


@login_required
@FORM
def day_invite(request: MemberRequest, slug: str) -> HttpResponse:
    """The choice stands in the address, the message is posted to that address."""
    event = managed_day(request, slug)
    if not event.published or event.is_called_off or event.has_begun:
        return day_answer(request, event, Refused(NOT_OPEN))
    chosen = TargetForm(request.GET)
    target = chosen.target() if chosen.is_valid() else Target()
    form = InviteForm(request.POST or None, initial={"subject": f"Une journée pour vous : {event.title}"[:120]})
    if request.method == "POST" and chosen.is_valid() and form.is_valid():
        return _invite(request, event, target, form)
    total = invited_to(event, target).count()
    context = {
        "chosen": chosen,
        "form": form,
        "event": event,
        "total": total,
        "said": in_words(total, target),
        "page_address": settings.BASE_URL + event.address,
        "breadcrumbs": organised_crumbs(event, "Inviter"),
        "section": "agenda",
    }
    status = 422 if request.method == "POST" or not chosen.is_valid() else 200
    return render(request, "learning/events/organising/invite.html", context, status=status)


def _invite(request: MemberRequest, event: Event, target: Target, form: InviteForm) -> HttpResponse:
    try:
        letter = invite(event=event, by=request.user, target=target, **form.cleaned_data)
    except AlreadySpent:
        messages.info(request, SENT_BEFORE)
    except Refused as refused:
        return day_answer(request, event, refused)
    else:
        messages.success(request, f"L’invitation part. {in_words(letter.people, target)} à prévenir.")
    return redirect(f"{event.address}organiser/")
