"""Production's settings with the bare view added; the cache of visitors' pages is as in production."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "tests.benchmarks.urls"
SECURE_SSL_REDIRECT = False
