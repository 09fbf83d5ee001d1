from django.urls import path

from portal.help import views

urlpatterns = [path("aide/", views.help_page, name="help")]
