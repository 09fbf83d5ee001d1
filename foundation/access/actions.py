"""The only writer of audiences."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import models, transaction
from wagtail.models import Page

from foundation.access.models import Audience, AudienceKey, PageAudience

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
    return audience
