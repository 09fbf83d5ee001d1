"""The public interface, read-only: what a visitor may see, as JSON."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.paginator import EmptyPage, Page, Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from foundation.access.viewer import viewer_for
from foundation.kinds.registry import kind
from portal.api.description import openapi
from portal.api.schemas import COLLECTIONS, Collection

ROWS_A_PAGE = 50


@require_safe
@cache_control(public=True, max_age=300)
def description(request: HttpRequest) -> HttpResponse:
    return _answer(openapi())


@require_safe
@cache_control(public=True, max_age=300)
def collection(request: HttpRequest, slug: str) -> HttpResponse:
    """One page of a list, for whoever asks: accounts are not looked at, so that answers may be shared."""
    asked = COLLECTIONS[slug]
    try:
        page = _page(asked, request.GET.get("page", "1"))
    except (ValueError, EmptyPage):
        return _answer({"erreur": "Cette page n’existe pas : demandez un numéro de page à partir de 1."}, status=404)
    return _answer(
        {
            "total": page.paginator.count,
            "suivante": _address(slug, page.next_page_number()) if page.has_next() else None,
            "precedente": _address(slug, page.previous_page_number()) if page.has_previous() else None,
            "resultats": [asked.row(each) for each in page],
        }
    )


def _page(asked: Collection, number: str) -> Page:
    visible = kind(asked.kind).visible
    assert visible is not None
    rows = visible(viewer_for(AnonymousUser())).select_related(*asked.related).order_by(*asked.order)
    return Paginator(rows, ROWS_A_PAGE).page(int(number))


def _address(slug: str, number: int) -> str:
    return f"{settings.BASE_URL}{reverse(f'api_{slug}')}?page={number}"


def _answer(body: dict[str, Any], status: int = 200) -> HttpResponse:
    answer = JsonResponse(body, status=status, json_dumps_params={"ensure_ascii": False})
    answer["Access-Control-Allow-Origin"] = "*"
    return answer
