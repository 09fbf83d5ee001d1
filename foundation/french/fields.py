"""Fields that a French browser and a French reader fill in alike."""

from typing import Any

from django import forms


class DayInput(forms.DateInput):
    """The browser's own calendar; without it, a line that takes « 21/01/2027 »."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class DayField(forms.DateField):
    widget = DayInput
    default_error_messages = {"invalid": "Écrivez une date, par exemple 21/01/2027."}
