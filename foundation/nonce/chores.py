"""What is forgotten of sent forms."""

import datetime

from foundation.jobs.schedule import scheduled
from foundation.nonce import actions


@scheduled(every=datetime.timedelta(hours=24), name="nonces.purge")
def purge_nonces() -> int:
    return actions.purge_nonces()
