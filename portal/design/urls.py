from django.urls import path

from portal.design import views

urlpatterns = [
    path("preferences/theme/", views.choose_theme, name="theme"),
    path("composants/", views.components, name="components"),
]
