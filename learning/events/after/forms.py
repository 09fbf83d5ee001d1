"""The forms of what comes after a day."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from community.forums.discretion import findings
from community.forums.models import Forum

FILES = ".pdf,.docx,.odt,.pptx,.odp"


class SynthesisForm(forms.Form):
    """Words, a file, or both."""

    words = forms.CharField(
        label="Ce qu’il faut en retenir", required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Les idées, les accords, les suites. Ni nom d’usager, ni propos attribué à quelqu’un.",
        error_messages={"max_length": "Restez sous 20 000 caractères, ou déposez un fichier."},
    )  # fmt: skip
    upload = forms.FileField(
        label="Ou un fichier", required=False, widget=forms.FileInput(attrs={"accept": FILES}),
        help_text="PDF, Word, OpenDocument ou présentation, de 50 Mo au plus.",
        error_messages={"empty": "Ce fichier est vide."},
    )  # fmt: skip

    def __init__(self, *args: Any, has_file: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.has_file = has_file

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"].strip()
        for found in (each for each in findings(words) if each.refused):
            raise ValidationError(f"Ce passage ressemble à {found.likeness} : « {found.passage} ». Retirez-le.")
        return words

    def clean_upload(self) -> Any:
        upload = self.cleaned_data["upload"]
        if upload and not upload.name.lower().endswith(tuple(FILES.split(","))):
            raise ValidationError("Déposez un fichier PDF, Word, OpenDocument ou une présentation.")
        return upload

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if not (self.errors or values.get("words") or values.get("upload") or self.has_file):
            self.add_error("words", "Écrivez la synthèse, ou choisissez un fichier.")
        return values


class DiscussionForm(forms.Form):
    """In which forum; the first is chosen already, so that one click is enough."""

    forum = forms.ChoiceField(
        label="Dans quel forum",
        error_messages={"required": "Choisissez un forum.", "invalid_choice": "Choisissez un forum de la liste."},
    )  # fmt: skip

    def __init__(self, *args: Any, forums: QuerySet[Forum], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.forums = {each.slug: each for each in forums}
        choices = [(slug, each.title) for slug, each in self.forums.items()]
        self.fields["forum"].choices = choices  # type: ignore[attr-defined]

    def clean_forum(self) -> Forum:
        return self.forums[self.cleaned_data["forum"]]
