"""ASGI entry point: pages, sockets and the worker of the one-process demo; sockets alone in production."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
pages = get_asgi_application()

from channels.routing import ProtocolTypeRouter  # noqa: E402 (the apps must be ready first)
from django.db import connections  # noqa: E402

from community.live.routing import sockets  # noqa: E402
from config.lifespan import Lifespan  # noqa: E402

# Each request of an ASGI server has a thread of its own, which would take its connection with it.
connections.settings["default"]["CONN_MAX_AGE"] = 0

application = ProtocolTypeRouter({"http": pages, "websocket": sockets, "lifespan": Lifespan()})
