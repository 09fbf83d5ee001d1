"""The form that takes a document."""

from typing import Any

from django import forms

from learning.tutorials.authoring.documents.actions import Understood, understand


class DocumentForm(forms.Form):
    document = forms.FileField(
        label="Document Word (.docx)",
        help_text="20 Mo au plus. Titres, paragraphes, listes, tableaux et images deviennent les blocs de la leçon.",
        widget=forms.FileInput(
            attrs={"accept": ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
        ),
        error_messages={
            "required": "Choisissez un document sur votre ordinateur.",
            "empty": "Ce document est vide.",
            "invalid": "Choisissez un document sur votre ordinateur.",
        },
    )
    title = forms.CharField(
        label="Titre de la leçon",
        required=False,
        max_length=255,
        help_text="Facultatif : sinon, le titre du document.",
        error_messages={"max_length": "255 signes au plus."},
    )

    #: what the document says, once it could be read
    understood: Understood

    def clean_document(self) -> Any:
        upload = self.cleaned_data["document"]
        self.understood = understand(upload)
        return upload
