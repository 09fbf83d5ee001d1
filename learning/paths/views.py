"""What somebody does on a path itself; its steps have their own pages."""

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from foundation.accounts.http import MemberRequest
from learning.paths.actions import complete_path_if_done
from learning.paths.models import PathPage


@require_POST
def complete(request: MemberRequest, slug: str) -> HttpResponse:
    """For whoever had done everything when the last thing missing was taken out, or went by."""
    path = get_object_or_404(PathPage.objects.visible_to(request.viewer), slug=slug)
    if request.viewer.is_visitor:
        return redirect_to_login(path.address)
    if complete_path_if_done(person=request.user, path=path) is None:
        messages.error(request, "Il reste une étape à faire.")
    return redirect(path.address)
