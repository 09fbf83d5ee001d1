"""The addresses of what learners do; tutorials and lessons themselves are pages."""

from django.urls import path

from learning.tutorials import views
from learning.tutorials.quiz import views as quiz

urlpatterns = [
    path("tutoriels/<slug:slug>/commencer/", views.start, name="tutorial_start"),
    path("tutoriels/<slug:slug>/terminer/", views.complete, name="tutorial_complete"),
    path("tutoriels/<slug:slug>/quiz/", quiz.quiz, name="tutorial_quiz"),
    path("tutoriels/<slug:slug>/quiz/<uuid:attempt>/", quiz.result, name="tutorial_result"),
    path("tutoriels/<slug:slug>/<slug:lesson>/terminer/", views.finish, name="lesson_finish"),
]
