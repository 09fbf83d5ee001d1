"""Reading the audit trail: for the administration alone."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation.accounts.http import MemberRequest
from foundation.audit.models import AuditEntry
from foundation.audit.selectors import with_names
from foundation.audit.verbs import say

A_PAGE = 50


@login_required
@require_safe
def audit_trail(request: MemberRequest) -> HttpResponse:
    """What was decided and by whom, the latest first; one verb only, on demand."""
    if not request.viewer.holds("administration"):
        raise Http404
    verb = request.GET.get("verbe", "")[:60]
    entries = AuditEntry.objects.filter(verb=verb) if verb else AuditEntry.objects.all()
    page = Paginator(entries, A_PAGE).get_page(request.GET.get("page"))
    page.object_list = with_names(page.object_list)
    crumbs = [("Mon espace", "/mon-espace/"), ("Journal des décisions", "")]
    context = {"page_obj": page, "verb": verb, "said": say(verb), "breadcrumbs": crumbs}
    return render(request, "foundation/audit/audit_trail.html", context)
