"""The addresses of what comes after a day."""

from django.urls import path

from learning.events.after import views

urlpatterns = [
    path("agenda/<slug:slug>/apres/", views.after, name="day_after"),
    path("agenda/<slug:slug>/apres/synthese/", views.synthesis_lay, name="synthesis_lay"),
    path("agenda/<slug:slug>/apres/discussion/", views.discussion_open, name="discussion_open"),
    path("agenda/<slug:slug>/synthese/", views.synthesis, name="day_synthesis"),
]
