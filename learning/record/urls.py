"""The address of attestations."""

from django.urls import path

from learning.record import views

urlpatterns = [path("attestations/", views.attestations, name="attestations")]
