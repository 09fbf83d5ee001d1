"""What time does to pages: those that were scheduled open, those whose time is over leave."""

import datetime

from django.core.management import call_command

from foundation.jobs.schedule import scheduled


@scheduled(every=datetime.timedelta(minutes=1), name="pages.publish-scheduled")
def publish_scheduled() -> None:
    """Wagtail's own command; whatever it publishes goes through the same signals as an editor's click."""
    call_command("publish_scheduled")
