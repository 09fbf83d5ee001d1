"""The product's addresses and a bare view beside them: what every page is compared with."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.views.decorators.http import require_POST

from config.urls import handler400, handler403, handler404, handler500
from config.urls import urlpatterns as product
from foundation.nonce.actions import spend
from portal import visitors


def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<!doctype html><title>nu</title><p>Une page nue.</p>")


@require_POST
def empty_post(request: HttpRequest) -> HttpResponse:
    """A form that is received and answered as a sign-up is, and does nothing: token checked, redirection."""
    return HttpResponseRedirect("/banc/nu/")


@login_required
@require_POST
def bare_post(request: HttpRequest) -> HttpResponse:
    """The least that a member's form can be: a session read, one row kept, redirection."""
    spend(nonce=UUID(request.POST["nonce"]), purpose="banc", person=request.user)
    return HttpResponseRedirect("/banc/nu/")


#: the bare view does nothing at all: not even the look-up of a cached page
visitors.NEVER += ("/banc/",)

urlpatterns = [path("banc/nu/", bare), path("banc/vide/", empty_post), path("banc/envoi/", bare_post), *product]

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
