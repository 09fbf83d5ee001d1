from pathlib import Path

import pytest

from foundation.messages import kinds

#: mails of the tests' own
TEMPLATES = Path(__file__).parent / "templates"


@pytest.fixture(autouse=True)
def own_kinds(monkeypatch, settings) -> None:
    """Kinds and templates that only these tests know."""
    monkeypatch.setattr(kinds, "_kinds", dict(kinds._kinds))
    kinds.declare_message_kind("test.digest", "La lettre du mois")
    kinds.declare_message_kind("test.quiet", "Les brouillons", default=False)
    kinds.declare_message_kind("test.must", "Convocations", mandatory=True)
    engine = {**settings.TEMPLATES[0], "DIRS": [*settings.TEMPLATES[0]["DIRS"], TEMPLATES]}
    settings.TEMPLATES = [engine]
