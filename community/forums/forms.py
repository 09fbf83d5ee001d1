"""What members type in the forums."""

from typing import Any

from django import forms

from community.forums.discretion import Finding, findings
from foundation.nonce.forms import NonceFormMixin


class MessageForm(NonceFormMixin, forms.Form):
    """A message. Passages that look like data about a user are refused, or asked to be confirmed."""

    body = forms.CharField(
        label="Votre message",
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Parlez de pratiques, jamais d’une personne que l’on pourrait reconnaître.",
        error_messages={"required": "Écrivez votre message avant de l’envoyer."},
    )
    confirmed = forms.BooleanField(required=False)

    nonce_purpose = "message"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for finding in self.refused:
            self.add_error("body", f"Ce passage ressemble à {finding.likeness} : « {finding.passage} ». Retirez-le.")
        if self.to_confirm and not cleaned.get("confirmed"):
            self.add_error("confirmed", "Retirez ce passage, ou confirmez qu’il ne concerne aucun usager.")
        return cleaned

    @property
    def refused(self) -> list[Finding]:
        return [each for each in self._findings() if each.refused]

    @property
    def to_confirm(self) -> list[Finding]:
        """What the author is asked about, once the form was sent."""
        return [each for each in self._findings() if not each.refused]

    def _findings(self) -> list[Finding]:
        return findings(self.written()) if self.is_bound else []

    def written(self) -> str:
        """All the text of the form."""
        return str(self.cleaned_data.get("body", "")) if hasattr(self, "cleaned_data") else ""


class TopicForm(MessageForm):
    """A title and a first message."""

    title = forms.CharField(
        label="Titre",
        max_length=150,
        help_text="Une question se lit mieux qu’un mot : « Comment organisez-vous… ».",
        error_messages={"required": "Donnez un titre à votre sujet."},
    )
    field_order = ("title", "body")
    nonce_purpose = "sujet"

    def written(self) -> str:
        return f"{self.cleaned_data.get('title', '')}\n{super().written()}" if hasattr(self, "cleaned_data") else ""
