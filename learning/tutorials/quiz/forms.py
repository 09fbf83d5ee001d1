"""The quiz, as a form: every question asks for an answer, and no right answer is in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from foundation.nonce.forms import NonceFormMixin
from learning.tutorials.quiz.marking import Question

UNANSWERED = "Choisissez une réponse."
UNANSWERED_SEVERAL = "Choisissez une réponse ou plusieurs."
CHANGED = "Cette question a changé entre-temps : choisissez à nouveau."


@dataclass(frozen=True)
class Asked:
    """A question beside its field, for the template."""

    number: int
    text: str
    kind_label: str
    field: Any


class QuizForm(NonceFormMixin, forms.Form):
    nonce_purpose = "quiz"

    def __init__(self, questions: Sequence[Question], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = list(questions)
        for number, question in enumerate(self.questions, start=1):
            self.fields[question.uuid] = _field(question, label=f"Question {number}")

    @property
    def asked(self) -> list[Asked]:
        return [
            Asked(number, question.text, question.kind_label, self[question.uuid])
            for number, question in enumerate(self.questions, start=1)
        ]

    @property
    def answers(self) -> dict[str, list[str]]:
        """The choices by question, once the form is valid."""
        given = {question.uuid: self.cleaned_data[question.uuid] for question in self.questions}
        return {uuid: choice if isinstance(choice, list) else [choice] for uuid, choice in given.items()}


def _field(question: Question, label: str) -> forms.Field:
    choices = [(choice.id, choice.text) for choice in question.choices]
    if question.several:
        return forms.MultipleChoiceField(
            label=label,
            choices=choices,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": UNANSWERED_SEVERAL, "invalid_choice": CHANGED, "invalid_list": CHANGED},
        )
    return forms.ChoiceField(
        label=label,
        choices=choices,
        widget=forms.RadioSelect,
        error_messages={"required": UNANSWERED, "invalid_choice": CHANGED},
    )
