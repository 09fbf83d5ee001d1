"""What Passerelle asks of allauth beyond its settings."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest

from foundation.accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in and sign-up as allauth does them; mails go through the outbox backend."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "Ce compte est fermé. Écrivez au CARIF-OREF pour le rouvrir.",
        "email_password_mismatch": "Cette adresse et ce mot de passe ne vont pas ensemble. "
        "Vérifiez-les, ou demandez un code par courriel.",
        "incorrect_code": "Ce code ne convient pas. Recopiez celui du dernier courriel reçu.",
        "incorrect_password": "Ce mot de passe ne convient pas.",
        "enter_current_password": "Ce n’est pas votre mot de passe actuel.",
        "too_many_login_attempts": "Trop d’essais de suite. Attendez cinq minutes, puis réessayez.",
        "rate_limited": "Trop de demandes de suite. Attendez une minute, puis réessayez.",
        "same_as_current": "C’est déjà votre adresse. Indiquez-en une autre.",
    }

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """A newcomer has a name and an address, and no password until they set one."""
        user.email = form.cleaned_data["email"].lower()
        user.first_name = form.cleaned_data.get("first_name", "")
        user.last_name = form.cleaned_data.get("last_name", "")
        user.set_unusable_password()
        if commit:
            user.save()
        return user


class SecondFactorAdapter(DefaultMFAAdapter):
    """Two-step sign-in under the name of the product."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Ce code ne convient pas. Attendez le suivant dans votre application, puis recopiez-le.",
    }

    def get_totp_issuer(self) -> str:
        return "Passerelle"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {**super().get_public_key_credential_rp_entity(), "name": str(settings.WAGTAIL_SITE_NAME)}
