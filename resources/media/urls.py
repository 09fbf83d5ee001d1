"""The guarded addresses of images and documents."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
