"""The addresses of date polls."""

from django.urls import path

from learning.events.polls import views
from learning.events.polls.answering import views as answering

urlpatterns = [
    path("agenda/quelle-date/", views.poll_new, name="poll_new"),
    path("agenda/quelle-date/<uuid:uuid>/", views.poll_detail, name="poll_detail"),
    path("agenda/quelle-date/<uuid:uuid>/retenir/", views.poll_settle, name="poll_settle"),
    path("quelle-date/reponse/<str:token>/", answering.poll_own, name="poll_own"),
    path("quelle-date/<str:token>/", answering.poll_answer, name="poll_answer"),
]
