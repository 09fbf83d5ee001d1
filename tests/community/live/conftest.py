import pytest

from community.live import topics


@pytest.fixture(autouse=True)
def own_topics(monkeypatch, settings) -> None:
    """Topics that only these tests know, and a layer of their own."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
    # Channels closes connections as a request's end would; a test's own must stay open.
    monkeypatch.setattr("channels.db.close_old_connections", lambda: None)
    monkeypatch.setattr(topics, "_topics", {})
    topics.register("open", lambda viewer, rest: True, public=True)
    topics.register("room", lambda viewer, rest: rest == "mine" and viewer.is_member)
