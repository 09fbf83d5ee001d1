"""Every address of the product, room by room; Wagtail's pages come last."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("gestion/", include(wagtailadmin_urls)),
    path("gestion-documents/", include(wagtaildocs_urls)),
    path("", include("foundation.urls")),
    path("compte/", include("allauth.urls")),
    path("", include("learning.urls")),
    path("", include("surveys.urls")),
    path("", include("community.urls")),
    path("", include("portal.urls")),
    path("", include("resources.urls")),
]

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.forbidden"
handler404 = "portal.errors.not_found"
handler500 = "portal.errors.server_error"
