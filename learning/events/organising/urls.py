"""The addresses of who organises a day."""

from django.urls import path

from learning.events.organising.calling_off import views as calling_off
from learning.events.organising.copies import views as copies
from learning.events.organising.deciding import views as deciding
from learning.events.organising.letters import views as letters
from learning.events.organising.outline import views as outline
from learning.events.organising.publicity import views as publicity
from learning.events.organising.team import views as team
from learning.events.organising.views import day_close, day_hub

urlpatterns = [
    path("passer-la-main/<uuid:number>/", team.offer_answer, name="day_offer_answer"),
    path("<slug:slug>/organiser/", day_hub, name="day_hub"),
    path("<slug:slug>/clore/", day_close, name="day_close"),
    path("<slug:slug>/deroule/", outline.day_outline, name="day_outline"),
    path("<slug:slug>/copier/", copies.day_copy, name="day_copy"),
    path("<slug:slug>/serie/", copies.day_series, name="day_series"),
    path("<slug:slug>/a-plusieurs/", team.day_team, name="day_team"),
    path("<slug:slug>/passer-la-main/", team.day_offer, name="day_offer"),
    path("<slug:slug>/passer-la-main/retirer/", team.day_offer_withdraw, name="day_offer_withdraw"),
    path("<slug:slug>/ecrire/", letters.day_letter, name="day_letter"),
    path("<slug:slug>/inviter/", letters.day_invite, name="day_invite"),
    path("<slug:slug>/faire-connaitre/", publicity.day_publicity, name="day_publicity"),
    path("<slug:slug>/affiche.pdf", publicity.day_poster, name="day_poster"),
    path("<slug:slug>/approuver/", deciding.day_approve, name="day_approve"),
    path("<slug:slug>/proposer/", deciding.day_submit, name="day_submit"),
    path("<slug:slug>/renvoyer/", deciding.day_send_back, name="day_send_back"),
    path("<slug:slug>/annuler/", calling_off.day_cancel, name="day_cancel"),
    path("<slug:slug>/reporter/", calling_off.day_postpone, name="day_postpone"),
]
