from django.urls import path

from portal.search import views

urlpatterns = [path("recherche/", views.search_page, name="search")]
