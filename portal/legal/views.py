"""The pages that the law asks for."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.legal.models import SiteIdentity
from portal.legal.register import register


def identity() -> SiteIdentity:
    return SiteIdentity.objects.first() or SiteIdentity()


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    context = {"identity": identity(), "base_url": settings.BASE_URL, "breadcrumbs": [("Accessibilité", "")]}
    return render(request, "portal/legal/accessibility.html", context)


@require_safe
def legal_notice(request: HttpRequest) -> HttpResponse:
    context = {"identity": identity(), "breadcrumbs": [("Mentions légales", "")]}
    return render(request, "portal/legal/legal_notice.html", context)


@require_safe
def personal_data(request: HttpRequest) -> HttpResponse:
    context = {"identity": identity(), "register": register(), "breadcrumbs": [("Données personnelles", "")]}
    return render(request, "portal/legal/personal_data.html", context)
