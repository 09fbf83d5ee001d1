"""Requests as our middlewares leave them: for the annotations of views."""

from typing import Any

from django.http import HttpRequest

from foundation.accounts.models import User


class ViewerRequest(HttpRequest):
    """With `viewer` (a foundation.access.viewer.Viewer, which rooms below cannot name) and what htmx says."""

    viewer: Any
    htmx: Any


class MemberRequest(ViewerRequest):
    """The same behind `login_required`: the user is an account."""

    user: User  # type: ignore[assignment]
