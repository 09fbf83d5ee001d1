"""Form fields as the design system lays them out: label, hint, error, control, in that order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString

DRESS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, ""),
    (forms.RadioSelect, ""),
    (forms.CheckboxSelectMultiple, ""),
    (forms.Select, "select"),
    (forms.Textarea, "textarea"),
    (forms.FileInput, "input input--file"),
    (forms.HiddenInput, ""),
)
AUTOCOMPLETE = {"email": "email", "first_name": "given-name", "last_name": "family-name", "phone": "tel"}


class FrameRenderer(TemplatesSetting):
    """`{{ form }}` and `{{ field.as_field_group }}` come out as our own components."""

    form_template_name = "components/form.html"
    field_template_name = "components/field_group.html"


def kind_of(widget: forms.Widget) -> str:
    """How the control is laid out: hidden, check, choices or line."""
    if widget.is_hidden:
        return "hidden"
    if isinstance(widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)):
        return "choices"
    return "check" if isinstance(widget, forms.CheckboxInput) else "line"


def dressed(bound: BoundField) -> SafeString:
    """The control, with its class and what browsers may fill in; the widget's own classes are kept."""
    widget = bound.field.widget
    css = next((css for kind, css in DRESS if isinstance(widget, kind)), "input")
    attrs: dict[str, str | bool] = {}
    if classes := f"{widget.attrs.get('class', '')} {css}".strip():
        attrs["class"] = classes
    if "autocomplete" not in widget.attrs and bound.name in AUTOCOMPLETE and not widget.is_hidden:
        attrs["autocomplete"] = AUTOCOMPLETE[bound.name]
    return bound.as_widget(attrs=attrs)


def laid_out(bound: BoundField, *, label: str = "", hint: str = "", wide: bool = False) -> dict[str, Any]:
    """What components/field.html needs to know of a field."""
    widget = bound.field.widget
    return {
        "field": bound,
        "kind": kind_of(widget),
        "label": label or bound.label,
        "hint": hint or bound.help_text,
        "hint_id": f"{bound.auto_id}_helptext" if bound.auto_id else "",
        "error_id": f"{bound.auto_id}_error" if bound.auto_id else "",
        "errors": texts_of(bound),
        "optional": not bound.field.required,
        "wide": wide,
    }


#: What is missing, said as what to do; Django's own « required » says neither.
MISSING = {
    "choices": "Choisissez une réponse.",
    "check": "Cochez cette case pour continuer.",
    "line": "Remplissez ce champ.",
}
#: These say nothing of their field: on top of the form its label goes before, as for fields with `short_errors`.
SHORT = {*MISSING.values(), "Choisissez un fichier."}


def texts_of(bound: BoundField) -> list[str]:
    """The errors of a field, each a sentence that says what to do."""
    widget = bound.field.widget
    kind = "choices" if isinstance(widget, (forms.Select, forms.FileInput)) else kind_of(widget)
    default = str(forms.Field.default_error_messages["required"])
    missing = "Choisissez un fichier." if isinstance(widget, forms.FileInput) else MISSING.get(kind, default)
    return [missing if text == default else text for text in bound.errors]


@dataclass(frozen=True)
class FormError:
    text: str
    address: str


def errors_of(form: Any) -> Iterator[FormError]:
    """Every error of a form, with the address of the control to mend."""
    if not form.is_bound:
        return
    for text in form.non_field_errors():
        yield FormError(text, "")
    for bound in form:
        for text in texts_of(bound):
            short = text in SHORT or getattr(bound.field, "short_errors", False)
            said = f"{bound.label} : {text[:1].lower()}{text[1:]}" if short else text
            yield FormError(said, f"#{control_id(bound)}")


def control_id(bound: BoundField) -> str:
    """The id of the control itself; of its first choice when there are several."""
    return bound.id_for_label or f"{bound.auto_id}_0"
