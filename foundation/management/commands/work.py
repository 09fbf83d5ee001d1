"""`manage.py work`: the job worker of production, in a process of its own."""

import signal
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from foundation.jobs.worker import Worker


class Command(BaseCommand):
    help = "Does the jobs that wait, until interrupted; then ends the one in hand."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--threads", type=int, default=1, help="how many jobs at once (1)")

    def handle(self, *args: Any, **options: Any) -> None:
        worker = Worker(threads=options["threads"])
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: worker.stopping.set())
        self.stdout.write("Le travail de fond est en marche. Ctrl-C l’arrête.")
        worker.run()
        self.stdout.write("Le travail de fond est arrêté.")
