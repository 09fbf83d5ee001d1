"""What is going on while one looks: seats that are waited for, offered, held for an answer; days called off.

Played by the actions themselves, so that the mails they write stand on the demo's outbox page.
"""

from typing import Any
from uuid import uuid4

from foundation.networks.demo import person
from foundation.networks.models import Role
from learning.events.models import Event
from learning.events.organising.calling_off.actions import cancel_day, postpone_day
from learning.events.signups.actions import sign_up, withdraw
from learning.events.signups.colleagues.actions import sign_colleague_up


def play(event: Event, scene: dict[str, Any]) -> None:
    """In this order: some sign up, the first give their seats back, a colleague is signed up, the day is called off."""
    for slug in scene.get("sign_up", []):
        sign_up(event=event, member=person(slug), nonce=uuid4(), manager_email=scene.get("manager", ""))
    for given_back in event.sign_ups.seated().order_by("ticket")[: scene.get("gives_back", 0)]:
        withdraw(sign_up=given_back)
    if "colleagues_of" in scene:
        _sign_a_colleague_up(event, person(scene["colleagues_of"]))
    if "cancelled" in scene:
        cancel_day(event=event, by=event.organiser, note=scene["cancelled"])
    if "postponed" in scene:
        postpone_day(event=event, by=event.organiser, note=scene["postponed"])


def _sign_a_colleague_up(event: Event, referent: Any) -> None:
    """Somebody of the référent's own structure, who has no seat yet."""
    own = Role.objects.of_kind(Role.Kind.REFERENT).filter(person=referent).values("structure")
    seated = event.sign_ups.open().accounts()
    roles = Role.objects.of_kind(Role.Kind.MEMBER).filter(structure__in=own).exclude(person__in=[referent.pk])
    role = roles.exclude(person__in=seated).order_by("pk").first()
    if role:
        sign_colleague_up(event=event, colleague=role.person, by=referent, nonce=uuid4())
