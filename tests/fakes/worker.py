"""A worker in a process of its own, with leases short enough for a test: `python -m tests.fakes.worker`."""

import datetime
import os

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from foundation.jobs import worker
    from foundation.jobs.engine import leases
    from foundation.messages.outbox import delivery

    leases.LEASE = delivery.LEASE = datetime.timedelta(seconds=2)
    leases.FIRST_DELAY = datetime.timedelta(milliseconds=100)
    worker.CHORES = 0.2
    worker.Worker(poll=0.1).run()
