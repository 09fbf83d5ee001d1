"""What is asked of somebody without account."""

from collections.abc import Iterable
from typing import Any

from django import forms

from foundation.nonce.forms import NonceFormMixin
from learning.events.models import Event
from learning.events.running_order import Step
from learning.events.signups.needs.forms import access_field, diet_field
from learning.events.signups.workshops.forms import chosen_in, hour_fields


def _line(label: str, missing: str, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, error_messages={"required": missing}, **more)


class GuestForm(NonceFormMixin):
    """A name, an address, a structure; besides, what the organiser of the day asks everybody."""

    nonce_purpose = "sign_up"

    first_name = _line("Prénom", "Indiquez votre prénom.", max_length=80)
    last_name = _line("Nom", "Indiquez votre nom.", max_length=80)
    email = forms.EmailField(
        label="Adresse électronique", max_length=254, help_text="Un courriel y part aussitôt, pour confirmer.",
        error_messages={
            "required": "Indiquez votre adresse électronique.",
            "invalid": "Écrivez une adresse complète, par exemple prenom.nom@structure.fr.",
        },
    )  # fmt: skip
    organisation = _line(
        "Structure", "Indiquez où vous travaillez, ou « à titre personnel ».", max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )  # fmt: skip
    diet = diet_field()
    access = access_field()

    def __init__(self, *args: Any, event: Event, workshops: Iterable[Step] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not event.asks_needs:
            del self.fields["diet"], self.fields["access"]
        self.fields.update(hour_fields(workshops))

    def answers(self) -> dict[str, Any]:
        """What sign_guest_up takes."""
        values = self.cleaned_data
        answers = {name: values[name] for name in self.fields if not name.startswith("atelier-")}
        return {**answers, "workshops": chosen_in(values)}
