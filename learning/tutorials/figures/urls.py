"""The addresses of figures."""

from django.urls import path

from learning.tutorials.figures import views

urlpatterns = [
    path("mon-espace/chiffres/", views.overview, name="tutorial_figures_overview"),
    path("mon-espace/chiffres/chiffres.csv", views.overview_table, name="tutorial_figures_overview_csv"),
    path("tutoriels/<slug:slug>/chiffres/", views.figures, name="tutorial_figures"),
    path("tutoriels/<slug:slug>/chiffres/chiffres.csv", views.figures_table, name="tutorial_figures_csv"),
]
