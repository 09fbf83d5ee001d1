"""The addresses of attestations: one's own, and the check that anybody may do."""

from django.urls import path

from learning.record.attestations import checking, views

urlpatterns = [
    path("attestations/", views.attestations, name="attestations"),
    path("attestations/verifier/", checking.check, name="attestation_check"),
    path("attestations/demander/<str:object_kind>/<uuid:uuid>/", views.ask, name="attestation_ask"),
    path("attestations/<str:number>/", checking.attestation, name="attestation"),
    path("attestations/<str:number>/attestation.pdf", views.paper, name="attestation_paper"),
    path("attestations/<str:number>/resultat/", views.score, name="attestation_score"),
    path("attestations/<str:number>/remplacer/", views.replace, name="attestation_replace"),
    path("attestations/<str:number>/retirer/", views.withdraw, name="attestation_withdraw"),
]
