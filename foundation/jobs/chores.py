"""What the engine tidies by itself."""

import datetime
from importlib import import_module

from django.conf import settings

from foundation.jobs import actions
from foundation.jobs.schedule import scheduled
from foundation.nonce import actions as nonces


@scheduled(every=datetime.timedelta(hours=6), name="jobs.purge")
def purge_jobs() -> int:
    return actions.purge_jobs()


@scheduled(every=datetime.timedelta(hours=24), name="sessions.clear")
def clear_sessions() -> None:
    """Forget the sessions that have run out."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


@scheduled(every=datetime.timedelta(hours=24), name="nonces.purge")
def purge_nonces() -> int:
    return nonces.purge_nonces()
