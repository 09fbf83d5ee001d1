"""Mon espace."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation.accounts.http import MemberRequest
from foundation.clock import today
from foundation.networks.permissions import welcomes_people
from foundation.networks.selectors import standing_of
from portal.space.selectors import space_of
from portal.space.things import CHOICES, chosen_minutes


@login_required
@require_safe
def space(request: MemberRequest) -> HttpResponse:
    return _of_member(request) if request.viewer.is_member else _of_newcomer(request)


def _of_member(request: MemberRequest) -> HttpResponse:
    minutes = chosen_minutes(request.GET.get("minutes"))
    found = space_of(request.viewer, minutes)
    context = {
        "space": found,
        "minutes": minutes,
        "choices": CHOICES,
        "welcomes": welcomes_people(request.viewer),
        "is_referent": request.viewer.holds("referent"),
        "unread": found.unread,
        "today": today(),
        "section": "mon-espace",
    }
    return render(request, "portal/space/space.html", context)


def _of_newcomer(request: MemberRequest) -> HttpResponse:
    """Somebody whose membership is not confirmed yet: where it stands."""
    context = {"standing": standing_of(request.user), "section": "mon-espace"}
    return render(request, "portal/space/newcomer.html", context)
