"""What people answer."""

from collections.abc import Sequence
from typing import Any

from django import forms

from foundation.nonce.forms import NonceFormMixin
from learning.events.organising.proposing.fields import text_field
from learning.events.polls.forms import CHOOSE
from learning.events.polls.models import DatePoll, PollChoice, PollDate


class AnswerForm(forms.Form):
    """« Oui », « Si besoin » or « Non » to each date."""

    def __init__(self, *args: Any, poll: DatePoll, proposed: Sequence[PollDate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposed = proposed
        for each in proposed:
            self.fields[f"date_{each.pk}"] = forms.ChoiceField(
                label=poll.in_words(each), choices=PollChoice.Value.choices, widget=forms.RadioSelect,
                error_messages=CHOOSE,
            )  # fmt: skip
            self.fields[f"date_{each.pk}"].short_errors = True  # type: ignore[attr-defined]

    @property
    def rows(self) -> list[Any]:
        return [self[f"date_{each.pk}"] for each in self.proposed]

    @property
    def choices(self) -> dict[int, str]:
        return {each.pk: self.cleaned_data[f"date_{each.pk}"] for each in self.proposed}


class NameForm(forms.Form):
    name = text_field("Votre nom", "Donnez votre nom.", max_length=80)

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


class GuestForm(NonceFormMixin, NameForm, AnswerForm):
    """Without account: a name; the address is only for the link by which one changes the answer."""

    email = forms.EmailField(
        label="Votre adresse électronique", required=False, max_length=254,
        help_text="Pour recevoir le lien qui change votre réponse, et la date retenue.",
        error_messages={"invalid": "Écrivez une adresse complète, par exemple prenom.nom@structure.fr."},
    )  # fmt: skip


class OwnGuestForm(NameForm, AnswerForm):
    """By the link of one's own answer."""
