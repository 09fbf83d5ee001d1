"""« Visible par », for a page."""

from typing import Any, cast

from django import forms

from foundation.access.keys import network_key
from foundation.networks.models import Network
from resources.editing.audiences import keys_of, page_choices

ONE_NETWORK = "network"


class SeenByForm(forms.Form):
    seen_by = forms.ChoiceField(
        label="Visible par",
        widget=forms.RadioSelect,
        error_messages={"required": "Choisissez qui voit cette page.", "invalid_choice": "Choisissez dans la liste."},
    )
    network = forms.ModelChoiceField(
        label="Réseau",
        queryset=Network.objects.all(),
        required=False,
        empty_label="Choisir un réseau",
        help_text="Seulement si vous avez choisi « Un seul réseau ».",
        error_messages={"invalid_choice": "Ce réseau n’existe pas ou plus."},
    )

    def __init__(self, *args: Any, audience_id: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seen_by = cast(forms.ChoiceField, self.fields["seen_by"])
        seen_by.choices = [*page_choices(), (ONE_NETWORK, "Un seul réseau")]
        held = keys_of(audience_id)
        if len(held) == 1 and held[0].startswith("net:"):
            self.initial = {"seen_by": ONE_NETWORK, "network": held[0].removeprefix("net:")}
        elif len(held) == 1:
            self.initial = {"seen_by": held[0]}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("seen_by") == ONE_NETWORK and not cleaned.get("network") and "network" not in self.errors:
            self.add_error("network", "Choisissez le réseau qui voit cette page.")
        return cleaned

    def chosen_keys(self) -> list[str]:
        """The keys of a valid choice."""
        if self.cleaned_data["seen_by"] == ONE_NETWORK:
            return [network_key(self.cleaned_data["network"].pk)]
        return [self.cleaned_data["seen_by"]]
