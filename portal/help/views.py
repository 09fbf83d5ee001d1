"""Help: the first steps of each role."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from foundation.networks.permissions import welcomes_people
from learning.events.permissions import may_propose
from portal.legal.views import identity


@require_safe
def help_page(request: ViewerRequest) -> HttpResponse:
    """What belongs to another role is said without a link: it would lead nowhere."""
    context = {
        "identity": identity(),
        "welcomes": welcomes_people(request.viewer),
        "proposes": may_propose(request.viewer),
        "breadcrumbs": [("Aide et premiers pas", "")],
    }
    return render(request, "portal/help/help_page.html", context)
