"""The address of the audit trail."""

from django.urls import path

from foundation.audit import views

urlpatterns = [path("mon-espace/audit/", views.audit_trail, name="audit_trail")]
