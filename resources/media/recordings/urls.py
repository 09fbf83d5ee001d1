"""The guarded addresses of films and sounds."""

from django.urls import path

from resources.media.recordings import views

urlpatterns = [
    path("fichiers/recordings/<path:name>", views.recording_file, name="recording_file"),
    path("fichiers/sous-titres/<uuid:uuid>.vtt", views.captions, name="recording_captions"),
]
