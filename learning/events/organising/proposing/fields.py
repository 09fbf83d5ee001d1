"""The fields that the forms of a day are made of."""

import re
from typing import Any

from django import forms

from foundation.french.fields import DayField
from foundation.networks.models import Commune


class HourInput(forms.TimeInput):
    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


def text_field(label: str, missing: str = "", **more: Any) -> forms.CharField:
    """A line of text; without a sentence for its absence, it is optional."""
    return forms.CharField(label=label, required=bool(missing), error_messages={"required": missing}, **more)


def day_field(label: str, missing: str = "", **more: Any) -> forms.DateField:
    return DayField(label=label, error_messages={"required": missing}, **more)


def hour_field(label: str, missing: str = "") -> forms.TimeField:
    errors = {"required": missing, "invalid": "Écrivez une heure, par exemple 09:30."}
    return forms.TimeField(label=label, required=bool(missing), widget=HourInput(), error_messages=errors)


class CommuneField(forms.CharField):
    """A commune by its name, with its département when several share it: « Foix », « Saint-Girons (09) »."""

    def clean(self, value: Any) -> Commune | None:
        text = super().clean(value).replace("'", "’")
        if not text:
            return None
        name, code = re.fullmatch(r"(.*?)(?:\s*\((\d[\dAB])\))?", text).groups()  # type: ignore[union-attr]
        found = [each for each in _named(name) if code in (None, each.department.code)]
        if len(found) == 1:
            return found[0]
        raise forms.ValidationError(_which_commune(found, text))

    def prepare_value(self, value: Any) -> Any:
        return f"{value.name} ({value.department.code})" if isinstance(value, Commune) else value


def _named(name: str) -> list[Commune]:
    """The communes of that name, whichever apostrophe it is written with; then whatever its capitals."""
    communes = Commune.objects.select_related("department")
    exact = communes.filter(name__in=[name, name.replace("’", "'")])
    return list(exact) or list(communes.filter(name__iexact=name))


def _which_commune(found: list[Commune], text: str) -> str:
    if not found:
        return f"Aucune commune de la région ne s’appelle « {text} ». Vérifiez l’orthographe."
    several = " ou ".join(f"« {each.name} ({each.department.code}) »" for each in found[:3])
    return f"Plusieurs communes portent ce nom. Écrivez {several}."
