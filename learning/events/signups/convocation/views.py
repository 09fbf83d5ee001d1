"""One's own convocation, drawn when it is asked for."""

import hashlib
import io

from django.contrib.auth.decorators import login_required
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from foundation.accounts.http import MemberRequest
from foundation.files.responses import file_response
from learning.events.signups.convocation.paper import draw_convocation
from learning.events.signups.models import SignUp


@login_required
@require_safe
def convocation(request: MemberRequest, slug: str) -> HttpResponseBase:
    """The PDF, for whoever has a confirmed seat."""
    seated = SignUp.objects.seated().of(request.user).at_days_visible_to(request.viewer).with_paper()
    pdf = draw_convocation(get_object_or_404(seated, event__slug=slug))
    return file_response(
        request,
        opener=lambda: io.BytesIO(pdf),
        name=f"convocation-{slug}.pdf",
        content_type="application/pdf",
        size=len(pdf),
        etag=hashlib.sha256(pdf).hexdigest()[:32],
        public=False,
    )
