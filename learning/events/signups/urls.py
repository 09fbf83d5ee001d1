"""The addresses of sign-up, of what goes with it, and those that our mails lead to."""

from django.urls import path

from learning.events.signups.agreement import views as agreement
from learning.events.signups.convocation import views as convocation
from learning.events.signups.links import views as links

urlpatterns = [
    path("agenda/<slug:slug>/convocation.pdf", convocation.convocation, name="convocation"),
    path("place/<str:token>/", links.seat, name="seat"),
    path("place/<str:token>/rendre/", links.seat_return, name="seat_return"),
    path("accord/<str:token>/", agreement.agreement, name="agreement"),
    path("accord/<str:token>/refuser/", agreement.agreement_refuse, name="agreement_refuse"),
]
