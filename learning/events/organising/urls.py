"""The addresses of who organises a day."""

from django.urls import path

from learning.events.organising.deciding import views as deciding

urlpatterns = [
    path("<slug:slug>/approuver/", deciding.day_approve, name="day_approve"),
    path("<slug:slug>/proposer/", deciding.day_submit, name="day_submit"),
    path("<slug:slug>/renvoyer/", deciding.day_send_back, name="day_send_back"),
]
