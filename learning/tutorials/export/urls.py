"""The addresses from which a tutorial is taken away."""

from django.urls import path

from learning.tutorials.export import views

urlpatterns = [
    path("tutoriels/<slug:slug>/emporter/", views.take_away, name="tutorial_take_away"),
    path("tutoriels/<slug:slug>/emporter/scorm-1.2.zip", views.scorm, name="tutorial_scorm"),
]
