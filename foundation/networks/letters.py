"""What is written to newcomers and to those who decide."""

from collections.abc import Iterable

from foundation.accounts.models import User
from foundation.messages.actions import notify, send_message
from foundation.networks.models import Invitation, MembershipRequest

KIND = "membership"
DECIDE = "/mon-espace/rattachements/"
STANDING = "/compte/rattachement/"


def tell_deciders(request: MembershipRequest, deciders: Iterable[User]) -> None:
    """A mail and a notification to each person who may decide."""
    title = f"{request.person} demande à rejoindre {request.structure}"
    for person in deciders:
        key = f"membership:{request.uuid}"
        send_message(
            kind=KIND,
            subject=title,
            template="foundation/networks/mail/asked",
            context={"wish": request, "path": DECIDE},
            recipient=person,
            dedupe_key=key,
        )
        notify(person=person, kind=KIND, title=title, address=DECIDE, dedupe_key=key)


def tell_confirmed(request: MembershipRequest) -> None:
    _tell_newcomer(request, f"Votre rattachement est confirmé : {request.structure}", "confirmed", "/mon-espace/")


def tell_refused(request: MembershipRequest, reason: str) -> None:
    title = f"Votre demande de rattachement n’a pas été retenue : {request.structure}"
    _tell_newcomer(request, title, "refused", STANDING, reason=reason)


def _tell_newcomer(request: MembershipRequest, title: str, template: str, path: str, **more: str) -> None:
    key = f"membership:{request.uuid}:{template}"
    send_message(
        kind=KIND,
        subject=title,
        template=f"foundation/networks/mail/{template}",
        context={"wish": request, "path": path, **more},
        recipient=request.person,
        dedupe_key=key,
    )
    notify(person=request.person, kind=KIND, title=title, address=path, dedupe_key=key)


def send_invitation(invitation: Invitation) -> None:
    """Each sending is a mail of its own: the address may have lost the first."""
    send_message(
        kind="invitation",
        subject=f"{invitation.invited_by} vous invite à rejoindre {invitation.structure} sur Passerelle",
        template="foundation/networks/mail/invitation",
        context={"invitation": invitation, "path": f"/compte/invitation/{invitation.uuid}/"},
        address=invitation.email,
        dedupe_key=f"invitation:{invitation.uuid}:{invitation.sent_at.isoformat()}",
    )
