"""Loaded before Django's settings: tests run in the mode of tests, with data of their own."""

import os
import tempfile

os.environ["PASSERELLE_MODE"] = "test"
os.environ.setdefault("PASSERELLE_DATA_DIR", f"{tempfile.gettempdir()}/passerelle-tests-{os.getuid()}/data")

from hypothesis import HealthCheck, settings

# a busy machine is slow, not wrong
settings.register_profile("passerelle", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("passerelle")
os.makedirs(f"{os.environ['PASSERELLE_DATA_DIR']}/static", exist_ok=True)
