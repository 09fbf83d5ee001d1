"""Choosing a film or a sound for a page, or keeping a new one without leaving the page."""

from typing import Any, ClassVar

from wagtail.snippets.views.chooser import SnippetChooserViewSet, SnippetCreateView

from resources.media.recordings.editing.forms import RecordingForm
from resources.media.recordings.models import Recording


class NewRecordingForm(RecordingForm):
    class Meta:
        model = Recording
        fields: ClassVar[list[str]] = ["title", "file", "transcript"]

    field_order: ClassVar[list[str]] = ["title", "file", "captions_file", "transcript", "seen_by"]


class NewRecordingView(SnippetCreateView):
    def get_creation_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_creation_form_kwargs(), "for_user": self.request.user}


class RecordingChooserViewSet(SnippetChooserViewSet):
    creation_form_class = NewRecordingForm
    create_view_class = NewRecordingView
    creation_tab_label = "Déposer un fichier"
    create_action_label = "Déposer"
    create_action_clicked_label = "Envoi en cours"
