"""Form fields for answers: each kind of question in controls that browsers and screen readers know."""

from collections.abc import Iterator, Mapping, Sequence
from functools import singledispatch
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from learning.tutorials.quiz.blocks.short import LONGEST
from learning.tutorials.quiz.questions.arranging import MatchingQuestion, OrderingQuestion
from learning.tutorials.quiz.questions.base import Question
from learning.tutorials.quiz.questions.choices import ChoiceQuestion
from learning.tutorials.quiz.questions.short import ShortQuestion

UNANSWERED = "Choisissez une réponse."
UNANSWERED_SEVERAL = "Choisissez une réponse ou plusieurs."
UNWRITTEN = "Écrivez votre réponse."
TOO_LONG = f"Répondez en {LONGEST} caractères au plus."
UNRANKED = "Donnez un rang à chaque élément."
UNMATCHED = "Choisissez une réponse sur chaque ligne."
CHANGED = "Cette question a changé entre-temps : choisissez à nouveau."

Rows = Sequence[tuple[str, str]]


class RowsWidget(forms.Widget):
    """A select for each row, with a label of its own."""

    use_fieldset = True

    def __init__(self, rows: Rows, choices: Rows, nothing: str) -> None:
        super().__init__()
        self.rows = rows
        self.select = forms.Select(choices=[("", nothing), *choices])

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> dict[str, str]:
        return {row: data.get(f"{name}-{row}", "") for row, _ in self.rows}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return not any(f"{name}-{row}" in data for row, _ in self.rows)

    def id_for_label(self, id_: str) -> str:
        return ""

    def subwidgets(self, name: str, value: Any, attrs: dict[str, Any] | None = None) -> Iterator[dict[str, Any]]:
        attrs, given = attrs or {}, value or {}
        for place, (row, label) in enumerate(self.rows):
            own = {**attrs, "id": f"{attrs.get('id', name)}_{place}", "class": "select"}
            drawn = self.select.get_context(f"{name}-{row}", given.get(row, ""), own)["widget"]
            yield {**drawn, "label": label}


class RowsField(forms.Field):
    """What was chosen on each row, as the words of an answer."""

    missing: str
    widget: RowsWidget

    def __init__(self, rows: Rows, choices: Rows, nothing: str, **kwargs: Any) -> None:
        super().__init__(widget=RowsWidget(rows, choices, nothing), **kwargs)
        self.known = {value for value, _ in choices}

    def clean(self, value: dict[str, str]) -> list[str]:
        if not all(value.values()):
            raise ValidationError(self.missing)
        if not self.known.issuperset(value.values()):
            raise ValidationError(CHANGED)
        return self.answer(value)

    def answer(self, chosen: dict[str, str]) -> list[str]:
        raise NotImplementedError


class RanksField(RowsField):
    missing = UNRANKED

    def answer(self, chosen: dict[str, str]) -> list[str]:
        ranks = list(chosen.values())
        if same := sorted({rank for rank in ranks if ranks.count(rank) > 1}):
            raise ValidationError(f"Plusieurs éléments ont le rang {same[0]} : donnez à chacun un rang différent.")
        return sorted(chosen, key=lambda row: int(chosen[row]))


class PairsField(RowsField):
    missing = UNMATCHED

    def answer(self, chosen: dict[str, str]) -> list[str]:
        return [f"{left}={right}" for left, right in chosen.items()]


class OneField(forms.ChoiceField):
    def clean(self, value: Any) -> Any:
        return [super().clean(value)]


class TextField(forms.CharField):
    def clean(self, value: Any) -> Any:
        return [super().clean(value)]


@singledispatch
def field_for(question: Question, label: str) -> forms.Field:
    """The field of a question; cleaned, it gives an answer as the question reads it."""
    raise NotImplementedError(type(question))


@field_for.register
def _(question: ChoiceQuestion, label: str) -> forms.Field:
    choices = [(choice.id, choice.text) for choice in question.choices]
    if question.several:
        return forms.MultipleChoiceField(
            label=label,
            choices=choices,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": UNANSWERED_SEVERAL, "invalid_choice": CHANGED, "invalid_list": CHANGED},
        )
    messages = {"required": UNANSWERED, "invalid_choice": CHANGED}
    return OneField(label=label, choices=choices, widget=forms.RadioSelect, error_messages=messages)


@field_for.register
def _(question: OrderingQuestion, label: str) -> forms.Field:
    rows = [(item.id, item.text) for item in question.shown]
    ranks = [(str(rank), str(rank)) for rank in range(1, len(rows) + 1)]
    return RanksField(rows, ranks, "Rang", label=label)


@field_for.register
def _(question: MatchingQuestion, label: str) -> forms.Field:
    rows = [(pair.left.id, pair.left.text) for pair in question.pairs]
    return PairsField(rows, [(item.id, item.text) for item in question.shown], "Choisir…", label=label)


@field_for.register
def _(question: ShortQuestion, label: str) -> forms.Field:
    widget = forms.TextInput(attrs={"class": "input", "autocomplete": "off", "autocapitalize": "off"})
    messages = {"required": UNWRITTEN, "max_length": TOO_LONG}
    return TextField(label=label, max_length=LONGEST, widget=widget, error_messages=messages)
