"""What authors have in Wagtail's admin besides Wagtail: a document read into a lesson, and help."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from foundation.accounts.http import MemberRequest
from learning.tutorials.authoring.documents.actions import draft_lesson
from learning.tutorials.authoring.documents.forms import DocumentForm
from learning.tutorials.models import TutorialPage


def lesson_from_document(request: MemberRequest, page_id: int) -> HttpResponse:
    """A Word document becomes a draft at the end of the tutorial."""
    tutorial = get_object_or_404(TutorialPage, pk=page_id)
    if not tutorial.permissions_for_user(request.user).can_add_subpage():
        raise PermissionDenied
    form = DocumentForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        draft = draft_lesson(
            tutorial=tutorial, document=form.understood, title=form.cleaned_data["title"], by=request.user
        )
        messages.success(request, f"Le brouillon « {draft.lesson.title} » est prêt à relire. Rien n’est publié.")
        for remark in draft.remarks:
            messages.warning(request, remark)
        return redirect("wagtailadmin_pages:edit", draft.lesson.pk)
    context = {"tutorial": tutorial, "form": form}
    status = 400 if form.is_bound else 200
    return render(request, "wagtailadmin/tutorials/from_document.html", context, status=status)


def help_page(request: HttpRequest) -> HttpResponse:
    """A page of short answers for those who write."""
    return render(request, "wagtailadmin/tutorials/help.html")
