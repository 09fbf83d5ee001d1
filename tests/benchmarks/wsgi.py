"""The production entry point with the bare view added."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.benchmarks.settings")

from config.wsgi import application

__all__ = ["application"]
