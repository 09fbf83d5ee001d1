"""The hidden field of forms that create something."""

import uuid
from typing import Any

from django import forms

from foundation.nonce.actions import spend

STALE = "Ce formulaire a vieilli. Rechargez la page, puis envoyez-le de nouveau."


class NonceFormMixin(forms.Form):
    """Adds a hidden `nonce` to a form. In the view, within one transaction:

    with transaction.atomic():
        form.spend(person=request.user)   # raises AlreadySpent: answer as if done
        sign_up(event=event, member=request.user)
    """

    #: says in the table what the form was for
    nonce_purpose = ""

    nonce = forms.UUIDField(
        widget=forms.HiddenInput, initial=uuid.uuid4, error_messages={"required": STALE, "invalid": STALE}
    )

    def spend(self, *, person: Any = None) -> None:
        spend(nonce=self.cleaned_data["nonce"], purpose=self.nonce_purpose or type(self).__name__, person=person)
