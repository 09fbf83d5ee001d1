from django.urls import path

from resources.library import views

app_name = "library"
urlpatterns = [
    path("ressources/", views.list_documents, name="document_list"),
    path("ressources/<slug:slug>/", views.document_sheet, name="document_sheet"),
]
