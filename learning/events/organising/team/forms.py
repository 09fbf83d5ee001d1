"""Choosing who organises."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from foundation.accounts.models import User
from foundation.networks.models import Role


def able_people() -> QuerySet[User]:
    """Référents and the CARIF-OREF: those who may organise a day."""
    roles = Role.objects.held_on().of_kind(Role.Kind.REFERENT, Role.Kind.CARIF_OREF).values("person")
    return User.objects.filter(pk__in=roles, is_active=True).order_by("last_name", "first_name", "pk")


def _places() -> dict[int, str]:
    """The structure of each, to tell namesakes apart. One query."""
    roles = Role.objects.held_on().of_kind(Role.Kind.REFERENT).select_related("structure")
    return {role.person_id: role.structure.name for role in roles if role.structure}


class PersonChoices(forms.Form):
    """Names with their structure."""

    def name_people(self, name: str, people: QuerySet[User], empty: str = "") -> None:
        places, field = _places(), self.fields[name]
        field.queryset = people  # type: ignore[attr-defined]
        choices = [(each.pk, f"{each}, {places.get(each.pk, 'CARIF-OREF')}") for each in people]
        field.choices = [("", empty), *choices] if empty else choices  # type: ignore[attr-defined]


class CoOrganisersForm(PersonChoices):
    people = forms.ModelMultipleChoiceField(
        label="Avec qui", queryset=User.objects.none(), required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choisissez dans la liste.", "invalid_pk_value": "Choisissez dans la liste."},
    )  # fmt: skip

    def __init__(self, *args: Any, event: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"people": [each.pk for each in event.co_organisers.all()]}
        super().__init__(*args, **kwargs)
        self.name_people("people", able_people().exclude(pk=event.organiser_id))


class OfferForm(PersonChoices):
    to = forms.ModelChoiceField(
        label="À qui", queryset=User.objects.none(),
        error_messages={"required": "Choisissez une personne.", "invalid_choice": "Choisissez dans la liste."},
    )  # fmt: skip
    words = forms.CharField(
        label="Quelques mots", required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Où en est la préparation, ce qu’il reste à faire.",
    )  # fmt: skip

    def __init__(self, *args: Any, event: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name_people("to", able_people().exclude(pk=event.organiser_id), empty="Choisir")
