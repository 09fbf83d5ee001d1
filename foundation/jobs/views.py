"""Long work, as the person who asked for it follows it."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from foundation.accounts.http import MemberRequest
from foundation.jobs.actions import request_cancel
from foundation.jobs.models import Job


@login_required
@require_safe
def job_detail(request: MemberRequest, uuid: UUID) -> HttpResponse:
    """How far it is; the fragment alone when the page asks for it anew."""
    job = get_object_or_404(Job.objects.of(request.user), uuid=uuid)
    if request.headers.get("HX-Request"):
        return render(request, "foundation/jobs/_job.html", {"job": job})
    crumbs = [("Mon espace", "/mon-espace/"), (str(job), "")]
    return render(request, "foundation/jobs/job_detail.html", {"job": job, "breadcrumbs": crumbs})


@login_required
@require_POST
def job_cancel(request: MemberRequest, uuid: UUID) -> HttpResponse:
    job = get_object_or_404(Job.objects.of(request.user), uuid=uuid)
    request_cancel(job=job)
    return redirect("job_detail", uuid=uuid)
