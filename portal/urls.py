"""The addresses of this room, subject by subject."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("portal.design.urls")),
    path("", include("portal.space.urls")),
]
