"""The kinds of one's account."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession

from foundation.accounts.models import User
from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, declare

declare(
    Kind(
        name="account",
        model=User,
        label="compte",
        plural="comptes",
        address=lambda account: "/compte/",
        retention="Tant que le compte sert ; effacé sur demande.",
        personal_data=("email", "first_name", "last_name", "password", "last_login", "date_joined"),
        export=rows_of(
            lambda person: User.objects.filter(pk=person.pk),
            "email",
            "first_name",
            "last_name",
            "date_joined",
            "last_login",
        ),
    )
)
declare(
    Kind(
        name="session",
        model=UserSession,
        label="session ouverte",
        plural="sessions ouvertes",
        address=lambda session: "/compte/sessions/",
        retention="Trente jours, ou jusqu’à la déconnexion de l’appareil.",
        personal_data=("ip", "user_agent", "created_at"),
        export=rows_of(
            lambda person: UserSession.objects.filter(user=person), "created_at", "last_seen_at", "ip", "user_agent"
        ),
    )
)
declare(
    Kind(
        name="second_factor",
        model=Authenticator,
        label="clé ou application de connexion",
        plural="clés et applications de connexion",
        address=lambda factor: "/compte/2fa/",
        retention="Jusqu’à ce que vous la retiriez, ou que le compte soit effacé. Son secret n’est pas exporté.",
        personal_data=("data",),
        export=rows_of(lambda person: Authenticator.objects.filter(user=person), "type", "created_at", "last_used_at"),
    )
)
