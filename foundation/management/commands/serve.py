"""`manage.py serve`: pages, live updates and background jobs in one process."""

from contextlib import suppress
from typing import Any

import uvicorn
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser


class Announced(uvicorn.Server):
    """Says where it is once it really listens."""

    announce: Any = staticmethod(print)

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            host, port = self.config.host, self.config.port
            self.announce(f"Passerelle : http://{host}:{port}")


class Command(BaseCommand):
    help = "Serves pages, live updates and background jobs in one process, until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        server = Announced(
            uvicorn.Config(
                f"{settings.ASGI_APPLICATION.rsplit('.', 1)[0]}:application",
                host=options["host"],
                port=options["port"],
                log_level="warning",
                lifespan="on",
                server_header=False,
                proxy_headers=False,
                ws_max_size=4096,
                timeout_graceful_shutdown=10,
            )
        )
        server.announce = self._say
        with suppress(KeyboardInterrupt):
            server.run()
        if not server.started:
            raise CommandError("Passerelle n’a pas pu démarrer : voir le message ci-dessus.")
        self._say("Passerelle est arrêtée.")

    def _say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()
