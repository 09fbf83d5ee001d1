"""One's own marks: all of them on a page, each removed, brought back or written anew where it stands."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from foundation.accounts.http import MemberRequest
from learning.tutorials.following import actions
from learning.tutorials.following.forms import TextForm
from learning.tutorials.following.lines import MarkLine, lines_of
from learning.tutorials.following.models import Mark
from learning.tutorials.following.selectors import kept_by

PER_PAGE = 50
EVERYTHING = "/mon-espace/reperes/"


@require_safe
@login_required
def my_marks(request: MemberRequest) -> HttpResponse:
    page_obj = Paginator(kept_by(request.user), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page_obj": page_obj,
        "lines": lines_of(request.viewer, page_obj.object_list),
        "breadcrumbs": [("Mon espace", "/mon-espace/"), ("Mes repères", "")],
    }
    return render(request, "learning/tutorials/following/my_marks.html", context)


@require_POST
@login_required
def remove(request: MemberRequest, uuid: UUID) -> HttpResponse:
    mark = _mine(request, uuid)
    actions.remove_mark(mark=mark)
    return _line(request, mark)


@require_POST
@login_required
def restore(request: MemberRequest, uuid: UUID) -> HttpResponse:
    mark = _mine(request, uuid)
    actions.restore_mark(mark=mark)
    return _line(request, mark)


@require_POST
@login_required
def rewrite(request: MemberRequest, uuid: UUID) -> HttpResponse:
    mark, form = _mine(request, uuid, kind=Mark.Kind.NOTE, removed_at=None), TextForm(request.POST)
    if form.is_valid():
        actions.rewrite_note(note=mark, text=form.cleaned_data["text"])
        return _line(request, mark)
    name = "_mark" if request.htmx else "rewrite_refused"
    context = {**_context(request, mark), "form": form}
    return render(request, f"learning/tutorials/following/{name}.html", context, status=400)


def _mine(request: MemberRequest, uuid: UUID, **which: Any) -> Mark:
    return get_object_or_404(Mark.objects.of_person(request.user).exclude(kind=Mark.Kind.STOP), uuid=uuid, **which)


def _line(request: MemberRequest, mark: Mark) -> HttpResponse:
    """The line alone with a script, the page where it stands without one."""
    if not request.htmx:
        return redirect(f"{_back(request)}#repere-{mark.uuid}")
    return render(request, "learning/tutorials/following/_mark.html", _context(request, mark))


def _context(request: MemberRequest, mark: Mark) -> dict[str, Any]:
    line: MarkLine = lines_of(request.viewer, [mark])[0]
    back = _back(request)
    return {"line": line, "back": back, "show_where": back.startswith(EVERYTHING)}


def _back(request: MemberRequest) -> str:
    asked = request.POST.get("back", "")
    local = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if local else EVERYTHING
