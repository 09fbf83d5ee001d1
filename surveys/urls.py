"""The addresses of this room, subject by subject."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("enquetes/", include("surveys.campaigns.urls")),
]
