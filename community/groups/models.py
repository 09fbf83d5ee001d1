"""Closed groups: who is in one and since when, and the commitment that each signed before coming in.

Nothing here is read by anybody but the group itself: no list, no search, no journal of the administration. What a
group shares carries its key (`Group.key`) in its audience, and `keys.py` gives that key to whoever is in it today.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from community.groups.querysets import MembershipQuerySet, SignatureQuerySet
from foundation.access.keys import group_key
from foundation.clock import now


class Group(models.Model):
    """A closed circle: a practice analysis, a series of them."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField("titre", max_length=160)
    created_at = models.DateTimeField("création", default=now)
    closed_at = models.DateTimeField("clôture", null=True, blank=True)

    class Meta:
        verbose_name = "groupe"
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> str:
        """The key of audiences that its people hold."""
        return group_key(self.pk)


class Membership(models.Model):
    """A person in a group, from then until then; somebody who comes back has a second row."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="group_memberships")
    since = models.DateTimeField("depuis", default=now)
    until = models.DateTimeField("jusqu’au", null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = "appartenance à un groupe"
        verbose_name_plural = "appartenances à des groupes"
        ordering = ["since", "pk"]
        indexes = [models.Index(fields=["person", "until"], name="group_membership_of")]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "person"], condition=Q(until__isnull=True), name="group_membership_once"
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="group_membership_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} → {self.group_id}"


class Commitment(models.Model):
    """A version of the words that people commit to, kept as they read them."""

    version = models.PositiveSmallIntegerField("version", unique=True)
    words = models.TextField("texte")
    first_signed_at = models.DateTimeField("première signature", default=now)

    class Meta:
        verbose_name = "engagement de confidentialité"
        verbose_name_plural = "engagements de confidentialité"
        ordering = ["version"]

    def __str__(self) -> str:
        return f"version {self.version}"


class Signature(models.Model):
    """Who committed to what, for which group, and when."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="signatures")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="commitments")
    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="signatures")
    signed_at = models.DateTimeField("signé le", default=now)

    objects = SignatureQuerySet.as_manager()

    class Meta:
        verbose_name = "signature de l’engagement"
        verbose_name_plural = "signatures de l’engagement"
        ordering = ["signed_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["group", "person", "commitment"], name="commitment_signed_once")]

    def __str__(self) -> str:
        return f"{self.person_id} → {self.group_id}"
