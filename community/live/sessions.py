"""Who stands behind a session, read from the database each time: a socket outlives what it knew."""

from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from foundation.access.viewer import Viewer, viewer_for


def viewer_of_session(session_key: str | None) -> Viewer:
    """The viewer of a session as it stands now: a visitor when it has ended, when its account is
    closed or when its password changed. Everything that the viewer will be asked is read here."""
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    user = get_user(request)
    viewer = viewer_for(user if user.is_active else AnonymousUser())
    viewer.audience_ids  # noqa: B018 (read now, in this thread)
    return viewer
