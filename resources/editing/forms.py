"""« Visible par », for a page."""

from typing import Any

from django import forms

from resources.editing.audiences import keys_of, page_choices


class SeenByForm(forms.Form):
    seen_by = forms.ChoiceField(
        label="Visible par",
        widget=forms.RadioSelect,
        error_messages={"required": "Choisissez qui voit cette page.", "invalid_choice": "Choisissez dans la liste."},
    )

    def __init__(self, *args: Any, audience_id: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen_by"].choices = page_choices()
        held = keys_of(audience_id)
        self.fields["seen_by"].initial = held[0] if len(held) == 1 else None
