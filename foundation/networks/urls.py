"""One's account and memberships, and welcoming people."""

from django.urls import include, path

from foundation.networks import views

WELCOME = "mon-espace/rattachements/"

urlpatterns = [
    path("compte/", views.my_account, name="account_hub"),
    path("compte/rattachement/", views.my_membership, name="membership_standing"),
    path("compte/rattachement/<uuid:number>/retirer/", views.withdraw, name="membership_withdraw"),
    path("compte/invitation/<uuid:number>/", views.invitation, name="invitation"),
    path(WELCOME, views.memberships, name="memberships"),
    path(WELCOME + "inviter/", views.invite, name="membership_invite"),
    path(WELCOME + "<uuid:number>/confirmer/", views.confirm, name="membership_confirm"),
    path(WELCOME + "<uuid:number>/refuser/", views.refuse, name="membership_refuse"),
    path(WELCOME + "membres/<int:pk>/fin/", views.end_membership, name="membership_end"),
    path("", include("foundation.networks.roles.urls")),
]
