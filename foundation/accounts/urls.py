"""One's account, beside what allauth serves under /compte/."""

from django.urls import path

from foundation.accounts import views

urlpatterns = [
    path("compte/demo/", views.demo_sign_in, name="account_demo"),
    path("compte/mes-donnees/", views.my_data, name="account_data"),
    path("compte/mes-donnees/export.json", views.my_data_export, name="account_data_export"),
]
