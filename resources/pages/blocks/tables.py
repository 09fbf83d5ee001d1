"""Tables, and comparisons of a few choices."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock

from resources.pages.blocks.rich import LINE_FEATURES, ProseBlock


class CaptionedTableBlock(TypedTableBlock):
    """A table that says what it shows: its caption is required, its first column names the rows."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            [
                ("text", blocks.CharBlock(label="texte", required=False)),
                ("rich", ProseBlock(label="texte mis en forme", features=LINE_FEATURES, required=False)),
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


class CriterionBlock(blocks.StructBlock):
    name = blocks.CharBlock(label="critère", max_length=100)
    cells = blocks.ListBlock(ProseBlock(label="case", features=LINE_FEATURES), label="une case par choix", min_num=2)


class ComparisonValue(blocks.StructValue):
    @property
    def rows(self) -> list[tuple[str, list[tuple[str, Any]]]]:
        """Each criterion with its cells, each cell under the name of what it speaks of."""
        options = list(self["options"])
        return [(each["name"], list(zip(options, each["cells"], strict=False))) for each in self["criteria"]]


class ComparisonBlock(blocks.StructBlock):
    """Two to four choices side by side; on a telephone, one below the other."""

    caption = blocks.CharBlock(label="ce que l’on compare", max_length=150)
    options = blocks.ListBlock(blocks.CharBlock(label="choix", max_length=60), label="choix", min_num=2, max_num=4)
    criteria = blocks.ListBlock(CriterionBlock(), label="critères", min_num=1)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        wanted = len(cleaned["options"])
        wrong = next((each for each in cleaned["criteria"] if len(each["cells"]) != wanted), None)
        if wrong and not self.is_deferred_validation:
            raise ValidationError(f"Le critère « {wrong['name']} » demande {wanted} cases : une par choix.")
        return cleaned

    class Meta:
        label = "Comparaison"
        icon = "table"
        template = "resources/pages/blocks/comparison.html"
        value_class = ComparisonValue
