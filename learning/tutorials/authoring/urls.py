"""What authors have in Wagtail's admin besides Wagtail."""

from django.urls import path

from learning.tutorials.authoring import views

urlpatterns = [
    path("tutoriels/aide/", views.help_page, name="authors_help"),
    path("tutoriels/<int:page_id>/lire-un-document/", views.lesson_from_document, name="lesson_from_document"),
]
