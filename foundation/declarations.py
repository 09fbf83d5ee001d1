"""The kinds of the foundation, and the messages that it sends."""

from collections.abc import Callable, Iterable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import QuerySet

from foundation.accounts.models import User
from foundation.audit import declarations as _audit  # noqa: F401 (each subject declares its own)
from foundation.files import declarations as _files  # noqa: F401
from foundation.jobs import declarations as _jobs  # noqa: F401
from foundation.kinds.registry import Kind, declare
from foundation.messages import declarations as _messages  # noqa: F401
from foundation.messages.kinds import declare_message_kind
from foundation.networks.models import Invitation, MembershipRequest, Role, Structure
from foundation.nonce import declarations as _nonce  # noqa: F401

declare_message_kind("membership", "Rattachements : demandes à confirmer et réponses", mandatory=True)
declare_message_kind("invitation", "Invitations à rejoindre une structure", mandatory=True)


def _rows(queryset: Callable[[User], QuerySet], *fields: str) -> Callable[[User], Iterable[dict[str, Any]]]:
    """An export: these fields of what the queryset finds, as plain JSON."""

    def export(person: User) -> Iterable[dict[str, Any]]:
        return [{name: _plain(value) for name, value in row.items()} for row in queryset(person).values(*fields)]

    return export


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)


declare(
    Kind(
        name="account",
        model=User,
        label="compte",
        plural="comptes",
        address=lambda account: "/compte/",
        retention="Tant que le compte sert. Fermé, puis effacé, deux ans après la dernière connexion.",
        personal_data=("email", "first_name", "last_name", "password", "last_login", "date_joined"),
        export=_rows(
            lambda person: User.objects.filter(pk=person.pk),
            "email", "first_name", "last_name", "date_joined", "last_login",
        ),
    )
)  # fmt: skip
declare(
    Kind(
        name="session",
        model=UserSession,
        label="session ouverte",
        plural="sessions ouvertes",
        address=lambda session: "/compte/sessions/",
        retention="Trente jours après la dernière connexion de l’appareil.",
        personal_data=("ip", "user_agent", "created_at"),
        export=_rows(
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
        retention="Jusqu’à ce que vous la retiriez, ou que le compte soit fermé. Son secret n’est pas exporté.",
        personal_data=("data",),
        export=_rows(lambda person: Authenticator.objects.filter(user=person), "type", "created_at", "last_used_at"),
    )
)
declare(
    Kind(
        name="role",
        model=Role,
        label="rattachement ou rôle",
        plural="rattachements et rôles",
        address=lambda role: "/compte/",
        retention="Tant que le compte existe : les chiffres d’une année comptent les rôles tenus cette année-là.",
        personal_data=("person", "kind", "structure", "network", "starts_on", "ends_on"),
        export=_rows(
            lambda person: Role.objects.filter(person=person),
            "kind", "structure__name", "network__acronym", "starts_on", "ends_on",
        ),
        indicators=(1, 2, 3),
    )
)  # fmt: skip
declare(
    Kind(
        name="membership_request",
        model=MembershipRequest,
        label="demande de rattachement",
        plural="demandes de rattachement",
        address=lambda wish: "/compte/rattachement/",
        retention="Un an après la décision.",
        personal_data=("person", "structure", "state", "reason", "decided_by"),
        export=_rows(
            lambda person: MembershipRequest.objects.filter(person=person),
            "structure__name", "state", "path", "asked_at", "decided_at", "reason",
        ),
        notifications=("membership",),
    )
)  # fmt: skip
declare(
    Kind(
        name="invitation",
        model=Invitation,
        label="invitation",
        plural="invitations",
        address=lambda invitation: f"/compte/invitation/{invitation.uuid}/",
        retention="Trente jours si elle n’est pas acceptée, un an sinon.",
        personal_data=("email", "invited_by"),
        export=_rows(
            lambda person: Invitation.objects.filter(email__iexact=person.email),
            "email", "structure__name", "sent_at", "accepted_at",
        ),
        notifications=("invitation",),
    )
)  # fmt: skip
declare(
    Kind(
        name="structure",
        model=Structure,
        label="structure membre",
        plural="structures membres",
        address=lambda structure: f"/annuaire/{structure.slug}/",
        retention="Conservée après son départ, pour l’historique ; aucune donnée sur des personnes.",
        indicators=(2, 3),
    )
)
