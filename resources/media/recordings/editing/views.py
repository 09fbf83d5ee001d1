"""Captions, edited beside the player."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from wagtail.permission_policies import ModelPermissionPolicy

from resources.media.recordings import actions
from resources.media.recordings.editing.forms import BaseCueFormSet, CueFormSet, rows_of
from resources.media.recordings.models import Recording


def edit_captions(request: HttpRequest, pk: int) -> HttpResponse:
    """Each caption with its times; what somebody else changed meanwhile is never overwritten."""
    if not ModelPermissionPolicy(Recording).user_has_permission(request.user, "change"):
        raise PermissionDenied
    recording = get_object_or_404(Recording, pk=pk)
    if request.method != "POST":
        return _page(request, recording, CueFormSet(initial=rows_of(recording.cues), prefix="cue"))
    formset = CueFormSet(request.POST, prefix="cue")
    error = _write(request, recording, formset) if formset.is_valid() else "Certains sous-titres sont à corriger."
    if error:
        return _page(request, recording, formset, error=error)
    messages.success(request, f"Les sous-titres de « {recording.title} » sont enregistrés.")
    return redirect(_address("captions"), pk)


def _write(request: HttpRequest, recording: Recording, formset: BaseCueFormSet) -> str:
    """Keep what was sent; or why it was not."""
    try:
        actions.write_captions(
            recording=recording,
            cues=formset.cues,
            before=request.POST.get("before", ""),
            by=request.user,  # type: ignore[arg-type]
        )
    except ValidationError as refused:
        return " ".join(refused.messages)
    return ""


def _page(request: HttpRequest, recording: Recording, formset: BaseCueFormSet, error: str = "") -> HttpResponse:
    context: dict[str, Any] = {
        "recording": recording,
        "formset": formset,
        "error": error,
        "before": request.POST.get("before", recording.version),
        "header_icon": "media",
        "header_title": "Sous-titres",
        "breadcrumbs_items": [
            {"url": reverse(_address("list")), "label": "Vidéos et sons"},
            {"url": reverse(_address("edit"), args=[recording.pk]), "label": recording.title},
            {"url": "", "label": "Sous-titres"},
        ],
    }
    return render(request, "wagtailadmin/recordings/captions.html", context, status=400 if error else 200)


def _address(name: str) -> str:
    return Recording.snippet_viewset.get_url_name(name)  # type: ignore[attr-defined]
