"""The addresses of this room, subject by subject."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("learning.events.polls.urls")),
    path("", include("learning.events.urls")),
    path("", include("learning.events.signups.urls")),
    path("", include("learning.tutorials.figures.urls")),
    path("", include("learning.team.urls")),
    path("", include("learning.packages.urls")),
    path("", include("learning.tutorials.urls")),
    path("", include("learning.tutorials.export.urls")),
    path("", include("learning.paths.urls")),
    path("", include("learning.record.urls")),
]
