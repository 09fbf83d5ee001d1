"""The library: its list and the sheets of documents."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from foundation.kinds.registry import Station
from foundation.kinds.thread import thread_of
from resources.library.licences import licence
from resources.library.models import Document
from resources.library.selectors import document_list, readers_of


@require_safe
def list_documents(request: ViewerRequest) -> HttpResponse:
    listed = document_list(viewer=request.viewer, query=request.GET)
    context = {"listed": listed, "section": "ressources", "breadcrumbs": [("Ressources", "")]}
    return render(request, "resources/library/document_list.html", context)


@require_safe
def document_sheet(request: ViewerRequest, slug: str) -> HttpResponse:
    document = get_object_or_404(Document.objects.visible_to(request.viewer).for_cards(), slug=slug)
    here = Station("effect", document.title, document.address)
    context = {
        "document": document,
        "stations": thread_of("document", document, request.viewer, here=here, label="Document"),
        "licence": licence(document.rights),
        "readers": readers_of(document),
        "section": "ressources",
        "breadcrumbs": [("Ressources", "/ressources/"), (document.title, "")],
    }
    return render(request, "resources/library/document_sheet.html", context)
