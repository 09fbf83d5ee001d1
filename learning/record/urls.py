"""The addresses of the record: attestations."""

from django.urls import include, path

urlpatterns = [path("", include("learning.record.attestations.urls"))]
