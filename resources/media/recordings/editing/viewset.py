"""« Vidéos et sons » in Wagtail's admin."""

from typing import Any

from django.urls import URLPattern, path
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from resources.media.recordings.editing import views
from resources.media.recordings.editing.chooser import RecordingChooserViewSet
from resources.media.recordings.editing.forms import RecordingForm
from resources.media.recordings.models import Recording

STATUS = "wagtailadmin/recordings/status.html"
HELP = {
    "title": "Ce que l’on y voit ou entend : il nomme le lecteur pour les lecteurs d’écran.",
    "file": "Film : MP4 (H.264 et AAC) ou WebM. Son : MP3, M4A ou OGG. 200 Mo au plus, bien moins si vous le pouvez.",
    "poster": "L’image montrée avant la lecture, en 16:9. Vide : prise dans le film quand c’est possible.",
    "transcript": "Un paragraphe par ligne. Vide : elle est faite des sous-titres. "
    "Écrivez-la quand l’image dit ce que la voix ne dit pas.",
}


class RecordingIndexView(IndexView):
    add_item_label = "Ajouter une vidéo ou un son"


class RecordingViewSet(SnippetViewSet):
    model = Recording
    icon = "media"
    index_view_class = RecordingIndexView
    chooser_viewset_class = RecordingChooserViewSet
    menu_label = "Vidéos et sons"
    menu_order = 320
    add_to_admin_menu = True
    base_url_path = "videos-et-sons"
    list_display = (
        "title",
        Column("get_kind_display", label="Sorte"),
        Column("length", label="Durée"),
        Column("weight", label="Poids"),
        Column("readiness", label="Publiable"),
    )
    search_fields = ("title", "captions", "transcript")
    edit_handler = ObjectList(
        [
            HelpPanel(template=STATUS, heading="Lecture"),
            FieldPanel("title", help_text=HELP["title"]),
            MultiFieldPanel(
                [FieldPanel("file", help_text=HELP["file"]), FieldPanel("poster", help_text=HELP["poster"])],
                heading="Fichiers",
            ),
            MultiFieldPanel(
                [FieldPanel("captions_file"), FieldPanel("transcript", help_text=HELP["transcript"])],
                heading="Ce qui se lit",
            ),
            FieldPanel("seen_by"),
        ],
        base_form_class=RecordingForm,
    )

    @property
    def captions_url_name(self) -> str:
        return self.get_url_name("captions")

    def get_urlpatterns(self) -> list[URLPattern]:
        """The captions' own page beside Wagtail's."""
        own: list[Any] = [path("<int:pk>/sous-titres/", views.edit_captions, name="captions")]
        return [*super().get_urlpatterns(), *own]
