"""Who has a seat, who waits for one, and who came."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from learning.events.models import Event, HalfDay
from learning.events.signups.querysets import AttendanceQuerySet, SignUpQuerySet


class SignUp(models.Model):
    """A person's seat at a day, or their rank in its waiting list: the order is that of the tickets.
    It keeps the network, structure and département that the person had then."""

    class State(models.TextChoices):
        SEATED = "seated", "Place confirmée"
        HELD = "held", "Place gardée, en attente d’une réponse"
        WAITING = "waiting", "Sur la liste d’attente"
        WITHDRAWN = "withdrawn", "Place rendue"
        #: came without a seat, on the day: counts among those who came, not among the seats
        WALKED_IN = "walked_in", "Venue ou venu sans place"

    class Hold(models.TextChoices):
        """Whose answer a held seat waits for."""

        OFFER = "offer", "Place proposée, à accepter"
        COLLEAGUE = "colleague", "Inscription par un collègue, à confirmer"
        AGREEMENT = "agreement", "Accord du responsable attendu"
        ADDRESS = "address", "Adresse électronique à confirmer"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="sign_ups")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="sign_ups")
    #: instead of a person: somebody without account
    guest = models.OneToOneField(
        "learning.Guest", on_delete=models.CASCADE, null=True, blank=True, related_name="sign_up"
    )
    state = models.CharField("état", max_length=10, choices=State)
    ticket = models.PositiveIntegerField("numéro d’ordre")
    network = models.ForeignKey("foundation.Network", on_delete=models.PROTECT, null=True, related_name="+")
    structure = models.ForeignKey("foundation.Structure", on_delete=models.PROTECT, null=True, related_name="+")
    department = models.ForeignKey("foundation.Department", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField("inscription")
    changed_at = models.DateTimeField("dernier changement")
    #: a held seat counts as taken, until it is confirmed or goes to the next person
    held_for = models.CharField("en attente de", max_length=10, choices=Hold, blank=True)
    held_until = models.DateTimeField("gardée jusqu’au", null=True, blank=True)
    #: the référent who signed this person up, if it was not themselves
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    #: one's place in the waiting list, where it was counted (`with_rank`), and why, where it was just said
    rank: int = 0
    why: str = ""

    objects = SignUpQuerySet.as_manager()

    class Meta:
        verbose_name = "inscription"
        ordering = ["ticket"]
        indexes = [
            models.Index(fields=["event", "state", "ticket"]),
            models.Index(fields=["person", "state"]),
            models.Index(fields=["structure", "state"]),
            models.Index(fields=["held_until"], condition=Q(state="held"), name="sign_up_held"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "person"],
                condition=Q(state__in=["seated", "held", "waiting"]),
                name="sign_up_open_once",
            ),
            models.CheckConstraint(
                condition=Q(state="held", held_until__isnull=False) & ~Q(held_for="")
                | ~Q(state="held") & Q(held_until__isnull=True, held_for=""),
                name="sign_up_held_until_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False, guest__isnull=True) | Q(person__isnull=True, guest__isnull=False),
                name="sign_up_of_a_person_or_a_guest",
            ),
            models.UniqueConstraint(fields=["event", "ticket"], name="sign_up_ticket_once"),
            models.UniqueConstraint(
                fields=["event", "person"], condition=Q(state="walked_in"), name="sign_up_walked_in_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_state_display()} ({self.ticket})"

    @property
    def holder(self) -> Any:
        """Whose seat it is: an account, or a guest, who has a name and an address too."""
        return self.person or self.guest

    @property
    def structure_name(self) -> str:
        """Where they work, as far as it was said."""
        if self.guest:
            return self.guest.organisation
        return self.structure.name if self.structure else ""

    @property
    def is_seated(self) -> bool:
        return self.state == self.State.SEATED

    @property
    def is_held(self) -> bool:
        return self.state == self.State.HELD

    @property
    def awaits_me(self) -> bool:
        """A seat kept until this very person says yes: offered, or taken for them by a colleague."""
        return self.is_held and self.held_for != self.Hold.AGREEMENT

    @property
    def takes_a_seat(self) -> bool:
        """Confirmed or held: it counts in `seats_taken`."""
        return self.is_seated or self.is_held

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING


class Attendance(models.Model):
    """Presence or absence of somebody seated, for one half-day."""

    sign_up = models.ForeignKey(SignUp, on_delete=models.CASCADE, related_name="attendances")
    half_day = models.ForeignKey(HalfDay, on_delete=models.RESTRICT, related_name="attendances")
    present = models.BooleanField("présence")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField("noté le")
    times_changed = models.PositiveSmallIntegerField("corrections", default=0)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        verbose_name = "présence"
        ordering = ["half_day", "sign_up"]
        constraints = [models.UniqueConstraint(fields=["sign_up", "half_day"], name="attendance_once")]

    def __str__(self) -> str:
        return "présence" if self.present else "absence"
