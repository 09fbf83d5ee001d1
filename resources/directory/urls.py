from django.urls import path

from resources.directory import views

app_name = "directory"
urlpatterns = [
    path("annuaire/", views.structure_list, name="structure_list"),
    path("annuaire/<slug:slug>/", views.structure_sheet, name="structure_sheet"),
]
