"""The content of packages, under addresses that carry their own right. No cookie is read here."""

from typing import Any

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from foundation.files.responses import file_response
from learning.packages.intake.archive import RESERVED
from learning.packages.models import Package, PackageAttempt, PackageFile
from learning.packages.play import pages
from learning.packages.play.runtimes import Play, runtime_of
from learning.packages.play.sandbox import base_address, boxed
from learning.packages.play.tickets import ExpiredTicketError, Ticket, read_ticket

EXPIRED = "Cette page est ouverte depuis trop longtemps. Fermez-la, puis lancez de nouveau le module depuis la leçon."
PAGES = ("text/html", "application/xhtml+xml")


@csrf_exempt  # there is no session to abuse: the ticket in the address says all that may be done
@require_http_methods(["GET", "HEAD", "POST"])
def content(request: HttpRequest, token: str, path: str) -> HttpResponseBase:
    """A file of the package, or what its standard's script asks of us."""
    base = base_address(request, token)
    if request.headers.get("Service-Worker"):  # it would outlive the page
        raise Http404
    try:
        ticket = read_ticket(token)
    except ExpiredTicketError:
        return boxed(HttpResponse(EXPIRED, content_type="text/plain; charset=utf-8", status=410), base, kept=False)
    if ticket is None:
        raise Http404
    first, _, rest = path.partition("/")
    if first == RESERVED:
        play = _play(ticket, base)
        return boxed(runtime_of(play.package).answer(request, play, rest), base, kept=False)
    if request.method == "POST":
        raise Http404
    return _file(request, ticket, base, path)


def _play(ticket: Ticket, base: str) -> Play:
    """What the ticket opens, if it is still there."""
    attempt = None
    if ticket.attempt:
        attempt = (
            PackageAttempt.objects.filter(uuid=ticket.attempt, package__uuid=ticket.package, person__is_active=True)
            .select_related("package", "person")
            .first()
        )
        if attempt is None:
            raise Http404
    package = attempt.package if attempt else Package.objects.filter(uuid=ticket.package).first()
    if package is None or ticket.item >= len(package.items):
        raise Http404
    return Play(package, ticket.item, attempt, base)


def _file(request: HttpRequest, ticket: Ticket, base: str, path: str) -> HttpResponseBase:
    """One query, whoever plays. Exporters err on capitals: a path that differs by them alone is found too."""
    files = PackageFile.objects.filter(package__uuid=ticket.package).select_related("package")
    if ticket.attempt:
        files = files.filter(package__attempts__uuid=ticket.attempt)
    found = files.filter(path=path).first() or files.filter(path__iexact=path).first()
    if found is None or not default_storage.exists(found.place):
        raise Http404
    if found.content_type in PAGES and found.size <= pages.LARGEST:
        return boxed(_page(found, Play(found.package, ticket.item, None, base)), base, kept=False)
    return boxed(_bytes(request, found), base, kept=True)


def _page(found: PackageFile, play: Play) -> HttpResponse:
    with default_storage.open(found.place, "rb") as handle:
        page = handle.read()
    charset = pages.charset_of(page)
    script = runtime_of(play.package).script(play)
    kind = f"{found.content_type}; charset={charset}" if charset else found.content_type
    return HttpResponse(pages.with_script(page, script) if script else page, content_type=kind)


def _bytes(request: HttpRequest, found: PackageFile) -> HttpResponseBase:
    def opener() -> Any:
        return default_storage.open(found.place, "rb")

    response = file_response(
        request,
        opener=opener,
        name=found.path.rsplit("/", 1)[-1],
        content_type=found.content_type,
        size=found.size,
        etag=f"{found.package.uuid.hex}-{found.pk}",
        public=False,
    )
    response["Content-Disposition"] = "inline"
    return response
