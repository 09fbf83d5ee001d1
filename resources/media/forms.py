"""Uploads ask who may see the file."""

from typing import Any, BinaryIO, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from foundation.access.actions import audience_for
from foundation.access.keys import PUBLIC
from foundation.files.types import inspect
from foundation.versions.actions import bump
from resources.editing.audiences import file_choices, keys_of, label_of, share

UNCHANGED = "unchanged"


class SeenByMixin(forms.Form):
    instance: Any

    seen_by = forms.ChoiceField(
        label="Visible par",
        widget=forms.RadioSelect,
        required=False,
        initial=PUBLIC,
        help_text="Le fichier et toutes ses tailles sont refusés aux autres, même avec l’adresse exacte.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = kwargs.get("user")
        field = cast(forms.ChoiceField, self.fields["seen_by"])
        field.choices = file_choices()
        self.held = keys_of(self.instance.audience_id) if self.instance.pk else [PUBLIC]
        field.initial = self.held[0] if len(self.held) == 1 else UNCHANGED
        if field.initial not in dict(field.choices):
            field.choices = [*field.choices, (UNCHANGED, f"{label_of(self.held)} (comme aujourd’hui)")]
            field.initial = UNCHANGED

    def save(self, commit: bool = True) -> Any:
        chosen = self.cleaned_data.get("seen_by") or self.fields["seen_by"].initial
        if self.instance.pk and chosen != UNCHANGED and [chosen] != self.held:
            share(target=self.instance, keys=[chosen], by=self.user)
        elif not self.instance.pk:
            self.instance.audience = audience_for([chosen])
        bump()  # visitors' cached pages may show the file that it replaces
        return super().save(commit=commit)


class SiteImageForm(SeenByMixin, BaseImageForm):
    class Meta(BaseImageForm.Meta):
        pass


class SiteDocumentForm(SeenByMixin, BaseDocumentForm):
    def clean_file(self) -> Any:
        """Its first bytes are those of what its name says."""
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            inspect(cast(BinaryIO, file.file), name=file.name or "", size=file.size or 0)
        return file

    class Meta(BaseDocumentForm.Meta):
        pass
