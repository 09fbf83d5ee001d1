"""The models of this room, for Django alone to import."""

from portal.home.models import HomePage

__all__ = ["HomePage"]
