from django.urls import path

from portal.api import views
from portal.api.schemas import COLLECTIONS

urlpatterns = [
    path("api/v1/openapi.json", views.description, name="api_description"),
    *(path(f"api/v1/{slug}", views.collection, {"slug": slug}, name=f"api_{slug}") for slug in COLLECTIONS),
]
