"""The addresses of quizzes, and of the questions of lessons."""

from django.urls import path

from learning.tutorials.quiz import views
from learning.tutorials.quiz.lessons import views as lessons

QUESTION = "tutoriels/<slug:slug>/<slug:lesson>/question/<uuid:exercise>/"

urlpatterns = [
    path("tutoriels/<slug:slug>/quiz/", views.quiz, name="tutorial_quiz"),
    path("tutoriels/<slug:slug>/quiz/<uuid:attempt>/", views.result, name="tutorial_result"),
    path(QUESTION, lessons.question, name="lesson_question"),
    path(f"{QUESTION}<uuid:answer>/", lessons.answer, name="lesson_answer"),
]
