"""The kinds of networks and memberships, and the messages that they send."""

from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, declare
from foundation.messages.kinds import declare_message_kind
from foundation.networks import chores  # noqa: F401 (what recurs is known by being imported)
from foundation.networks.models import Invitation, MembershipRequest, Role, Structure

declare_message_kind("membership", "Rattachements : demandes à confirmer et réponses", mandatory=True)
declare_message_kind("invitation", "Invitations à rejoindre une structure", mandatory=True)

declare(
    Kind(
        name="role",
        model=Role,
        label="rattachement ou rôle",
        plural="rattachements et rôles",
        address=lambda role: "/compte/",
        retention="Tant que le compte existe : les chiffres d’une année comptent les rôles tenus cette année-là.",
        personal_data=("person", "kind", "structure", "network", "starts_on", "ends_on"),
        export=rows_of(
            lambda person: Role.objects.filter(person=person),
            "kind",
            "structure__name",
            "network__acronym",
            "starts_on",
            "ends_on",
        ),
        indicators=(1, 2, 3),
    )
)
declare(
    Kind(
        name="membership_request",
        model=MembershipRequest,
        label="demande de rattachement",
        plural="demandes de rattachement",
        address=lambda wish: "/compte/rattachement/",
        retention="Un an après la décision.",
        personal_data=("person", "structure", "state", "reason", "decided_by"),
        export=rows_of(
            lambda person: MembershipRequest.objects.filter(person=person),
            "structure__name",
            "state",
            "path",
            "asked_at",
            "decided_at",
            "reason",
        ),
        notifications=("membership",),
    )
)
declare(
    Kind(
        name="invitation",
        model=Invitation,
        label="invitation",
        plural="invitations",
        address=lambda invitation: f"/compte/invitation/{invitation.uuid}/",
        retention="Trente jours après la fin de sa validité, ou un an si elle a été acceptée.",
        personal_data=("email", "invited_by"),
        export=rows_of(
            lambda person: Invitation.objects.filter(email__iexact=person.email),
            "email",
            "structure__name",
            "sent_at",
            "accepted_at",
        ),
        notifications=("invitation",),
    )
)
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
