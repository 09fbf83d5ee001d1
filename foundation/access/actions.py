"""The only writer of audiences, and the glass that an administrator may break."""

import datetime
import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from wagtail.models import Page

from foundation.access import keys as access_keys
from foundation.access.models import Audience, AudienceKey, BreakGlass, PageAudience
from foundation.accounts.changes import access_changed
from foundation.accounts.models import User
from foundation.audit.actions import record
from foundation.clock import now
from foundation.messages.actions import notify
from foundation.networks.models import Role
from foundation.versions.actions import bump

#: What follows an object's audience (files, the search index): called with (objects, audience).
followers: list[Callable[[Sequence[models.Model], Audience], None]] = []


def audience_for(keys: Iterable[str]) -> Audience:
    """The one stored audience of these keys; an empty set is an audience that nobody has."""
    wanted = sorted(set(keys))
    digest = hashlib.sha256("\n".join(wanted).encode()).hexdigest()
    found = Audience.objects.filter(digest=digest).first()
    if found:
        return found
    with transaction.atomic():
        audience, created = Audience.objects.get_or_create(digest=digest)
        if created:
            AudienceKey.objects.bulk_create(AudienceKey(audience=audience, key=key) for key in wanted)
    return audience


@transaction.atomic
def set_audience(*, target: Any, keys: Iterable[str]) -> Audience:
    """Give an object (for a page: it and all below it) the audience of these keys,
    and take its files and its search entries along."""
    audience = audience_for(keys)
    if isinstance(target, Page):
        touched: list[models.Model] = list(target.get_descendants(inclusive=True))
        PageAudience.objects.bulk_create(
            [PageAudience(page_id=page.pk, audience=audience) for page in touched],
            update_conflicts=True,
            unique_fields=["page"],
            update_fields=["audience"],
        )
    else:
        touched = [target]
        type(target)._base_manager.filter(pk=target.pk).update(audience=audience)
        target.audience = audience
    for follow in followers:
        follow(touched, audience)
    bump()
    return audience


# ----------------------------------------------------------------- break-glass
MOST_HOURS = 24


@transaction.atomic
def break_glass(*, person: User, key: str, reason: str, hours: int) -> BreakGlass:
    """Give an administrator the key of a closed group for some hours, in writing, and tell the group."""
    _check_glass(person, key, reason.strip(), hours)
    start = now()
    access = BreakGlass.objects.create(
        person=person,
        key=key,
        reason=reason.strip(),
        starts_at=start,
        ends_at=start + datetime.timedelta(hours=hours),
    )
    record(actor=person, verb="glass.broken", target=access, key=key, reason=access.reason, hours=hours)
    for witness in _witnesses(access):
        _tell(witness, access)
    access_changed(person_id=person.pk)
    return access


def _check_glass(person: User, key: str, reason: str, hours: int) -> None:
    if not Role.objects.held_on().of_kind(Role.Kind.ADMINISTRATION).filter(person=person).exists():
        raise PermissionDenied
    if not key.startswith("grp:"):
        raise ValidationError("Un accès exceptionnel ouvre un groupe, rien d’autre.")
    if len(reason) < 10:
        raise ValidationError("Indiquez le motif, en une phrase : le groupe le lira.")
    if not 1 <= hours <= MOST_HOURS:
        raise ValidationError(f"Choisissez une durée de 1 à {MOST_HOURS} heures.")


def _witnesses(access: BreakGlass) -> list[User]:
    """The group itself, and whoever else watches over the region's spaces."""
    watching = Role.objects.held_on().of_kind(Role.Kind.CARIF_OREF, Role.Kind.ADMINISTRATION).values("person")
    members = {pk for source in access_keys.witness_sources for pk in source(access.key)}
    return list(User.objects.filter(models.Q(pk__in=watching) | models.Q(pk__in=members), is_active=True).distinct())


def _tell(witness: User, access: BreakGlass) -> None:
    title = f"{access.person} (administration) ouvre un groupe fermé : {access.reason}"
    notify(
        person=witness,
        kind="break_glass",
        title=title,
        address="/notifications/",
        dedupe_key=f"glass:{access.uuid}",
    )
