"""The questions of a quiz, as an editor writes them. A block's id is the question's stable identity."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks


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


class QuestionBlock(blocks.StructBlock):
    """What all questions share: a sentence, and what is said after the answer."""

    text = blocks.CharBlock(label="Question", max_length=300)
    feedback = blocks.TextBlock(
        label="Retour après la réponse", required=False, rows=2, help_text="Une ou deux phrases, montrées à chacun."
    )

    class Meta:
        abstract = True


class ChoicesQuestionBlock(QuestionBlock):
    choices = blocks.ListBlock(ChoiceBlock(), label="Choix", min_num=2, max_num=8)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        right = sum(bool(choice["right"]) for choice in cleaned["choices"])
        if problem := self.problem_with(right, len(cleaned["choices"])):
            raise blocks.StructBlockValidationError(block_errors={"choices": ValidationError(problem)})
        return cleaned

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


class QuizBlock(blocks.StreamBlock):
    single = SingleChoiceBlock()
    multiple = MultipleChoiceBlock()
    true_false = TrueFalseBlock()

    class Meta:
        label = "Quiz"
        required = False
