from django.urls import path

from portal.steering import views

urlpatterns = [path("pilotage/", views.steering, name="steering")]
