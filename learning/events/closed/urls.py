"""The addresses of practice analyses, which are closed groups."""

from django.urls import path

from learning.events.closed import views

urlpatterns = [
    path("agenda/<slug:slug>/engagement/", views.commitment, name="day_commitment"),
    path("agenda/<slug:slug>/groupe/", views.group, name="day_group"),
]
