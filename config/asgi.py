"""ASGI entry point: pages and sockets of the one-process demo, sockets alone in production."""

import os

from channels.routing import ProtocolTypeRouter
from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
pages = get_asgi_application()
application = ProtocolTypeRouter({"http": pages})
