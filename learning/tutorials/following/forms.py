"""The forms of marks."""

from django import forms

from foundation.nonce.forms import NonceFormMixin
from learning.tutorials.following.passages import is_anchor

UNREADABLE = "Ce passage n’est pas lisible : rechargez la page."
LONGEST = 2000


class PassageForm(forms.Form):
    """Which passage of the lesson is meant."""

    passage = forms.CharField(max_length=40, error_messages={"required": UNREADABLE, "max_length": UNREADABLE})

    def clean_passage(self) -> str:
        anchor = self.cleaned_data["passage"]
        if not is_anchor(anchor):
            raise forms.ValidationError(UNREADABLE)
        return anchor


class StopForm(PassageForm):
    """Where the reading stands; an open page says which it is, and counts what it sends."""

    view = forms.UUIDField(required=False, error_messages={"invalid": UNREADABLE})
    step = forms.IntegerField(
        required=False, min_value=0, max_value=2_000_000_000, error_messages={"invalid": UNREADABLE}
    )

    @property
    def is_from_script(self) -> bool:
        return bool(self.cleaned_data.get("view"))


class BookmarkForm(PassageForm):
    act = forms.ChoiceField(choices=[("set", "Poser"), ("take", "Retirer")], error_messages={"required": UNREADABLE})


class TextForm(forms.Form):
    """What a note says."""

    text = forms.CharField(
        label="Votre note",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Elle n’est lue que par vous. N’y désignez aucune personne accompagnée.",
        error_messages={
            "required": "Écrivez d’abord votre note.",
            "max_length": f"Raccourcissez la note : {LONGEST} signes au plus.",
        },
    )


class NoteForm(NonceFormMixin, TextForm):
    """A new note."""

    nonce_purpose = "lesson_note"
