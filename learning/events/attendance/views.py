"""The day itself, for who organises it: its page, the tablet list, the paper sheet and its scan."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from foundation.accounts.http import MemberRequest, ViewerRequest
from foundation.files.responses import file_response
from learning.events.attendance.actions import keep_sheet, remove_sheet
from learning.events.attendance.forms import SheetForm
from learning.events.attendance.models import SignedSheet
from learning.events.attendance.paper.sheet import draw_sheet, square_of
from learning.events.attendance.selectors import changes_of, halves_of, mix_of
from learning.events.attendance.squares import check_in_address
from learning.events.attendance.video.forms import VideoListForm
from learning.events.models import Event, HalfDay
from learning.events.permissions import may_see_names
from learning.events.signups.attendance import is_open
from learning.events.views import AGENDA, readable_day

CHANGES_A_PAGE = 50


def day_with_names(request: ViewerRequest, slug: str) -> Event:
    """The day, for who may read the names of those who come; else 404."""
    event = readable_day(request, slug)
    if not may_see_names(request.viewer, event):
        raise Http404
    return event


def half_day_of_list(request: ViewerRequest, slug: str, half: int) -> tuple[Event, HalfDay]:
    event = day_with_names(request, slug)
    half_day = get_object_or_404(event.half_days, pk=half)
    half_day.event = event
    return event, half_day


def crumbs(event: Event, *last: str) -> dict[str, Any]:
    """The way back, and the current section."""
    here = f"{event.address}le-jour-meme/"
    steps = [AGENDA, (event.short_name, event.address)]
    steps += [("Le jour même", here), (last[0], "")] if last else [("Le jour même", "")]
    return {"event": event, "here": here, "breadcrumbs": steps, "section": "agenda"}


@login_required
@require_safe
def the_day(request: MemberRequest, slug: str) -> HttpResponse:
    """Half-days with what there is to do for each, who is there and who is missing."""
    return day_page_answer(request, day_with_names(request, slug))


def day_page_answer(request: ViewerRequest, event: Event, **forms: Any) -> HttpResponse:
    """The page of the day; with a bound form, what is wrong with it."""
    halves = halves_of(event)
    context = {
        **crumbs(event),
        "halves": halves,
        "mix": mix_of(event),
        "form": forms.get("form") or SheetForm(half_days=[half.half_day for half in halves]),
        "list_form": forms.get("list_form") or VideoListForm(),
        "is_open": is_open(event),
    }
    return render(request, "learning/events/attendance/day.html", context, status=422 if forms else 200)


@login_required
@require_safe
def sheet_paper(request: MemberRequest, slug: str, half: int) -> HttpResponse:
    """The PDF to print and sign."""
    event, half_day = half_day_of_list(request, slug, half)
    name = f"emargement-{event.slug}-{half_day.date.isoformat()}-{half_day.starts:%Hh%M}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "private, no-store"}
    response = HttpResponse(draw_sheet(event, half_day), content_type="application/pdf", headers=headers)
    response._csp_exempt = True  # type: ignore[attr-defined]
    return response


@login_required
@require_safe
def square(request: MemberRequest, slug: str, half: int) -> HttpResponse:
    """The square to project or to print: each person scans it and says « Je suis là »."""
    event, half_day = half_day_of_list(request, slug, half)
    address = check_in_address(event, half_day)
    context = {**crumbs(event, "Carré à scanner"), "half_day": half_day, "square": square_of(address)}
    return render(request, "learning/events/attendance/square.html", {**context, "address": address})


@login_required
@require_POST
def sheet_new(request: MemberRequest, slug: str) -> HttpResponse:
    """The scan of a signed sheet, kept as proof."""
    event = day_with_names(request, slug)
    form = SheetForm(request.POST, request.FILES, half_days=event.half_days.all())
    if form.is_valid() and _kept(request, event, form):
        messages.success(request, "La feuille signée est gardée. Seule l’organisation de la journée la lit.")
        return redirect(f"{event.address}le-jour-meme/")
    return day_page_answer(request, event, form=form)


def _kept(request: MemberRequest, event: Event, form: SheetForm) -> bool:
    """Whether the scan could be kept; if not, the form says why."""
    given = form.cleaned_data
    try:
        keep_sheet(event=event, half_day=given["half_day"], by=request.user, upload=given["scan"], nonce=given["nonce"])
    except ValidationError as refused:
        form.add_error("scan", refused)
        return False
    return True


@login_required
@require_safe
def sheet_file(request: MemberRequest, slug: str, uuid: UUID) -> HttpResponseBase:
    """The scan, for who may read the names."""
    stored = _sheet(request, slug, uuid).file
    return file_response(
        request,
        opener=lambda: stored.file.open("rb"),  # type: ignore[arg-type,return-value]
        name=stored.name,
        content_type=stored.content_type,
        size=stored.size,
        etag=stored.sha256[:32],
        public=False,
    )


@login_required
@require_POST
def sheet_remove(request: MemberRequest, slug: str, uuid: UUID) -> HttpResponse:
    """A wrong scan goes."""
    sheet = _sheet(request, slug, uuid)
    remove_sheet(sheet=sheet, by=request.user)
    messages.success(request, "La feuille est retirée.")
    return redirect(f"{sheet.event.address}le-jour-meme/")


def _sheet(request: ViewerRequest, slug: str, uuid: UUID) -> SignedSheet:
    event = day_with_names(request, slug)
    return get_object_or_404(event.signed_sheets.select_related("file", "event"), uuid=uuid)


@login_required
@require_safe
def history(request: MemberRequest, slug: str) -> HttpResponse:
    """Each mark as it was made: by whom, when and how."""
    event = day_with_names(request, slug)
    page = Paginator(changes_of(event), CHANGES_A_PAGE).get_page(request.GET.get("page"))
    context = {**crumbs(event, "Historique de la présence"), "page_obj": page}
    return render(request, "learning/events/attendance/history.html", context)
