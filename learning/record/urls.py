"""The addresses of the record: attestations, and the ledger for other tools."""

from django.urls import include, path

urlpatterns = [
    path("", include("learning.record.attestations.urls")),
    path("", include("learning.record.xapi.urls")),
]
