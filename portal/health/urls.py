from django.urls import path

from portal.health import views

urlpatterns = [path("sante/", views.health, name="health")]
