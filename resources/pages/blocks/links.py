"""Blocks that lead elsewhere: files to keep, cards, objects of the site."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from resources.pages import linked


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


class LinkedBlock(blocks.StructBlock):
    """A sheet of the directory, a document, a day… as it is called today, to those who may see it."""

    address = blocks.CharBlock(
        label="adresse sur ce site",
        max_length=300,
        help_text="Copiez-la depuis votre navigateur : une fiche de l’annuaire, un document, une journée, un tutoriel…",
    )
    comment = blocks.CharBlock(
        label="pourquoi l’ouvrir", required=False, max_length=250, help_text="Vide : le résumé de la page."
    )

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if self.is_deferred_validation and not cleaned["address"]:
            return cleaned
        cleaned["address"] = linked.path_of(cleaned["address"])
        if not linked.is_known(cleaned["address"]):
            raise StructBlockValidationError(
                {"address": ValidationError("Rien n’est publié à cette adresse : copiez-la de nouveau depuis la page.")}
            )
        return cleaned

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        return {**super().get_context(value, parent_context), "target": linked.target_of(value["address"])}

    class Meta:
        label = "Fiche, document ou journée"
        icon = "link"
        template = "resources/pages/blocks/linked.html"
