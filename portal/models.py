"""The models of this room, for Django alone to import."""

from portal.home.models import HomePage
from portal.legal.models import SiteIdentity

__all__ = ["HomePage", "SiteIdentity"]
