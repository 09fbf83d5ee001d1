"""One's own facts as xAPI statements: a file that another learning tool can take in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from foundation.accounts.http import MemberRequest
from foundation.clock import today
from learning.record.xapi.exports import own_statements


@login_required
@require_safe
def my_statements(request: MemberRequest) -> HttpResponse:
    """A StatementResult, as a learning record store would answer it."""
    result = {"statements": own_statements(request.viewer), "more": ""}
    response = JsonResponse(result, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["X-Experience-API-Version"] = "1.0.3"
    response["Content-Disposition"] = f'attachment; filename="passerelle-xapi-{today()}.json"'
    response["Cache-Control"] = "private, no-store"
    return response
