"""The one address of stored files."""

from django.urls import path

from foundation.files import views

urlpatterns = [path("fichiers/<uuid:uuid>/<path:name>", views.stored_file, name="stored_file")]
