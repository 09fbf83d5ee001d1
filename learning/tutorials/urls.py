"""The addresses of what learners do; tutorials and lessons themselves are pages."""

from django.urls import include, path

from learning.tutorials import views

urlpatterns = [
    path("tutoriels/<slug:slug>/commencer/", views.start, name="tutorial_start"),
    path("tutoriels/<slug:slug>/terminer/", views.complete, name="tutorial_complete"),
    path("", include("learning.tutorials.quiz.urls")),
    path("tutoriels/<slug:slug>/<slug:lesson>/terminer/", views.finish, name="lesson_finish"),
    path("", include("learning.tutorials.following.urls")),
]
