"""Whom to ask for the agreement."""

from django import forms


def manager_field() -> forms.EmailField:
    return forms.EmailField(
        label="Adresse électronique de votre responsable",
        max_length=254,
        help_text="Une demande d’accord part aussitôt ; la place est gardée pendant ce temps.",
        error_messages={
            "required": "Indiquez l’adresse électronique de votre responsable.",
            "invalid": "Écrivez une adresse complète, par exemple prenom.nom@structure.fr.",
        },
    )


class ManagerForm(forms.Form):
    """Asked with the answer to an offer, where nobody was named before."""

    manager_email = manager_field()
