"""The addresses of the day itself."""

from django.urls import path

from learning.events.attendance import marking, views
from learning.events.attendance.video import views as video

urlpatterns = [
    path("agenda/<slug:slug>/le-jour-meme/", views.the_day, name="the_day"),
    path("agenda/<slug:slug>/le-jour-meme/historique/", views.history, name="attendance_history"),
    path("agenda/<slug:slug>/emargement/<int:half>/", marking.tablet, name="attendance_tablet"),
    path("agenda/<slug:slug>/emargement/<int:half>/noter/", marking.mark_record, name="mark_record"),
    path("agenda/<slug:slug>/emargement/<int:half>/sans-place/", marking.walk_in_new, name="walk_in_new"),
    path(
        "agenda/<slug:slug>/emargement/<int:half>/sans-compte/<int:number>/retirer/",
        marking.guest_remove,
        name="guest_remove",
    ),
    path("agenda/<slug:slug>/emargement/<int:half>/feuille.pdf", views.sheet_paper, name="sheet_paper"),
    path("agenda/<slug:slug>/emargement/<int:half>/carre/", views.square, name="check_in_square"),
    path("agenda/<slug:slug>/feuilles/", views.sheet_new, name="sheet_new"),
    path("agenda/<slug:slug>/feuilles/<uuid:uuid>/", views.sheet_file, name="sheet_file"),
    path("agenda/<slug:slug>/feuilles/<uuid:uuid>/retirer/", views.sheet_remove, name="sheet_remove"),
    path("agenda/<slug:slug>/ici/<str:code>/", marking.here, name="check_in"),
    path("agenda/<slug:slug>/visioconference/", video.list_new, name="video_list_new"),
    path("agenda/<slug:slug>/visioconference/<uuid:uuid>/", video.list_match, name="video_list_match"),
]
