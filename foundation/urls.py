"""The addresses of this room, subject by subject."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("foundation.accounts.urls")),
    path("", include("foundation.networks.urls")),
    path("", include("foundation.audit.urls")),
    path("", include("foundation.files.urls")),
    path("", include("foundation.jobs.urls")),
    path("", include("foundation.messages.urls")),
]
