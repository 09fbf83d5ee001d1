"""The one address of paths that is no page."""

from django.urls import path

from learning.paths import views

urlpatterns = [path("parcours/<slug:slug>/terminer/", views.complete, name="path_complete")]
