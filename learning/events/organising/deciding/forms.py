"""What sends a proposal back."""

from django import forms


class SendBackForm(forms.Form):
    reason = forms.CharField(
        label="Ce qu’il faut reprendre", max_length=600, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Lu par la personne qui a proposé la journée : elle la corrige, puis la propose à nouveau.",
        error_messages={
            "required": "Dites en une phrase ce qu’il faut reprendre.",
            "max_length": "Restez sous 600 caractères.",
        },
    )  # fmt: skip
