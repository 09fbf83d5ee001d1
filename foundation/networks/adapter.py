"""Sign-in, with memberships: where a newcomer lands and what their verified address settles."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from foundation.accounts.adapter import AccountAdapter
from foundation.accounts.models import User
from foundation.networks.actions import settle_memberships
from foundation.networks.letters import STANDING
from foundation.networks.models import Role


class MembershipAdapter(AccountAdapter):
    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Signing in shows that the address is one's own: what was asked at sign-up goes forward."""
        settle_memberships(person=user)
        return super().post_login(request, user, **kwargs)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Whoever belongs to no structure yet is told where they stand."""
        if Role.objects.held_on().filter(person=request.user.pk).exists():
            return super().get_login_redirect_url(request)
        return STANDING
