"""The address of one's own statements, beside the export of one's data."""

from django.urls import path

from learning.record.xapi import views

urlpatterns = [path("compte/mes-donnees/xapi.json", views.my_statements, name="account_data_xapi")]
