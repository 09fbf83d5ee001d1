"""The player, and the addresses under which packages run."""

from django.urls import path

from learning.packages.play import content, views

urlpatterns = [
    path("tutoriels/<slug:slug>/<slug:lesson>/paquet/", views.player, name="package_player"),
    path("paquets/jeu/<str:token>/<path:path>", content.content, name="package_content"),
]
