"""Addresses that we take from Wagtail's admin, and that we add to it."""

from django.urls import path
from django.views.generic import RedirectView

from resources.editing import views

#: Before Wagtail's own, in config/urls.py: its sign-in would go round the limits of ours.
entrance = [
    path("login/", views.enter, name="wagtailadmin_login"),
    path("logout/", views.leave, name="wagtailadmin_logout"),
    path("account/", RedirectView.as_view(url="/mon-espace/"), name="wagtailadmin_account"),
]

#: Inside Wagtail's admin.
urlpatterns = [path("pages/<int:page_id>/visible-par/", views.seen_by, name="page_seen_by")]
