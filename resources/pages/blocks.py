"""The blocks that editors build a page's body with; each has a template in the look of the house."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.text import slugify
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]
LINE_FEATURES = ["bold", "italic", "link"]


class HeadingValue(blocks.StructValue):
    @property
    def anchor(self) -> str:
        return slugify(self["text"])[:60]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label="intertitre", max_length=150)
    level = blocks.ChoiceBlock(choices=[("2", "Titre"), ("3", "Sous-titre")], default="2", label="niveau")

    class Meta:
        label = "Intertitre"
        icon = "title"
        template = "resources/pages/blocks/heading.html"
        value_class = HeadingValue


class TextBlock(blocks.RichTextBlock):
    class Meta:
        label = "Texte"
        icon = "pilcrow"
        features = TEXT_FEATURES
        template = "resources/pages/blocks/text.html"


class FigureBlock(blocks.StructBlock):
    picture = ImageBlock(label="image")
    caption = blocks.CharBlock(label="légende", required=False, max_length=250)

    class Meta:
        label = "Image"
        icon = "image"
        template = "resources/pages/blocks/figure.html"


class CalloutBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        choices=[("remember", "À retenir"), ("know", "À savoir"), ("care", "Attention")],
        default="remember",
        label="sorte",
    )
    text = blocks.RichTextBlock(label="texte", features=TEXT_FEATURES)

    class Meta:
        label = "Encadré"
        icon = "info-circle"
        template = "resources/pages/blocks/callout.html"


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="étape", max_length=120)
    text = blocks.RichTextBlock(label="explication", features=LINE_FEATURES, required=False)


class StepsBlock(blocks.StructBlock):
    steps = blocks.ListBlock(StepBlock(), label="étapes", min_num=2)

    class Meta:
        label = "Étapes"
        icon = "list-ol"
        template = "resources/pages/blocks/steps.html"


class FoldBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="titre", max_length=150)
    text = blocks.RichTextBlock(label="texte", features=TEXT_FEATURES)


class AccordionBlock(blocks.StructBlock):
    folds = blocks.ListBlock(FoldBlock(), label="volets", min_num=1)

    class Meta:
        label = "Volets à déplier"
        icon = "collapse-down"
        template = "resources/pages/blocks/accordion.html"


class CaptionedTableBlock(TypedTableBlock):
    """A table that says what it shows: its caption is required, its first column names the rows."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            [
                ("text", blocks.CharBlock(label="texte", required=False)),
                ("rich", blocks.RichTextBlock(label="texte mis en forme", features=LINE_FEATURES, required=False)),
                ("number", blocks.CharBlock(label="nombre", required=False, max_length=20)),
            ],
            **kwargs,
        )

    def clean(self, value: TypedTable) -> TypedTable:
        cleaned = super().clean(value)
        if cleaned.columns and not cleaned.caption:
            raise ValidationError("Donnez un titre au tableau : il dit ce que l’on y lit.")
        return cleaned

    def deconstruct(self) -> tuple[str, list, dict]:
        return "resources.pages.blocks.CaptionedTableBlock", [], self._constructor_kwargs

    def deconstruct_with_lookup(self, lookup: Any) -> tuple[str, list, dict]:
        return self.deconstruct()

    @classmethod
    def construct_from_lookup(cls, lookup: Any, *args: Any, **kwargs: Any) -> "CaptionedTableBlock":
        return cls(**kwargs)

    class Meta:
        label = "Tableau"
        icon = "table"
        template = "resources/pages/blocks/table.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label="citation", rows=3)
    source = blocks.CharBlock(label="auteur ou source", required=False, max_length=150)

    class Meta:
        label = "Citation"
        icon = "openquote"
        template = "resources/pages/blocks/quote.html"


class DownloadBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label="document")
    label = blocks.CharBlock(label="intitulé", required=False, max_length=150, help_text="Vide : le titre du document.")

    class Meta:
        label = "Document à télécharger"
        icon = "download"
        template = "resources/pages/blocks/download.html"


class CardValue(blocks.StructValue):
    @cached_property
    def target(self) -> str:
        """Where the card leads: its page, or its address."""
        return self["page"].url if self["page"] else self["address"]


class CardBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="titre", max_length=100)
    text = blocks.CharBlock(label="texte", required=False, max_length=250)
    page = blocks.PageChooserBlock(label="page", required=False)
    address = blocks.CharBlock(
        label="ou adresse", required=False, help_text="Par exemple /agenda/ ou https://www.exemple.fr/."
    )

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["address"]):
            raise ValidationError("Choisissez une page ou donnez une adresse, l’une des deux.")
        if cleaned["address"] and not cleaned["address"].startswith(("/", "https://", "http://", "mailto:")):
            raise ValidationError("L’adresse commence par / (sur ce site) ou par https:// (ailleurs).")
        return cleaned

    class Meta:
        value_class = CardValue


class CardsBlock(blocks.StructBlock):
    cards = blocks.ListBlock(CardBlock(), label="cartes", min_num=1, max_num=12)

    class Meta:
        label = "Cartes de liens"
        icon = "grip"
        template = "resources/pages/blocks/cards.html"


class VideoBlock(blocks.StructBlock):
    """A film kept here, with what it says in writing: no third party, nobody left out."""

    title = blocks.CharBlock(label="titre", max_length=150)
    film = DocumentChooserBlock(label="fichier vidéo (mp4 ou webm)")
    subtitles = DocumentChooserBlock(label="sous-titres (vtt)", required=False)
    transcript = blocks.RichTextBlock(label="transcription", features=TEXT_FEATURES)

    class Meta:
        label = "Vidéo"
        icon = "media"
        template = "resources/pages/blocks/video.html"


class BodyBlock(blocks.StreamBlock):
    """All of them, in the order of the editor's menu."""

    text = TextBlock()
    heading = HeadingBlock()
    callout = CalloutBlock()
    steps = StepsBlock()
    figure = FigureBlock()
    accordion = AccordionBlock()
    table = CaptionedTableBlock()
    quote = QuoteBlock()
    download = DownloadBlock()
    cards = CardsBlock()
    video = VideoBlock()
