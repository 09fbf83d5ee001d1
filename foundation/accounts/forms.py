"""The forms of one's account: allauth's own, in our words and without placeholders."""

from typing import Any

from allauth.account import forms as allauth
from allauth.account.fields import PasswordField
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm as AllauthActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm as AllauthAddWebAuthnForm
from allauth.mfa.webauthn.forms import EditWebAuthnForm as AllauthEditWebAuthnForm
from django import forms
from django.conf import settings

from foundation.accounts import demo
from foundation.accounts.models import User

ADDRESS = "Adresse électronique"
NO_ADDRESS = "Indiquez votre adresse électronique."
WRONG_ADDRESS = "Cette adresse n’est pas complète. Exemple : prenom.nom@structure.fr"


class PlainMixin:
    """Labels above fields instead of words inside them."""

    fields: dict[str, forms.Field]
    #: field → label, hint and what to say when it is empty
    wording: dict[str, tuple[str, str, str]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, bound in self.fields.items():
            bound.widget.attrs.pop("placeholder", None)
            if name in self.wording:
                bound.label, bound.help_text, bound.error_messages["required"] = self.wording[name]
        if "email" in self.fields:
            self.fields["email"].error_messages["invalid"] = WRONG_ADDRESS


class CodeMixin(PlainMixin):
    """A code that came by mail, or from an application."""

    wording = {"code": ("Code", "", "Recopiez le code reçu.")}


# --------------------------------------------------------------------- sign-in
class LoginForm(PlainMixin, allauth.LoginForm):
    """Sign-in by password. A code by mail has a form of its own on the same page, and comes first."""

    wording = {
        "login": (ADDRESS, "", NO_ADDRESS),
        "password": ("Mot de passe", "", "Indiquez votre mot de passe, ou demandez un code par courriel."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].error_messages["invalid"] = WRONG_ADDRESS

    def _setup_password_field(self) -> None:
        """allauth drops the password when signing up asks for none; here some people set one later."""
        self.fields["password"] = PasswordField(autocomplete="current-password")

    @property
    def code_form(self) -> "RequestCodeForm":
        return RequestCodeForm(auto_id="code_%s")

    @property
    def demo_accounts(self) -> list[demo.DemoAccount]:
        return demo.ACCOUNTS if settings.DEMO else []


class RequestCodeForm(PlainMixin, allauth.RequestLoginCodeForm):
    wording = {"email": (ADDRESS, "", NO_ADDRESS)}


class ConfirmLoginCodeForm(CodeMixin, allauth.ConfirmLoginCodeForm):
    pass


class ConfirmEmailForm(CodeMixin, allauth.ConfirmEmailVerificationCodeForm):
    pass


class ConfirmResetForm(CodeMixin, allauth.ConfirmPasswordResetCodeForm):
    pass


class ReauthenticateForm(PlainMixin, allauth.ReauthenticateForm):
    wording = {"password": ("Mot de passe", "", "Indiquez votre mot de passe.")}


# -------------------------------------------------------- addresses, passwords
class CorrectEmailForm(PlainMixin, allauth.ChangeEmailForm):
    """An address mistyped at sign-up."""

    wording = {"email": ("Bonne adresse", "", NO_ADDRESS)}


class ChangeEmailForm(PlainMixin, allauth.AddEmailForm):
    wording = {"email": ("Nouvelle adresse", "Un code y sera envoyé pour la vérifier.", NO_ADDRESS)}


class ResetPasswordForm(PlainMixin, allauth.ResetPasswordForm):
    wording = {"email": (ADDRESS, "", NO_ADDRESS)}


RULES = "Huit caractères ou plus, dont un qui n’est pas un chiffre ; ni votre nom, ni un mot de passe courant."
NEW = ("Nouveau mot de passe", RULES, "Choisissez un mot de passe.")
AGAIN = ("Le même, une seconde fois", "", "Saisissez le mot de passe une seconde fois.")


class ChangePasswordForm(PlainMixin, allauth.ChangePasswordForm):
    wording = {
        "oldpassword": ("Mot de passe actuel", "", "Indiquez votre mot de passe actuel."),
        "password1": NEW,
        "password2": AGAIN,
    }


class SetPasswordForm(PlainMixin, allauth.SetPasswordForm):
    wording = {"password1": NEW, "password2": AGAIN}


class NewPasswordForm(PlainMixin, allauth.ResetPasswordKeyForm):
    wording = {"password1": NEW, "password2": AGAIN}


# --------------------------------------------------------------- second factor
class SecondFactorForm(CodeMixin, mfa.AuthenticateForm):
    wording = {"code": ("Code", "De votre application, ou l’un de vos codes de secours.", "Recopiez le code.")}


class SecondFactorAgainForm(CodeMixin, mfa.ReauthenticateForm):
    wording = SecondFactorForm.wording


class ActivateTOTPForm(CodeMixin, AllauthActivateTOTPForm):
    wording = {"code": ("Code que l’application affiche", "", "Recopiez le code que l’application affiche.")}


class AddPasskeyForm(PlainMixin, AllauthAddWebAuthnForm):
    wording = {
        "name": ("Nom de la clé", "Pour la reconnaître : « Téléphone », « Clé du bureau ».", "Donnez-lui un nom."),
        "passwordless": ("S’en servir seule pour se connecter, sans code ni mot de passe", "", ""),
    }


class RenamePasskeyForm(PlainMixin, AllauthEditWebAuthnForm):
    wording = {"name": ("Nom de la clé", "", "Donnez-lui un nom.")}


# ------------------------------------------------------------------------ name
class NameForm(PlainMixin, forms.ModelForm):
    """How one is called on the site."""

    wording = {"first_name": ("Prénom", "", "Indiquez votre prénom."), "last_name": ("Nom", "", "Indiquez votre nom.")}

    class Meta:
        model = User
        fields = ("first_name", "last_name")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for bound in self.fields.values():
            bound.required = True
