"""The two forms of a team: what a référent suggests, and what a member shows."""

from collections.abc import Iterable
from typing import Any

from django import forms

from foundation.access.viewer import Viewer
from foundation.nonce.forms import NonceFormMixin
from learning.team.permissions import structures_of
from learning.team.selectors import colleagues, suggestable


class SuggestForm(NonceFormMixin):
    """A tutorial or a path, and the colleagues to whom it is suggested."""

    nonce_purpose = "learning.suggest"

    page = forms.ChoiceField(
        label="Ce que vous suggérez",
        error_messages={
            "required": "Choisissez un tutoriel ou un parcours.",
            "invalid_choice": "Choisissez-le dans la liste.",
        },
    )
    everyone = forms.BooleanField(label="À toute l’équipe", required=False)
    people = forms.MultipleChoiceField(
        label="Ou à quelques personnes",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choisissez toute l’équipe, ou au moins une personne.",
            "invalid_choice": "Une de ces personnes ne fait plus partie de votre structure.",
        },
    )
    words = forms.CharField(
        label="Un mot pour dire pourquoi",
        required=False,
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Lu par les personnes choisies, dans Mon espace.",
    )

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        things = suggestable(viewer)
        self.pages = {str(page.pk): page for each in things.values() for page in each}
        self.teams = colleagues(viewer)
        groups = [(label, [(page.pk, page.title) for page in pages]) for label, pages in things.items() if pages]
        self.fields["page"].choices = [("", "Choisir"), *groups]  # type: ignore[attr-defined]
        self.fields["people"].choices = [  # type: ignore[attr-defined]
            (str(person.uuid), str(person)) for _structure, people in self.teams for person in people
        ]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("everyone"):
            self.errors.pop("people", None)
        return given

    @property
    def chosen_page(self) -> Any:
        return self.pages[self.cleaned_data["page"]]

    def chosen_among(self, people: Iterable[Any]) -> list[Any]:
        given = self.cleaned_data
        return [person for person in people if given["everyone"] or str(person.uuid) in given.get("people", ())]


class SharingForm(forms.Form):
    """One box a structure, off by default."""

    structures = forms.MultipleChoiceField(label="Je montre", required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.among = {str(each.pk): each for each in structures_of(viewer)}
        self.fields["structures"].choices = [(key, each.name) for key, each in self.among.items()]  # type: ignore[attr-defined]
        self.fields["structures"].error_messages["invalid_choice"] = "Vous n’êtes plus membre de cette structure."

    @property
    def chosen(self) -> list[Any]:
        return [self.among[key] for key in self.cleaned_data["structures"]]
