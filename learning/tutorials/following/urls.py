"""The addresses of reading: places, bookmarks, notes, and the tutorial on paper."""

from django.urls import path

from learning.tutorials.following import mark_views, printing, views

LESSON = "tutoriels/<slug:slug>/<slug:lesson>/"
MINE = "mon-espace/reperes/"

urlpatterns = [
    path("tutoriels/<slug:slug>/imprimer/", printing.tutorial_print, name="tutorial_print"),
    path(LESSON + "arret/", views.stop, name="lesson_stop"),
    path(LESSON + "repere/", views.bookmark, name="lesson_bookmark"),
    path(LESSON + "note/", views.note, name="lesson_note"),
    path(MINE, mark_views.my_marks, name="my_marks"),
    path(MINE + "<uuid:uuid>/retirer/", mark_views.remove, name="mark_remove"),
    path(MINE + "<uuid:uuid>/retablir/", mark_views.restore, name="mark_restore"),
    path(MINE + "<uuid:uuid>/modifier/", mark_views.rewrite, name="mark_rewrite"),
]
