"""The addresses of what passes between a référent and the members of a structure."""

from django.urls import path

from learning.team import views

urlpatterns = [
    path("mon-espace/ma-structure/tutoriels/", views.team, name="team"),
    path("mon-espace/ma-structure/suggerer/", views.suggest, name="suggest"),
    path("mon-espace/suggestions/", views.suggestions, name="suggestions"),
    path("mon-espace/suggestions/<uuid:number>/retenir/", views.accept, name="suggestion_accept"),
    path("mon-espace/suggestions/<uuid:number>/mettre-de-cote/", views.set_aside, name="suggestion_set_aside"),
    path("mon-espace/partage/", views.sharing, name="sharing"),
]
