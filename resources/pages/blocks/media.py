"""Images, films and sounds."""

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from resources.pages.blocks.rich import TEXT_FEATURES, ProseBlock


class FigureBlock(blocks.StructBlock):
    picture = ImageBlock(label="image")
    caption = blocks.CharBlock(label="légende", required=False, max_length=250)

    class Meta:
        label = "Image"
        icon = "image"
        template = "resources/pages/blocks/figure.html"


class RecordingBlock(blocks.StructBlock):
    """A film or a sound kept here, with what it says in writing: no third party, nobody left out."""

    recording = SnippetChooserBlock("resources.Recording", label="vidéo ou son")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        missing = cleaned["recording"].missing if cleaned["recording"] else ""
        if missing and not self.is_deferred_validation:
            raise StructBlockValidationError({"recording": ValidationError(missing)})
        return cleaned

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        recording, request = value["recording"], context.get("request")
        is_open = recording is not None and (request is None or recording.is_open_to(request))
        return {**context, "recording": recording, "is_open": is_open}

    def get_searchable_content(self, value: blocks.StructValue) -> list[str]:
        recording = value["recording"]
        return [recording.title, recording.plain_transcript] if recording and recording.is_for_everybody else []

    class Meta:
        label = "Vidéo ou son"
        icon = "media"
        template = "resources/pages/blocks/recording.html"


class OutsideVideoValue(blocks.StructValue):
    @property
    def site(self) -> str:
        """Where the link leads, in words: « tube.exemple.fr »."""
        return (urlsplit(self["address"]).hostname or "").removeprefix("www.")


class OutsideVideoBlock(blocks.StructBlock):
    """A film kept elsewhere: a picture and a link. Nothing is asked of the other site before one goes there."""

    title = blocks.CharBlock(label="titre", max_length=150)
    address = blocks.URLBlock(label="adresse de la vidéo")
    note = blocks.CharBlock(label="précision", required=False, max_length=120, help_text="Par exemple « 4 min ».")
    poster = ImageChooserBlock(label="affiche", required=False, help_text="Décorative : le titre dit ce que l’on voit.")
    captioned = blocks.BooleanBlock(label="cette vidéo est sous-titrée en français", required=False)
    transcript = ProseBlock(label="ce qu’elle dit, en texte", features=TEXT_FEATURES, required=False)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        told = cleaned["captioned"] or strip_tags(cleaned["transcript"].source).strip()
        if not told and not self.is_deferred_validation:
            why = "Sans sous-titres ni texte, des personnes resteraient dehors. Cochez la case ou écrivez le texte."
            raise StructBlockValidationError({"transcript": ValidationError(why)})
        return cleaned

    class Meta:
        label = "Vidéo d’un autre site"
        icon = "link-external"
        template = "resources/pages/blocks/outside_video.html"
        value_class = OutsideVideoValue
