"""The guarded addresses of images and documents."""

from django.urls import path

from resources.media import views

urlpatterns = [
    path("fichiers/original_images/<path:name>", views.image, name="site_image"),
    path("fichiers/images/<path:name>", views.rendition, name="site_rendition"),
    path("fichiers/documents/<path:name>", views.document_file, name="site_document_file"),
    path("documents/<int:pk>/<str:name>", views.document, name="site_document"),
]
