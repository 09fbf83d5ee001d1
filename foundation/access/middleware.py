"""Puts the viewer on the request, and asks administrators for a second factor."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import SimpleLazyObject

from foundation.access.viewer import viewer_for
from foundation.networks.models import Role

SET_UP = "/compte/2fa/?requise=1"
#: Where an administrator without second factor may still go: to set one up, or away.
OPEN_WITHOUT = ("/compte/2fa/", "/compte/reauthenticate/", "/compte/logout/", "/static/")
STRONG = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class ViewerMiddleware:
    """`request.viewer`, built the first time it is asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.viewer = SimpleLazyObject(lambda: viewer_for(request.user))  # type: ignore[attr-defined]
        return self.get_response(request)


class SecondFactorMiddleware:
    """Leads whoever administers, and has no second factor, to the page that sets one up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SECOND_FACTOR_REQUIRED and self._lacks_it(request):
            return redirect(SET_UP)
        return self.get_response(request)

    def _lacks_it(self, request: Any) -> bool:
        """Asks nothing of the database for visitors, nor on the open addresses."""
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or request.path.startswith(OPEN_WITHOUT):
            return False
        user = request.user
        if not (user.is_authenticated and (user.is_superuser or request.viewer.holds(Role.Kind.ADMINISTRATION))):
            return False
        return not is_mfa_enabled(user, STRONG)
