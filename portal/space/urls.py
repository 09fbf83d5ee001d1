from django.urls import path

from portal.space import views

urlpatterns = [path("mon-espace/", views.space, name="space")]
