"""How the live echo hears of what happens below: the bell, changes of access, sessions that end."""

from typing import Any

from django.contrib.auth.signals import user_logged_out
from django.http import HttpRequest

from community.live import actions
from foundation.accounts import changes
from foundation.messages import echoes


def close_at_sign_out(sender: Any, request: HttpRequest | None, user: Any, **rest: Any) -> None:
    """Django's own sign-out, the one moment that still knows which session ends."""
    if user is not None and request is not None and request.session.session_key:
        actions.close_session(user_id=user.pk, session_key=request.session.session_key)


user_logged_out.connect(close_at_sign_out, dispatch_uid="community.live.sign_out")
echoes.listeners.append(actions.echo)
changes.listeners.append(actions.recheck)
