"""Questions with choices: one answer, several, true or false."""

from typing import Any

from wagtail import blocks

from learning.tutorials.quiz.blocks.base import QuestionBlock


class ChoiceBlock(blocks.StructBlock):
    text = blocks.CharBlock(label="Choix", max_length=200)
    right = blocks.BooleanBlock(label="Bonne réponse", required=False)
    feedback = blocks.CharBlock(
        label="Retour sur ce choix",
        max_length=300,
        required=False,
        help_text="Montré après la réponse : pourquoi ce choix est juste, ou non.",
    )

    class Meta:
        label = "Choix"


class ChoicesQuestionBlock(QuestionBlock):
    choices = blocks.ListBlock(ChoiceBlock(), label="Choix", min_num=2, max_num=8)

    def problems_in(self, value: Any) -> dict[str, str]:
        right = sum(bool(choice["right"]) for choice in value["choices"])
        return {"choices": self.problem_with(right, len(value["choices"]))}

    def problem_with(self, right: int, total: int) -> str:
        raise NotImplementedError


class SingleChoiceBlock(ChoicesQuestionBlock):
    def problem_with(self, right: int, total: int) -> str:
        return "" if right == 1 else "Cochez une seule bonne réponse, ou choisissez « Plusieurs réponses »."

    class Meta:
        icon = "radio-empty"
        label = "Une réponse"


class MultipleChoiceBlock(ChoicesQuestionBlock):
    def problem_with(self, right: int, total: int) -> str:
        if not right:
            return "Cochez au moins une bonne réponse."
        return "" if right < total else "Laissez au moins un choix à écarter."

    class Meta:
        icon = "check"
        label = "Plusieurs réponses"


class TrueFalseBlock(QuestionBlock):
    is_true = blocks.ChoiceBlock(
        label="Cette phrase est", choices=[("true", "vraie"), ("false", "fausse")], widget=None, default="true"
    )

    class Meta:
        icon = "tick-inverse"
        label = "Vrai ou faux"
