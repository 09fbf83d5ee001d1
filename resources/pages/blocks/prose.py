"""Blocks of words: text, headings, callouts, steps, folds, quotes."""

from django.utils.text import slugify
from wagtail import blocks

from resources.pages.blocks.rich import LINE_FEATURES, TEXT_FEATURES, ProseBlock


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


class TextBlock(ProseBlock):
    class Meta:
        label = "Texte"
        icon = "pilcrow"
        template = "resources/pages/blocks/text.html"


class CalloutBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        choices=[("remember", "À retenir"), ("know", "À savoir"), ("care", "Attention")],
        default="remember",
        label="sorte",
    )
    text = ProseBlock(label="texte", features=TEXT_FEATURES)

    class Meta:
        label = "Encadré"
        icon = "info-circle"
        template = "resources/pages/blocks/callout.html"


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="étape", max_length=120)
    text = ProseBlock(label="explication", features=LINE_FEATURES, required=False)


class StepsBlock(blocks.StructBlock):
    steps = blocks.ListBlock(StepBlock(), label="étapes", min_num=2)

    class Meta:
        label = "Étapes"
        icon = "list-ol"
        template = "resources/pages/blocks/steps.html"


class FoldBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="titre", max_length=150)
    text = ProseBlock(label="texte", features=TEXT_FEATURES)


class AccordionBlock(blocks.StructBlock):
    folds = blocks.ListBlock(FoldBlock(), label="volets", min_num=1)

    class Meta:
        label = "Volets à déplier"
        icon = "collapse-down"
        template = "resources/pages/blocks/accordion.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label="citation", rows=3)
    source = blocks.CharBlock(label="auteur ou source", required=False, max_length=150)

    class Meta:
        label = "Citation"
        icon = "openquote"
        template = "resources/pages/blocks/quote.html"


class TermBlock(blocks.StructBlock):
    term = blocks.CharBlock(label="terme", max_length=80)
    definition = ProseBlock(label="définition", features=LINE_FEATURES)


class GlossaryBlock(blocks.StructBlock):
    """The words of the trade, said plainly where they are met."""

    terms = blocks.ListBlock(TermBlock(), label="termes", min_num=1)

    class Meta:
        label = "Mots du métier"
        icon = "openquote"
        template = "resources/pages/blocks/glossary.html"
