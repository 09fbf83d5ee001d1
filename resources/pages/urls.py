"""The addresses of pages: whatever no other room has taken."""

from django.urls import re_path

from resources.pages import views

urlpatterns = [re_path(r"^((?:[\w\-]+/)*)$", views.serve, name="wagtail_serve")]
