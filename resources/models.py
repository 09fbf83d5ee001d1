"""The models of this room, for Django alone to import."""

from resources.directory.models import ServiceOffer, ServicePoint, TargetPublic
from resources.library.models import Document, Subject
from resources.media.models import SiteDocument, SiteImage, SiteRendition
from resources.media.recordings.models import Recording
from resources.pages.models import ArticleTree, StandardPage
from resources.search.models import SearchEntry

__all__ = [
    "ArticleTree",
    "Document",
    "Recording",
    "SearchEntry",
    "ServiceOffer",
    "ServicePoint",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "StandardPage",
    "Subject",
    "TargetPublic",
]
