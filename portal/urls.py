"""The addresses of this room, subject by subject."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("portal.design.urls")),
    path("", include("portal.space.urls")),
    path("", include("portal.search.urls")),
    path("", include("portal.legal.urls")),
    path("", include("portal.help.urls")),
    path("", include("portal.sitemap.urls")),
    path("", include("portal.steering.urls")),
    path("", include("portal.api.urls")),
    path("", include("portal.health.urls")),
]
