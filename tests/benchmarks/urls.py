"""The product's addresses and a bare view beside them: what every page is compared with."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from config.urls import handler400, handler403, handler404, handler500
from config.urls import urlpatterns as product
from portal import visitors


def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<!doctype html><title>nu</title><p>Une page nue.</p>")


#: the bare view does nothing at all: not even the look-up of a cached page
visitors.NEVER += ("/banc/",)

urlpatterns = [path("banc/nu/", bare), *product]

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
