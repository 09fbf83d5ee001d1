from django.urls import path

from resources.search import views

app_name = "search"
urlpatterns = [path("recherche/suggestions/", views.suggestion_list, name="suggestions")]
