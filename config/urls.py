"""Every address of the product, room by room; Wagtail's pages come last."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls

from resources.editing.urls import entrance as editing_entrance

urlpatterns = [
    path("gestion/", include(editing_entrance)),
    path("gestion/", include(wagtailadmin_urls)),
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
