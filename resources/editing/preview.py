"""Previews from the editor: as a visitor, as an adviser, as an adviser on a phone."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.shortcuts import render
from wagtail.models import Page

from foundation.access.keys import MEMBERS, PUBLIC, role_key
from foundation.access.viewer import Viewer, viewer_for
from foundation.accounts.http import ViewerRequest
from foundation.networks.models import Role

VISITOR, ADVISER, PHONE = "", "adviser", "adviser-phone"
MODES = [
    (VISITOR, "Comme une visiteuse ou un visiteur"),
    (ADVISER, "Comme une conseillère ou un conseiller"),
    (PHONE, "Comme une conseillère ou un conseiller, sur téléphone"),
]


def adviser(user: Any) -> Viewer:
    """An adviser of no structure in particular, wearing the editor's own name."""
    keys = frozenset({PUBLIC, MEMBERS, role_key(Role.Kind.MEMBER)})
    return Viewer(user=user, keys=keys, roles=(Role(person=user, kind=Role.Kind.MEMBER),))


def serve(page: Page, request: ViewerRequest, mode: str) -> HttpResponse | None:
    """The phone's frame, or None once the request looks as somebody else's."""
    if mode == PHONE and not getattr(request, "in_preview_panel", False):
        response = render(request, "resources/pages/phone_preview.html", {"page": page, "mode": ADVISER})
        response._csp_update = {"frame-src": ["'self'"]}  # type: ignore[attr-defined]
        return response
    if mode == VISITOR:
        request.user = AnonymousUser()
        request.viewer = viewer_for(request.user)
    else:
        request.viewer = adviser(request.user)
    return None
