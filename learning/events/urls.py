"""The addresses of the agenda and of its days."""

from django.urls import include, path

from learning.events import views
from learning.events.agenda import views as agenda
from learning.events.agenda.looks import views as looks
from learning.events.signups import views as signups

urlpatterns = [
    path("", include("learning.events.after.urls")),
    path("", include("learning.events.attendance.urls")),
    path("", include("learning.events.closed.urls")),
    path("agenda/", include("learning.events.organising.urls")),
    path("agenda/", agenda.agenda, name="agenda"),
    path("agenda/agenda.ics", agenda.agenda_calendar, name="agenda_calendar"),
    path("agenda/mois/", looks.agenda_month, name="agenda_month"),
    path("agenda/semaine/", looks.agenda_week, name="agenda_week"),
    path("agenda/carte/", looks.agenda_map, name="agenda_map"),
    path("agenda/mon-calendrier/", agenda.my_calendar, name="my_calendar"),
    path("agenda/flux/<str:secret>.ics", agenda.feed, name="calendar_feed"),
    path("agenda/proposer/", views.day_new, name="day_new"),
    path("agenda/<slug:slug>/", views.day_detail, name="day_detail"),
    path("agenda/<slug:slug>/journee.ics", views.day_calendar, name="day_calendar"),
    path("agenda/<slug:slug>/modifier/", views.day_edit, name="day_edit"),
    path("agenda/<slug:slug>/inscription/", signups.sign_up_new, name="sign_up_new"),
    path("agenda/<slug:slug>/rendre-ma-place/", signups.sign_up_withdraw, name="sign_up_withdraw"),
    path("agenda/<slug:slug>/inscriptions/", signups.sign_up_list, name="sign_up_list"),
    path("agenda/<slug:slug>/inscriptions/presence/", signups.attendance_record, name="attendance_record"),
    path("mon-espace/ma-structure/", signups.structure_agenda, name="structure_agenda"),
]
