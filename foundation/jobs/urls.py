"""The addresses of long work."""

from django.urls import path

from foundation.jobs import views

urlpatterns = [
    path("mon-espace/travaux/<uuid:uuid>/", views.job_detail, name="job_detail"),
    path("mon-espace/travaux/<uuid:uuid>/arreter/", views.job_cancel, name="job_cancel"),
]
