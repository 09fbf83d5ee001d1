"""The addresses of sign-up, of what goes with it, and those that our mails lead to."""

from django.urls import path

from learning.events.signups.agreement import views as agreement
from learning.events.signups.colleagues import views as colleagues
from learning.events.signups.convocation import views as convocation
from learning.events.signups.guests import views as guests
from learning.events.signups.links import views as links
from learning.events.signups.needs import views as needs
from learning.events.signups.rules import views as rules
from learning.events.signups.workshops import views as workshops

urlpatterns = [
    path("agenda/<slug:slug>/convocation.pdf", convocation.convocation, name="convocation"),
    path("agenda/<slug:slug>/inscrire-un-collegue/", colleagues.colleague_new, name="colleague_new"),
    path("agenda/<slug:slug>/mes-besoins/", needs.my_needs, name="my_needs"),
    path("agenda/<slug:slug>/inscriptions/besoins/", needs.needs_list, name="needs_list"),
    path("agenda/<slug:slug>/sans-compte/", guests.guest_new, name="guest_new"),
    path("agenda/<slug:slug>/regles/", rules.rules, name="sign_up_rules"),
    path("place/<str:token>/", links.seat, name="seat"),
    path("agenda/<slug:slug>/inscriptions/ateliers/", workshops.workshop_lists, name="workshop_lists"),
    path("place/<str:token>/ateliers/", workshops.seat_workshops, name="seat_workshops"),
    path("place/<str:token>/rendre/", links.seat_return, name="seat_return"),
    path("accord/<str:token>/", agreement.agreement, name="agreement"),
    path("accord/<str:token>/refuser/", agreement.agreement_refuse, name="agreement_refuse"),
]
