"""A case study: a situation, then questions about it, step by step."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks

from learning.tutorials.quiz.blocks.arranging import MatchingBlock, OrderingBlock
from learning.tutorials.quiz.blocks.base import AskedBlock
from learning.tutorials.quiz.blocks.choices import MultipleChoiceBlock, SingleChoiceBlock, TrueFalseBlock
from learning.tutorials.quiz.blocks.short import ShortAnswerBlock


class StepsBlock(blocks.StreamBlock):
    """Questions, and what happens between them."""

    told = blocks.TextBlock(label="Suite de la situation", rows=3, icon="openquote")
    single = SingleChoiceBlock()
    multiple = MultipleChoiceBlock()
    true_false = TrueFalseBlock()
    ordering = OrderingBlock()
    matching = MatchingBlock()
    short = ShortAnswerBlock()

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        kinds = [child.block_type for child in cleaned]
        if self.is_deferred_validation:  # a draft may be half written
            return cleaned
        if sum(kind != "told" for kind in kinds) < 2:
            raise _refusal(
                "Une étude de cas pose au moins deux questions ; pour une seule, prenez une question simple."
            )
        if kinds[-1] == "told":
            raise _refusal("Une suite se place avant une question : déplacez la dernière, ou ajoutez une question.")
        return cleaned


class CaseBlock(AskedBlock):
    title = blocks.CharBlock(label="Titre du cas", max_length=150)
    situation = blocks.TextBlock(
        label="Situation", rows=5, help_text="Une situation inventée ou rendue méconnaissable : aucun usager réel."
    )
    steps = StepsBlock(label="Étapes", help_text="Chaque question compte comme une question du quiz.")

    def get_searchable_content(self, value: Any) -> list[str]:
        """What is asked, and never what is right."""
        return [value["title"], value["situation"], *self.child_blocks["steps"].get_searchable_content(value["steps"])]

    class Meta:
        icon = "folder-open-inverse"
        label = "Étude de cas"


def _refusal(text: str) -> blocks.StreamBlockValidationError:
    return blocks.StreamBlockValidationError(non_block_errors=[ValidationError(text)])
