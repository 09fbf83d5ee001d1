"""What recurs: forgetting old requests and invitations, and groups of roles that began or ended."""

import datetime

from django.db.models import Q

from foundation.accounts.models import User
from foundation.clock import now, today
from foundation.jobs.schedule import scheduled
from foundation.networks.actions import sync_groups
from foundation.networks.models import Invitation, MembershipRequest, Role

DECIDED_KEPT = datetime.timedelta(days=365)
EXPIRED_KEPT = datetime.timedelta(days=30)


@scheduled(every=datetime.timedelta(hours=24), name="networks.forget")
def forget_old_requests() -> int:
    """Delete what the register says is kept no longer."""
    year_ago = now() - DECIDED_KEPT
    old = Q(accepted_at__lt=year_ago) | Q(accepted_at__isnull=True, expires_at__lt=now() - EXPIRED_KEPT)
    requests = MembershipRequest.objects.filter(decided_at__lt=year_ago).delete()[0]
    return requests + Invitation.objects.filter(old).delete()[0]


@scheduled(every=datetime.timedelta(hours=6), name="networks.groups")
def follow_dated_roles() -> int:
    """Roles begin and end by their dates alone: bring the groups of those concerned in line."""
    lately = today() - datetime.timedelta(days=3)
    turned = Role.objects.filter(Q(starts_on__range=(lately, today())) | Q(ends_on__range=(lately, today())))
    people = User.objects.filter(pk__in=turned.values("person"))
    for person in people:
        sync_groups(person=person)
    return len(people)
