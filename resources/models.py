"""The models of this room, for Django alone to import."""

from resources.pages.models import SiteDocument, SiteImage, SiteRendition

__all__ = ["SiteDocument", "SiteImage", "SiteRendition"]
