"""The addresses of this room, subject by subject."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("resources.media.recordings.urls")),
    path("", include("resources.media.urls")),
    path("", include("resources.search.urls")),
    path("", include("resources.directory.urls")),
    path("", include("resources.library.urls")),
    path("", include("resources.pages.urls")),  # last: pages take whatever is left
]
