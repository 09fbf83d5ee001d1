"""What organisers write, and to whom."""

from typing import Any

from django import forms

from foundation.networks.models import Department, Network, Role
from foundation.nonce.forms import NonceFormMixin
from learning.events.organising.letters.selectors import Target
from learning.events.organising.models import Letter
from learning.programme.models import Axis

CHOOSE = {"invalid_choice": "Choisissez dans la liste.", "invalid_pk_value": "Choisissez dans la liste."}


class TargetForm(forms.Form):
    """Network × territory × theme, in the address of the page: nothing is written by looking."""

    reseau = forms.ModelMultipleChoiceField(
        label="Réseaux", queryset=Network.objects.none(), required=False, widget=forms.CheckboxSelectMultiple,
        error_messages=CHOOSE,
    )  # fmt: skip
    departement = forms.ModelMultipleChoiceField(
        label="Départements", queryset=Department.objects.all(), required=False, to_field_name="code",
        widget=forms.CheckboxSelectMultiple, error_messages=CHOOSE,
    )  # fmt: skip
    theme = forms.ModelChoiceField(
        label="Thème", queryset=Axis.objects.in_order(), required=False, to_field_name="code",
        empty_label="Tous les thèmes", error_messages=CHOOSE,
        help_text="Les personnes qui ont déjà suivi un tutoriel ou une journée de cet axe.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = Role.objects.held_on().filter(structure__isnull=False).values("structure__network")
        self.fields["reseau"].queryset = Network.objects.filter(pk__in=held)  # type: ignore[attr-defined]

    def target(self) -> Target:
        values = self.cleaned_data
        axis = values.get("theme")
        return Target(
            networks=tuple(each.pk for each in values.get("reseau", [])),
            departments=tuple(each.pk for each in values.get("departement", [])),
            axis_code=axis.code if axis else "",
        )


class WordsForm(NonceFormMixin):
    """An object and a message."""

    subject = forms.CharField(
        label="Objet", max_length=120, error_messages={"required": "Donnez un objet à votre message."}
    )
    words = forms.CharField(
        label="Message", max_length=3000, widget=forms.Textarea(attrs={"rows": 8}),
        help_text="La date, le lieu et le lien vers la page de la journée sont ajoutés sous votre message.",
        error_messages={"required": "Écrivez votre message.", "max_length": "Restez sous 3 000 caractères."},
    )  # fmt: skip


class LetterForm(WordsForm):
    nonce_purpose = "write_letter"
    to = forms.ChoiceField(
        label="À qui", widget=forms.RadioSelect, error_messages={"required": "Choisissez à qui vous écrivez.", **CHOOSE}
    )

    field_order = ("nonce", "to", "subject", "words")

    def __init__(self, *args: Any, counts: dict[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [  # type: ignore[attr-defined]
            (value, f"{Letter.To(value).label} ({total})") for value, total in counts.items() if total
        ]


class InviteForm(WordsForm):
    nonce_purpose = "invite"
