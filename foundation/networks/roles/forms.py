"""Naming somebody, ending a role, and finding one in the list."""

import datetime
from typing import Any

from django import forms

from foundation.accounts.forms import WRONG_ADDRESS
from foundation.accounts.models import User
from foundation.clock import today
from foundation.french import dates
from foundation.french.fields import DayField
from foundation.networks.forms import StructureField, offer_structures
from foundation.networks.models import Network, Role
from foundation.networks.roles.permissions import manages_every_role
from foundation.networks.roles.selectors import structures_to_name_in
from foundation.nonce.forms import NonceFormMixin

IN_A_STRUCTURE = (Role.Kind.MEMBER, Role.Kind.REFERENT)
WRONG_ROLE = "Choisissez un rôle dans la liste."
WRONG_NETWORK = "Choisissez un réseau dans la liste."


class NameForm(NonceFormMixin):
    """Who, from when, until when: what every naming says. Whoever leads a network names référents with it."""

    nonce_purpose = "designate"

    email = forms.EmailField(
        label="Adresse électronique de la personne",
        help_text="Celle de son compte Passerelle.",
        error_messages={"required": "Indiquez l’adresse de la personne.", "invalid": WRONG_ADDRESS},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    structure = StructureField(label="Structure", empty_label="Choisissez la structure")
    starts_on = DayField(
        label="À partir du", initial=today, error_messages={"required": "Indiquez le premier jour du rôle."}
    )
    ends_on = DayField(label="Jusqu’au", required=False, help_text="Laissez vide si la fin n’est pas connue.")

    def __init__(self, *args: Any, viewer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.viewer = viewer
        self.person: User | None = None
        offer_structures(self.fields["structure"], structures_to_name_in(viewer))

    @property
    def kind(self) -> str:
        return Role.Kind.REFERENT.value

    def clean_email(self) -> str:
        address = self.cleaned_data["email"]
        self.person = User.objects.filter(email__iexact=address, is_active=True).first()
        if self.person == self.viewer.user:
            raise forms.ValidationError("Votre propre rôle se demande à quelqu’un d’autre.")
        return address

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            self._check_person()
            self._check_days()
        return cleaned

    def _check_person(self) -> None:
        """Who leads a network hears the same of an unknown address and of somebody from elsewhere."""
        structure = self.cleaned_data["structure"]
        members = Role.objects.held_on().of_kind(Role.Kind.MEMBER).of_structure(structure)
        if not self.person or not members.filter(person=self.person).exists():
            self.add_error(
                "email", f"Cette personne n’est pas membre de {structure} : invitez-la d’abord à la rejoindre."
            )

    def _check_days(self) -> None:
        starts, ends = self.cleaned_data["starts_on"], self.cleaned_data["ends_on"]
        if ends and ends < starts:
            self.add_error("ends_on", "La fin vient avant le début : corrigez l’une des deux dates.")

    def _role(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "structure": self.cleaned_data["structure"],
            "network": self.cleaned_data.get("network"),
        }

    def designation(self) -> dict[str, Any]:
        """What the action takes."""
        days = {name: self.cleaned_data[name] for name in ("starts_on", "ends_on")}
        return {"person": self.person, **self._role(), **days}


class NameAnybodyForm(NameForm):
    """Any role, in a structure, over a network or over neither."""

    role = forms.ChoiceField(
        label="Rôle",
        choices=[("", "Choisissez le rôle"), *Role.Kind.choices],
        error_messages={"required": WRONG_ROLE, "invalid_choice": WRONG_ROLE},
    )
    structure = StructureField(
        label="Structure",
        required=False,
        empty_label="Aucune",
        help_text="Nécessaire pour un membre et pour une référente ou un référent.",
    )
    network = forms.ModelChoiceField(
        queryset=Network.objects.all(),
        label="Réseau",
        required=False,
        empty_label="Aucun",
        help_text="Pour une tête de réseau : celui qu’elle conduit.",
        error_messages={"invalid_choice": WRONG_NETWORK},
    )
    field_order = ["email", "role", "structure", "network", "starts_on", "ends_on"]

    @property
    def kind(self) -> str:
        return self.cleaned_data["role"]

    def _check_person(self) -> None:
        if not self.person:
            self.add_error("email", "Aucun compte n’a cette adresse : vérifiez-la, ou invitez la personne.")
        self._check_place()

    def _check_place(self) -> None:
        if self.kind in IN_A_STRUCTURE and not self.cleaned_data["structure"]:
            self.add_error("structure", "Ce rôle se tient dans une structure : choisissez-la.")
        if self.kind == Role.Kind.NETWORK_HEAD and not self.cleaned_data["network"]:
            self.add_error("network", "Une tête de réseau conduit un réseau : choisissez-le.")
        if self.kind != Role.Kind.NETWORK_HEAD and self.cleaned_data["network"]:
            self.add_error("network", "Seule une tête de réseau conduit un réseau : choisissez « Aucun ».")


def naming_form(viewer: Any, *args: Any) -> NameForm:
    """The form for what this viewer may name."""
    kind = NameAnybodyForm if manages_every_role(viewer) else NameForm
    return kind(*args, viewer=viewer)


class EndForm(forms.Form):
    """The last day of a role; none means at once."""

    last_day = DayField(
        label="Dernier jour du rôle", required=False, help_text="Laissez vide pour y mettre fin tout de suite."
    )

    def __init__(self, *args: Any, role: Role, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.role = role

    def clean_last_day(self) -> datetime.date | None:
        day = self.cleaned_data["last_day"]
        if day and day < self.role.starts_on:
            begins = dates.plain_day(self.role.starts_on)
            raise forms.ValidationError(f"Le rôle commence le {begins} : choisissez ce jour ou un jour d’après.")
        if day and self.role.ends_on and day >= self.role.ends_on:
            ends = dates.plain_day(self.role.ends_on)
            raise forms.ValidationError(f"Le rôle finit déjà le {ends} : choisissez un jour d’avant.")
        return day


class FindForm(forms.Form):
    """What the list is narrowed by; a wrong value narrows nothing."""

    role = forms.ChoiceField(label="Rôle", required=False, choices=[("", "Tous, sauf les membres"), *Role.Kind.choices])
    reseau = forms.ModelChoiceField(
        label="Réseau", required=False, queryset=Network.objects.all(), empty_label="Tous", to_field_name="code"
    )
    q = forms.CharField(label="Nom, adresse ou structure", required=False, max_length=80)

    def asked(self) -> dict[str, Any]:
        self.is_valid()
        found = self.cleaned_data
        return {"kind": found.get("role", ""), "network": found.get("reseau"), "text": found.get("q", "")}
