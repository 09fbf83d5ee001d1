"""Signing up, asking for a structure, deciding and inviting."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from allauth.account.forms import SignupForm as AllauthSignupForm
from allauth.core import context
from django import forms
from django.forms.models import ModelChoiceIterator
from django.http import HttpRequest

from foundation.accounts.forms import WRONG_ADDRESS, PlainMixin
from foundation.accounts.models import User
from foundation.networks.actions import open_membership
from foundation.networks.models import Structure
from foundation.networks.querysets import StructureQuerySet

MISSING = "Choisissez votre structure dans la liste."


class _ByDepartment(ModelChoiceIterator):
    """Structures grouped by département, in one query."""

    def __iter__(self) -> Iterator[Any]:
        yield ("", self.field.empty_label)
        for department, structures in groupby(self.queryset.iterator(), lambda each: each.commune.department):
            yield (str(department), [self.choice(structure) for structure in structures])


class StructureField(forms.ModelChoiceField):
    """One's structure, among those that are members today."""

    iterator = _ByDepartment

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", "Votre structure")
        kwargs.setdefault("empty_label", "Choisissez votre structure")
        kwargs.setdefault("error_messages", {"required": MISSING, "invalid_choice": MISSING})
        super().__init__(queryset=Structure.objects.none(), **kwargs)


def offer_structures(field: Any, queryset: StructureQuerySet) -> None:
    """What a form's field offers is read when the form is made, not when the class is."""
    field.queryset = queryset


class SignupForm(PlainMixin, AllauthSignupForm):
    """Name, address and structure; no password: one signs in by code."""

    first_name = forms.CharField(
        label="Prénom", max_length=80, error_messages={"required": "Indiquez votre prénom."},
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )  # fmt: skip
    last_name = forms.CharField(
        label="Nom", max_length=80, error_messages={"required": "Indiquez votre nom."},
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )  # fmt: skip
    structure = StructureField(
        help_text="Sa référente ou son référent confirmera que vous y travaillez.",
    )
    charter = forms.BooleanField(
        label="J’accepte les règles d’usage : échanges professionnels, respect de chacun, "
        "et aucune donnée sur les usagers.",
        error_messages={"required": "Acceptez les règles d’usage pour créer votre compte."},
    )
    field_order = ["first_name", "last_name", "email", "structure", "charter"]
    wording = {
        "email": (
            "Adresse professionnelle",
            "Elle reçoit votre code de connexion.",
            "Indiquez votre adresse professionnelle.",
        )
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_structures(self.fields["structure"], Structure.objects.current().by_department())
        slug = context.request.GET.get("structure", "") if context.request else ""
        if slug:
            self.initial.setdefault("structure", Structure.objects.current().filter(slug=slug).first())

    def signup(self, request: HttpRequest, user: User) -> None:
        """The structure is noted; it goes forward once the address is verified."""
        open_membership(person=user, structure=self.cleaned_data["structure"])


class AskForm(forms.Form):
    """Ask to be known as of a structure."""

    structure = StructureField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_structures(self.fields["structure"], Structure.objects.current().by_department())


class RefuseForm(forms.Form):
    """Why a request is refused: the person reads it."""

    reason = forms.CharField(
        label="Motif, que la personne lira",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Indiquez un motif : la personne le lira."},
    )


class InviteForm(forms.Form):
    """Invite a colleague by mail."""

    email = forms.EmailField(
        label="Adresse professionnelle",
        error_messages={
            "required": "Indiquez l’adresse de la personne à inviter.",
            "invalid": WRONG_ADDRESS,
        },
    )
    structure = forms.ModelChoiceField(
        queryset=Structure.objects.none(),
        label="Structure",
        empty_label=None,
        error_messages={"required": MISSING, "invalid_choice": MISSING},
    )

    def __init__(self, *args: Any, viewer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_structures(self.fields["structure"], Structure.objects.current().welcomed_by(viewer).order_by("name"))
