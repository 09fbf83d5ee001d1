"""Who holds which role."""

from django.urls import path

from foundation.networks.roles import views

urlpatterns = [
    path("mon-espace/roles/", views.role_list, name="role_list"),
    path("mon-espace/roles/nommer/", views.role_grant, name="role_grant"),
    path("mon-espace/roles/<int:pk>/fin/", views.role_end, name="role_end"),
]
